/** A path with `/`, without `.` and `..`, protocol and `%20`, its letters composed: as it can be compared. */
export function tidyPath(path: string): string {
  const parts: string[] = [];
  const plain = path.replace(/^(?:file|internal-pdf|zotero):\/*/iu, '').replaceAll('\\', '/');
  for (const part of decoded(plain).normalize('NFC').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part.trim());
  }
  return parts.join('/');
}

/** The last part of a path with `/`. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A file's name without its ending. */
export function withoutEnding(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{1,8}$/u, '');
}

/** Percent signs that stand for themselves leave the whole as it is. */
function decoded(path: string): string {
  if (!/%[0-9a-f]{2}/iu.test(path)) return path;
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}
