import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { parse } from 'parse5';
import { failure, success, type Result } from '../../shared/result';
import type { ReadFailure } from '../core/ports';
import { numberedNotes, plainParagraphs, trackedDeletions, withFormulasAsText } from './docx-markup';
import { DOCX_MAIN_PART } from './docx-parts';
import { takeMarkers, withMarkers } from './docx-numbering';
import { docxProperties } from './docx-properties';
import { onlyPage, type Findings } from './finished-document';
import { htmlBlocks } from './html-blocks';
import { attribute, type HtmlElement, type HtmlParent } from './html-tree';
import { officeFailures } from './office-failures';
import { appendAside } from './office-notes';
import { officeMetadata } from './office-properties';
import { appendElement, appendText, childless, firstElement } from './office-tree';
import { cutShortWarning, deletionsWarning, picturesWarning } from './office-warnings';
import { declaresEntities, decodeXml } from './office-xml';
import { PARSERS } from './parsers';
import { zipEntries, zipNames } from './zip-entries';

/** Marks the notes that mammoth writes at the end, so that they are told from the document's own lists. */
const NOTE_PREFIX = 'sourcebook-';
const NOTE = /^sourcebook-(?:footnote|endnote)-/u;
/** The parts that are text: pictures, fonts and what else is packed in are never unpacked. */
const WANTED = /^(?:\[Content_Types\]\.xml|(?:_rels|docProps|word)\/.*\.(?:xml|rels))$/u;
const PARTS_WITH_TEXT = /^word\/(?:document\d*|footnotes|endnotes|comments)\.xml$/u;
const HEAD_OR_FOOT = /^word\/(?:header|footer)\d*\.xml$/u;
const DIAGRAM = /^word\/diagrams\/data\d*\.xml$/u;
const PICTURE = /^word\/media\/.*\.(?:png|jpe?g|gif|tiff?|bmp|emf|wmf|webp)$/iu;
const MEDIA = /\.(?:png|jpe?g|gif|tiff?|bmp|emf|wmf|webp|svg|avif)$/iu;
/** How the main part ends when nothing of it is lost. */
const WHOLE = /<\/(?:\w+:)?document>\s*$/u;
const FAILURES = officeFailures('Word document');

/**
 * Reads a Word document: its text, tables, footnotes, endnotes, comments, text boxes, the heads and
 * feet of its pages, and its properties.
 */
export async function readDocx(bytes: Uint8Array): Promise<Result<Findings, ReadFailure>> {
  const unpacked = zipEntries(bytes, (name) => WANTED.test(name));
  if (!unpacked.ok)
    return failure(unpacked.failure.kind === 'too-large' ? FAILURES.tooLarge : FAILURES.damaged);
  const parts = new Map([...unpacked.value].map(([name, part]) => [name, decodeXml(part)]));
  const main = [...parts.keys()].find((name) => DOCX_MAIN_PART.test(name));
  if (main === undefined) return failure(FAILURES.damaged);
  for (const part of parts.values())
    if (/<!DOCTYPE/u.test(part.slice(0, 2000)) || declaresEntities(part)) return failure(FAILURES.damaged);

  const files = mediaIn(bytes);
  const converted = await convert(parts, files);
  const tree = converted ?? plainTree(parts.get(main) ?? '');
  if (tree === undefined) return failure(FAILURES.damaged);
  appendMissing(tree, parts);
  const { text, blocks, pictures } = htmlBlocks(tree, {
    findPicture: (element) => {
      const file = attribute(element, 'src');
      return files.has(file) ? `file:${file}` : '';
    },
  });
  const properties = parts.get('docProps/core.xml');
  const deletions = [...parts].filter(([name]) => PARTS_WITH_TEXT.test(name));
  return success({
    kind: 'docx',
    parser: PARSERS.docx,
    pages: onlyPage(text, blocks, pictures),
    ...officeMetadata(properties === undefined ? {} : docxProperties(properties)),
    origin: 'the Word file’s properties',
    warnings: [
      ...(converted === undefined ? [ONLY_PARAGRAPHS] : []),
      ...cutShortWarning(converted !== undefined && !WHOLE.test(parts.get(main) ?? '')),
      ...deletionsWarning(deletions.reduce((sum, [, part]) => sum + trackedDeletions(part), 0)),
      ...picturesWarning(text, [...files].filter((name) => PICTURE.test(name)).length),
    ],
    encoding: '',
  });
}

