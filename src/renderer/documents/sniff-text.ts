const HTML_START =
  /^(?:\uFEFF|\s|<!--(?:(?!-->)[^])*-->|<\?xml[^>]*\?>)*<(?:!doctype\s+html|html|head|body|title|meta|article|main|div|p|h1|table)[\s>/]/iu;
const HTML_INSIDE = /<(?:html|head|body)[\s>]/iu;
/** How far in the tags of a page are looked for, in characters. */
const HTML_REACH = 4096;

/** Whether a text is a web page: by how it begins, by its own tags near the start, or for a part of
 * a page by any tag and its name. */
export function looksLikeHtml(text: string, name: string): boolean {
  const start = text.slice(0, HTML_REACH);
  if (/\.x?html?$/iu.test(name) && /<[a-z][^<>]*>/iu.test(start)) return true;
  return HTML_START.test(start) || (/^\s*</u.test(start) && HTML_INSIDE.test(start));
}

/** Whether a text is a drawing written in SVG. */
export function looksLikeDrawing(text: string): boolean {
  return /^(?:\uFEFF|\s|<!--(?:(?!-->)[^])*-->|<\?[^>]*\?>|<!DOCTYPE svg[^>]*>)*<svg[\s>]/iu.test(
    text.slice(0, HTML_REACH),
  );
}

/** Marks of Markdown that plain text seldom has; counted by line. */
const MARKS: readonly RegExp[] = [
  /^#{1,6} \S.*$/gmu,
  /^(?:```|~~~)/gmu,
  /\[[^\]\n]+\]\([^)\s]+\)/gu,
  /\*\*[^*\n]+\*\*/gu,
  /^(?:[-*+]) \S.*$/gmu,
  /^> \S.*$/gmu,
  /^\|?(?: *:?-{3,}:? *\|)+ *:?-{3,}:? *\|?$/gmu,
];

/** Whether a text is Markdown: by its name, or by several marks of two kinds, one of them a heading or link. */
export function looksLikeMarkdown(text: string, name: string): boolean {
  if (/\.(?:md|markdown|mdown|mkd)$/iu.test(name)) return true;
  if (/\.(?:txt|text|asc|log|csv|tsv)$/iu.test(name)) return false;
  const counts = MARKS.map((mark) => text.match(mark)?.length ?? 0);
  const [headings = 0, fences = 0, links = 0] = counts;
  const kinds = counts.filter((count) => count > 0).length;
  const all = counts.reduce((sum, count) => sum + count, 0);
  return headings + fences + links > 0 && kinds >= 2 && all >= 3;
}
