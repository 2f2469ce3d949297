/**
 * The files of a BibTeX entry's `file` field: `Name:path:type` as Zotero, JabRef and Mendeley write
 * it, several with semicolons between them, or just a path. A backslash stands before `:`, `;` and
 * itself where they are meant.
 */
export function bibtexFiles(field: string): readonly string[] {
  const plain = field.replaceAll(/\$\\backslash\$/gu, '\\\\').replaceAll(/\{\\_\}|\\_/gu, '_');
  return split(plain, ';')
    .map(pathIn)
    .filter((path) => path !== '' && !/^(?:https?|ftp):/iu.test(path));
}

function pathIn(entry: string): string {
  const parts = split(entry, ':');
  const last = parts.at(-1) ?? '';
  const isTyped = parts.length > 2 || (parts.length === 2 && !isDrive(parts[0] ?? ''));
  // "Name:path:type"; without a name it begins with a colon; a drive's letter is part of the path.
  const path = isTyped ? parts.slice(1, parts.length > 2 ? -1 : undefined).join(':') : parts.join(':');
  const isPathAfterAll = parts.length > 2 && isDrive(parts[0] ?? '') && !looksLikeType(last);
  return unescaped(isPathAfterAll ? parts.join(':') : path).trim();
}

const isDrive = (part: string) => /^\s*[A-Za-z]$/u.test(part);
const looksLikeType = (part: string) => /^\s*[A-Za-z0-9.+-]+(?:\/[A-Za-z0-9.+-]+)?\s*$/u.test(part);

/** At the separators that no backslash stands before. */
function split(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\' && at + 1 < text.length) {
      part += text.slice(at, at + 2);
      at += 1;
    } else if (text[at] === separator) {
      parts.push(part);
      part = '';
    } else part += text[at];
  }
  return [...parts, part];
}

/** Backslashes before letters stay: they are of a path of Windows. */
function unescaped(text: string): string {
  return text.replaceAll(/\\([:;\\{}&%#$ ])/gu, '$1');
}
