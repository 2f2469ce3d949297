import { parse } from 'parse5';
import { decodeWords } from 'postal-mime';
import { BlockWriter, type FinishedText } from './block-writer';
import type { HeaderField } from './email-headers';
import { partText } from './email-part-text';
import type { MimePart } from './email-tree';
import { writeHtml } from './html-blocks';
import { pictureWarnings } from './html-pictures';
import type { PageParts } from './mhtml-parts';
import { picturesAmongParts } from './page-pictures';

/** Fields of a header that are shown above the text, in this order, under these names. */
const SHOWN = ['From', 'To', 'Cc', 'Bcc', 'Reply-To', 'Date', 'Subject'] as const;
/** A field is cut after so many characters: lists of hundreds of recipients are seldom read. */
const LONGEST_FIELD = 20_000;

export interface MessageText {
  readonly text: string;
  readonly blocks: FinishedText['blocks'];
  readonly pictures: FinishedText['pictures'];
  /** Of the first part of the text; empty where there is none. */
  readonly encoding: string;
  readonly encodingConfidence?: number;
  readonly hasBody: boolean;
  readonly warnings: readonly string[];
}

/** Writes a message as it is read: who, to whom, when and what about, one line each; then its text. */
export function messageText(
  fields: readonly HeaderField[],
  body: readonly MimePart[],
  attachedIds: ReadonlySet<string>,
  parts: PageParts,
  chosen: string | undefined,
): MessageText {
  const writer = new BlockWriter();
  for (const name of SHOWN) {
    const values = fields
      .filter((field) => field.name === name.toLowerCase())
      .map((field) => shown(field.value));
    if (values.length === 0) continue;
    writer.open('list-item', { level: 1, marker: '' });
    writer.add(`${name}: ${values.join(', ').slice(0, LONGEST_FIELD)}`);
  }
  writer.open('paragraph');
  const headerLength = writer.written().text.length;
  const warnings: string[] = [];
  let first: { readonly encoding: string; readonly confidence?: number } | undefined;
  for (const part of body) {
    const decoded = partText(part, chosen);
    first ??= decoded;
    if (part.type === 'text/html') {
      const tree = parse(decoded.text);
      const references = picturesAmongParts(tree, parts);
      writeHtml(tree, writer, { findPicture: (element) => inParts(references.get(element)) });
      warnings.push(...pictureWarnings(tree, attachedIds));
    } else writePlain(decoded.text, writer);
  }
  const { text, blocks, pictures } = writer.finish();
  return {
    text,
    blocks,
    pictures,
    encoding: first?.encoding ?? '',
    ...(first?.confidence === undefined ? {} : { encodingConfidence: first.confidence }),
    hasBody: text.length > headerLength,
    warnings,
  };
}

/** A message may hold several pages, so only pictures that are parts of it can be told from one another. */
const inParts = (reference = '') => (reference.startsWith('part:') ? reference : '');

const shown = (value: string) => decodeWords(value).replaceAll(/\s+/gu, ' ').trim();

/** Paragraphs between empty lines, with their line breaks; lines that quote another message are set off. */
function writePlain(text: string, writer: BlockWriter): void {
  let kind: 'paragraph' | 'quotation' | undefined;
  for (const line of text.split(/\r\n?|\n/u)) {
    if (line.trim() === '') {
      kind = undefined;
      continue;
    }
    const next = /^ ?>/u.test(line) ? 'quotation' : 'paragraph';
    if (next === kind) writer.addAsWritten(`\n${line}`);
    else {
      writer.open(next);
      writer.addAsWritten(line);
    }
    kind = next;
  }
  writer.open('paragraph');
}