/** `files` stand in for themselves: what the library takes for a picture's bytes is the picture's name. */
async function convert(
  parts: ReadonlyMap<string, string>,
  files: ReadonlySet<string>,
): Promise<HtmlParent | undefined> {
  const entries = [...parts].map(([name, part]): [string, Uint8Array] => [
    name,
    strToU8(PARTS_WITH_TEXT.test(name) ? withMarkers(withFormulasAsText(part), parts) : part),
  ]);
  for (const name of files) entries.push([name, strToU8(name)]);
  const zip = zipSync(Object.fromEntries(entries), { level: 0 });
  const arrayBuffer = zip.buffer.slice(zip.byteOffset, zip.byteOffset + zip.byteLength);
  try {
    const { value } = await mammoth.convertToHtml(
      // In a worker mammoth looks for `arrayBuffer`, in Node for `buffer`; both take the same bytes.
      { arrayBuffer, buffer: arrayBuffer as unknown as Buffer },
      {
        idPrefix: NOTE_PREFIX,
        styleMap: ['comment-reference => sup', 'u => u'],
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async (image) => ({ src: await nameOf(image) })),
      },
    );
    const tree = parse(value);
    takeMarkers(tree);
    numberedNotes(tree, NOTE);
    return tree;
  } catch {
    return undefined;
  }
}

/** A picture that is linked and not in the file cannot be read, and has no name. */
async function nameOf(image: { readAsArrayBuffer(): Promise<ArrayBuffer> }): Promise<string> {
  try {
    return new TextDecoder().decode(await image.readAsArrayBuffer());
  } catch {
    return '';
  }
}

/** The paragraphs of the main part alone, where the library could not make sense of the whole. */
function plainTree(xml: string): HtmlElement | undefined {
  const paragraphs = plainParagraphs(xml);
  if (paragraphs.length === 0) return undefined;
  const body = childless('body');
  for (const paragraph of paragraphs) appendText(appendElement(body, 'p'), paragraph);
  return body;
}

/** Adds what the library passes over: text boxes it found no form of, diagrams, heads and feet. */
function appendMissing(tree: HtmlParent, parts: ReadonlyMap<string, string>): void {
  const body = firstElement(tree, 'body') ?? ('tagName' in tree ? tree : undefined);
  if (body === undefined) return;
  const boxes = new Set<string>();
  const asides = new Set<string>();
  for (const [name, part] of parts) {
    if (PARTS_WITH_TEXT.test(name) && part.includes('<w:txbxContent'))
      for (const text of plainParagraphs(part, 'w:txbxcontent')) boxes.add(text);
    if (DIAGRAM.test(name)) for (const text of plainParagraphs(part)) boxes.add(text);
    if (HEAD_OR_FOOT.test(name))
      for (const text of plainParagraphs(part)) if (/\p{L}{2}/u.test(text)) asides.add(text);
  }
  if (boxes.size > 0) {
    const there = packed(htmlBlocks(tree).text);
    for (const box of boxes) if (!there.includes(packed(box))) appendText(appendElement(body, 'p'), box);
  }
  for (const aside of asides) appendAside(body, aside);
}

const packed = (text: string) => text.replaceAll(/\s+/gu, '');

/** Names of the files that pictures may be. */
function mediaIn(bytes: Uint8Array): ReadonlySet<string> {
  const names = zipNames(bytes);
  return new Set(names.ok ? names.value.filter((name) => MEDIA.test(name)) : []);
}

const ONLY_PARAGRAPHS =
  'This Word document is damaged in part. Its paragraphs were read as plain text, without notes and comments. The original is kept unchanged.';
