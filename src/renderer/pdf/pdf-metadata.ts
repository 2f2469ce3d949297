import { asIdentifier, standardIdentifiers } from '../core/model/identifiers';
import type { MetadataOrigins, SourceMetadata } from '../core/model/source';

/** What pdf.js says of a document: the `/Info` dictionary, and the XMP packet by lower-case names. */
export interface SourceInfo {
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: ReadonlyMap<string, unknown>;
}

/** Where it stands, in words that follow "from". */
export const PDF_ORIGIN = 'the PDF’s properties';
const CREATION_ORIGIN = 'the day the PDF was made, in its properties';

export interface PdfMetadata {
  readonly metadata: Partial<SourceMetadata>;
  /** Fields that do not come from `PDF_ORIGIN` alone. */
  readonly origins: MetadataOrigins;
}

/** Names that programs write where a title belongs. */
const NOT_A_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel) - |untitled|unnamed|document\d*$|doc\d*$|slide \d+$|title$|\(anonymous\)|about:blank|file:|https?:)/iu;
const FILE_NAME =
  /^\S+\.[a-z]{2,5}$|\.(?:docx?|rtf|odt|pdf|indd|pmd|p65|qxd|qxp|tex|dvi|ps|eps|tiff?|jpe?g|png|pptx?|xlsx?|txt|html?|wpd|pub|ai|cdr)$/iu;
const NOT_AN_AUTHOR =
  /^(?:user|admin|administrator|owner|unknown|anonymous|\(anonymous\)|author|default|pc|scanner|root)\d*$/iu;
/** Where publishers write identifiers; those that need a scheme are given one. */
const IDENTIFIER_FIELDS: readonly (readonly [field: string, scheme: string])[] = [
  ['prism:doi', 'doi'],
  ['pdfx:doi', 'doi'],
  ['crossmark:doi', 'doi'],
  ['prism:isbn', 'isbn'],
  ['prism:issn', 'issn'],
  ['prism:eissn', 'issn'],
  ['dc:identifier', ''],
];
const CUSTOM_IDENTIFIERS: readonly (readonly [field: string, scheme: string])[] = [
  ['doi', 'doi'],
  ['wps-articledoi', 'doi'],
  ['isbn', 'isbn'],
  ['issn', 'issn'],
];
const SCHEMES = /^(?:doi|isbn|issn|urn|ark|hdl|arxiv|pmid):/u;

/**
 * What a PDF says of itself, as far as it can be trusted: a title that is not a file's name, an author
 * that is not an account. The date is that of publication where XMP names one, else the day the file
 * was made, and `origins` says so. Absent keys are not known.
 */
export function pdfMetadata({ info, xmp }: SourceInfo): PdfMetadata {
  const title = [text(xmp.get('dc:title')), text(info['Title'])].find(isTitle);
  const author = [people(xmp.get('dc:creator')), text(info['Author'])].find(isAuthor);
  const publisher = people(xmp.get('dc:publisher')) || text(xmp.get('prism:publicationname'));
  const published = dateOnly(text(xmp.get('prism:publicationdate')) || text(xmp.get('prism:coverdate')));
  const made = pdfDate(text(info['CreationDate'])) || dateOnly(text(xmp.get('xmp:createdate')));
  const date = published || made;
  const language = languageOf(text(info['Language']) || text(xmp.get('dc:language')));
  const identifiers = identifiersOf(info, xmp);
  return {
    metadata: {
      ...(title === undefined ? {} : { title }),
      ...(author === undefined ? {} : { author }),
      ...(publisher === '' ? {} : { publisher }),
      ...(date === '' ? {} : { date }),
      ...(language === '' ? {} : { language }),
      ...(identifiers.length === 0 ? {} : { identifiers }),
    },
    origins: published === '' && made !== '' ? { date: CREATION_ORIGIN } : {},
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

/** Identifiers that XMP or the file's own fields name, each once. */
function identifiersOf(info: SourceInfo['info'], xmp: SourceInfo['xmp']): readonly string[] {
  const custom =
    info['Custom'] instanceof Map ? (info['Custom'] as ReadonlyMap<unknown, unknown>) : new Map();
  const own = new Map([...custom].map(([key, value]) => [String(key).toLowerCase(), value]));
  const found = [
    ...IDENTIFIER_FIELDS.flatMap(([field, scheme]) =>
      all(xmp.get(field)).map((value) => named(value, scheme)),
    ),
    ...CUSTOM_IDENTIFIERS.flatMap(([field, scheme]) =>
      all(own.get(field)).map((value) => named(value, scheme)),
    ),
  ];
  return [...new Set(standardIdentifiers(found.filter((each) => SCHEMES.test(each))))];
}

function named(value: string, scheme: string): string {
  const bare = value.replace(new RegExp(`^${scheme}:?\\s*`, 'iu'), '');
  return asIdentifier(scheme === '' ? value : `${scheme}:${bare}`) ?? '';
}

/** A date and time of ISO 8601 cut to the part that EDTF level 0 shares with it. */
function dateOnly(date: string): string {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?=$|T| )/u.exec(date)?.[0] ?? '';
}

/** The day of a PDF date (PDF 32000-1, 7.9.4: `D:YYYYMMDDHHmmSS…`) as EDTF; empty when it is none. */
function pdfDate(date: string): string {
  const match = /^(?:D:)?((?:19|20)\d\d)(?:(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?)?(?=\d|Z|[+-]|'|$)/u.exec(
    date,
  );
  const [, year, month, day] = match ?? [];
  return [year, month, day].filter((part) => part !== undefined).join('-');
}

/** Primary language of a BCP 47 tag, in lower case. */
function languageOf(tag: string): string {
  return /^([a-z]{2,3})(?:[-_]|$)/iu.exec(tag)?.[1]?.toLowerCase() ?? '';
}

function people(value: unknown): string {
  return all(value).join('; ');
}

const all = (value: unknown): string[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).map(text).filter((each) => each !== '');

function text(value: unknown): string {
  if (Array.isArray(value)) return text(value[0]);
  if (typeof value !== 'string') return '';
  return value
    .replaceAll(/\p{Cc}+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
