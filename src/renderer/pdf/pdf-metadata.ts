import type { SourceMetadata } from '../core/model/source';

/** What pdf.js says of a document: the `/Info` dictionary, and the XMP packet by lower-case names. */
export interface SourceInfo {
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: ReadonlyMap<string, unknown>;
}

/** Names that programs write where a title belongs. */
const NOT_A_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel) - |untitled|unnamed|document\d*$|doc\d*$|slide \d+$|title$|\(anonymous\)|about:blank|file:|https?:)/iu;
const FILE_NAME =
  /^\S+\.[a-z]{2,5}$|\.(?:docx?|rtf|odt|pdf|indd|pmd|p65|qxd|qxp|tex|dvi|ps|eps|tiff?|jpe?g|png|pptx?|xlsx?|txt|html?|wpd|pub|ai|cdr)$/iu;
const NOT_AN_AUTHOR =
  /^(?:user|admin|administrator|owner|unknown|anonymous|\(anonymous\)|author|default|pc|scanner|root)\d*$/iu;

/**
 * What a PDF says of itself, as far as it can be trusted: a title that is not a file's name, and a
 * publication date only where XMP names one (the date of creation is that of the file). Absent
 * keys are not known.
 */
export function pdfMetadata({ info, xmp }: SourceInfo): Partial<SourceMetadata> {
  const title = [text(xmp.get('dc:title')), text(info['Title'])].find(isTitle);
  const author = [people(xmp.get('dc:creator')), text(info['Author'])].find(isAuthor);
  const publisher = people(xmp.get('dc:publisher')) || text(xmp.get('prism:publicationname'));
  const date = dateOnly(text(xmp.get('prism:publicationdate')) || text(xmp.get('prism:coverdate')));
  const language = languageOf(text(info['Language']) || text(xmp.get('dc:language')));
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(publisher === '' ? {} : { publisher }),
    ...(date === '' ? {} : { date }),
    ...(language === '' ? {} : { language }),
  };
}

function isTitle(title: string): boolean {
  return (
    title.length >= 3 &&
    /\p{L}/u.test(title) &&
    !/\uFFFD/u.test(title) &&
    !NOT_A_TITLE.test(title) &&
    !FILE_NAME.test(title)
  );
}

const isAuthor = (author: string) =>
  /\p{L}/u.test(author) && !/\uFFFD|^[A-Z]+\(0x/u.test(author) && !NOT_AN_AUTHOR.test(author);

/** A date and time of ISO 8601 cut to the part that EDTF level 0 shares with it. */
function dateOnly(date: string): string {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?=$|T| )/u.exec(date)?.[0] ?? '';
}

/** Primary language of a BCP 47 tag, in lower case. */
function languageOf(tag: string): string {
  return /^([a-z]{2,3})(?:[-_]|$)/iu.exec(tag)?.[1]?.toLowerCase() ?? '';
}

function people(value: unknown): string {
  return Array.isArray(value) ? value.map(text).filter(Boolean).join('; ') : text(value);
}

function text(value: unknown): string {
  if (Array.isArray(value)) return text(value[0]);
  if (typeof value !== 'string') return '';
  return value
    .replaceAll(/\p{Cc}+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
