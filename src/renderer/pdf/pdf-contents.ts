import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import type { SourceAnnotation } from './annotation-text';
import type { AnnotationsByPage } from './page-annotations';
import type { PageReading } from './read-page';

/** Names that tell what a file asks programs to do, as they stand in bytes that are not compressed. */
const IN_BYTES = { script: '/JavaScript', launch: '/Launch' } as const;

/** What stands openly in a file's bytes. Compressed parts are asked of pdf.js; see `pdfWarnings`. */
export interface NamedInBytes {
  readonly script: boolean;
  readonly launch: boolean;
}

/** Looks for the names in the bytes. */
export function namedInBytes(bytes: Uint8Array): NamedInBytes {
  return { script: holds(bytes, IN_BYTES.script), launch: holds(bytes, IN_BYTES.launch) };
}

function holds(bytes: Uint8Array, name: string): boolean {
  const sought = new TextEncoder().encode(name);
  const [first = 0] = sought;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (sought.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/** Sentences about what is in a PDF and was not read, or not run. */
export async function pdfWarnings(
  document: PDFDocumentProxy,
  readings: readonly PageReading[],
  annotations: AnnotationsByPage | undefined,
  { named, withPassword }: { readonly named: NamedInBytes; readonly withPassword: boolean },
): Promise<string[]> {
  const info = await document.getMetadata().then(
    ({ info }) => info as Readonly<Record<string, unknown>>,
    (): Readonly<Record<string, unknown>> => ({}),
  );
  const warnings = pageWarnings(readings);
  const all = [...(annotations?.values() ?? [])].flat();
  if (named.script || (await hasScript(document, all)))
    warnings.push('This PDF contains script, which is never run.');
  if (named.launch || all.some(({ actionType }) => actionType === 'Launch'))
    warnings.push('This PDF asks to start another program or open another file, which is never done.');
  warnings.push(...attachmentWarning(await attachmentCount(document, all)));
  if (info['IsXFAPresent'] === true)
    warnings.push(
      'This PDF is an XFA form. What its plain pages say was read; fields that only the form shows were not.',
    );
  if (info['IsCollectionPresent'] === true)
    warnings.push('This PDF is a portfolio: the documents in it are attached files. Its cover was read.');
  if (info['IsSignaturesPresent'] === true)
    warnings.push('This PDF carries a digital signature, which was not checked.');
  if (typeof info['EncryptFilterName'] === 'string')
    warnings.push(
      withPassword
        ? 'This PDF is encrypted. It was opened with a password, which was not stored; showing its pages needs the password again.'
        : 'This PDF is encrypted, and opens without a password.',
    );
  return warnings;
}

function pageWarnings(readings: readonly PageReading[]): string[] {
  const pages = readings.map(({ page }) => page);
  const failed = pages.filter((page) => page.failed !== undefined).length;
  const warnings: string[] = [];
  if (failed > 0)
    warnings.push(
      failed === 1
        ? 'One page could not be read. The original is kept, and the other pages are complete.'
        : `${failed} of ${pages.length} pages could not be read. The original is kept, and the other pages are complete.`,
    );
  if (failed < pages.length && pages.every((page) => page.text.trim() === ''))
    warnings.push(
      'This PDF has no text layer: its pages are pictures. They can be read here, and searched once their text is recognised.',
    );
  const incomplete = readings.filter(({ lacksLetters }) => lacksLetters).length;
  if (incomplete > 0)
    warnings.push(
      `On ${incomplete === 1 ? 'one page' : `${incomplete} of ${pages.length} pages`} the file draws letters without saying which they are, so words are missing from the text. The pages themselves show them.`,
    );
  return warnings;
}

async function hasScript(document: PDFDocumentProxy, all: readonly SourceAnnotation[]): Promise<boolean> {
  const whole = await document.hasJSActions().catch(() => false);
  const isScripted = ({ actions, actionType }: SourceAnnotation) =>
    actionType === 'JavaScript' || (actions !== undefined && actions !== null);
  return whole || all.some(isScripted);
}

/** Files attached to the document and to places on its pages. */
async function attachmentCount(
  document: PDFDocumentProxy,
  all: readonly SourceAnnotation[],
): Promise<number> {
  const whole: unknown = await document.getAttachments().catch(() => null);
  return sizeOf(whole) + all.filter(({ subtype }) => subtype === 'FileAttachment').length;
}

const sizeOf = (value: unknown) =>
  value instanceof Map
    ? value.size
    : typeof value === 'object' && value !== null
      ? Object.keys(value).length
      : 0;

function attachmentWarning(count: number): string[] {
  if (count === 0) return [];
  return [
    count === 1
      ? 'The PDF carries one attached file, which was not read.'
      : `The PDF carries ${count} attached files, which were not read.`,
  ];
}
