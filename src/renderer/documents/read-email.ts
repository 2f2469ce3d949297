import { addressParser } from 'postal-mime';
import { success, type Result } from '../../shared/result';
import type { SourceMetadata } from '../core/model/source';
import type { ReadFailure } from '../core/ports';
import { writtenDay } from './email-day';
import { fieldText, headerFields, headLength, type HeaderField } from './email-headers';
import { messageParts, type MessageParts } from './email-parts';
import { withoutPostmark, withReadableHeaders } from './email-raw-header';
import { messageText } from './email-text';
import { mimeTree, type MimePart } from './email-tree';
import { onlyPage, type Findings } from './finished-document';
import { mhtmlParts, type PageParts } from './mhtml-parts';
import { PARSERS } from './parsers';
import type { TextReading } from './read-html';

/** Messages are attached to messages; deeper ones are kept as they are, with what is attached to them. */
const DEEPEST = 5;

export interface ContainerReading extends TextReading {
  /** In how many containers it stands. */
  readonly depth?: number;
}

/**
 * Reads an e-mail message: its header as details and as the first lines of its text, then the text.
 * What is attached is listed, and taken out one by one by extractAttachment.
 */
export async function readEmail(
  bytes: Uint8Array<ArrayBuffer>,
  { encoding: chosen, depth = 0 }: ContainerReading = {},
): Promise<Result<Findings, ReadFailure>> {
  const message = withoutPostmark(bytes);
  // The paths of what is attached are the same whichever encoding is chosen.
  const tree = await mimeTree(withReadableHeaders(message));
  const fields = headerFields(withReadableHeaders(message, chosen));
  const parts = messageParts(tree ?? asOnePart(message));
  const ids = new Set(parts.attachments.map(({ part }) => `cid:${part.contentId}`));
  const { text, blocks, pictures, hasBody, encoding, encodingConfidence, warnings } = messageText(
    fields,
    parts.body,
    ids,
    partsOfMessage(tree),
    chosen,
  );
  const isTooDeep = depth >= DEEPEST && parts.attachments.length > 0;
  return success({
    kind: 'email',
    parser: PARSERS.email,
    pages: onlyPage(text, blocks, pictures),
    metadata: headerMetadata(fields),
    origin: 'the message’s header',
    warnings: [
      ...(tree === undefined ? [NOT_PARTED] : []),
      ...partWarnings(parts, hasBody),
      ...(isTooDeep ? [TOO_DEEP] : []),
      ...warnings,
    ],
    encoding,
    ...(encodingConfidence === undefined ? {} : { encodingConfidence }),
    contained: isTooDeep
      ? []
      : parts.attachments.map(({ name, path, part }) => ({ name, path, size: part.content.length })),
  });
}

/** What a message holds, numbered as the references to its pictures are. */
export async function messageLeaves(bytes: Uint8Array<ArrayBuffer>): Promise<PageParts> {
  return partsOfMessage(await mimeTree(withReadableHeaders(withoutPostmark(bytes))));
}

const partsOfMessage = (tree: MimePart | undefined): PageParts =>
  tree === undefined ? { parts: [], indexOf: () => undefined } : mhtmlParts(tree, tree);

/** A message is parsed once for all of its attachments. */
const parsed = new WeakMap<Uint8Array, MessageParts>();

/** The bytes of one attachment, by the path that readEmail gave it. */
export async function attachmentBytes(
  bytes: Uint8Array<ArrayBuffer>,
  path: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const known = parsed.get(bytes);
  const parts = known ?? (await partsOf(bytes));
  if (parts === undefined) return undefined;
  parsed.set(bytes, parts);
  const part: MimePart | undefined = parts.attachments.find((attachment) => attachment.path === path)?.part;
  return part?.content.slice();
}

async function partsOf(bytes: Uint8Array<ArrayBuffer>): Promise<MessageParts | undefined> {
  const tree = await mimeTree(withReadableHeaders(withoutPostmark(bytes)));
  return tree === undefined ? undefined : messageParts(tree);
}

/** A message whose parts cannot be told apart is read as it stands. */
const asOnePart = (message: Uint8Array<ArrayBuffer>): MimePart => ({
  type: 'text/plain',
  parameters: {},
  disposition: '',
  fileName: '',
  contentId: '',
  content: message.subarray(headLength(message)),
  parts: [],
  header: () => '',
});

function headerMetadata(fields: readonly HeaderField[]): Partial<SourceMetadata> {
  const title = fieldText(fields, 'subject');
  const author = senders(fields);
  const date = writtenDay(fieldText(fields, 'date')) || writtenDay(lastWords(fieldText(fields, 'received')));
  const id = /<([^<>\s]+)>/u.exec(fieldText(fields, 'message-id'))?.[1] ?? '';
  const language = /^[a-z]{2,3}\b/iu.exec(fieldText(fields, 'content-language'))?.[0] ?? '';
  return {
    ...(title === '' ? {} : { title }),
    ...(author === '' ? {} : { author }),
    ...(date === '' ? {} : { date }),
    ...(language === '' ? {} : { language: language.toLowerCase() }),
    ...(id === '' ? {} : { identifiers: [`message-id:${id}`] }),
  };
}

/** A server writes when it received a message after the last semicolon. */
const lastWords = (received: string) => received.split(';').at(-1) ?? '';

/** The senders by name, else by address; several parted by semicolons. */
function senders(fields: readonly HeaderField[]): string {
  const field = fields.find(({ name }) => name === 'from') ?? fields.find(({ name }) => name === 'sender');
  const people = field === undefined ? [] : addressParser(field.value, { flatten: true });
  const names = people.map(({ name, address }) => name.trim() || (address ?? '').trim());
  return names.filter((name) => name !== '').join('; ');
}

function partWarnings(
  { leftOut, isSigned, isEncrypted, attachments }: MessageParts,
  hasBody: boolean,
): string[] {
  return [
    ...(isEncrypted
      ? [
          'This message is encrypted, so its text could not be read. Save it decrypted in your mail program and import that.',
        ]
      : []),
    ...(hasBody || isEncrypted
      ? []
      : [`This message has no text of its own${attachments.length > 0 ? ', only attachments' : ''}.`]),
    ...(isSigned ? ['This message carries a digital signature, which was not checked.'] : []),
    ...(leftOut > 0 ? [`${leftOut} more attachments were left in the message, which has over 1,000.`] : []),
  ];
}

const TOO_DEEP =
  'This message stands inside several others, so its attachments were left in it. Import it by itself to take them out.';

const NOT_PARTED =
  'The parts of this message could not be told apart, so it is shown as it stands, and nothing was taken out of it.';
