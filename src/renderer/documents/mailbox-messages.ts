import { fieldsOf } from './email-headers';

const LF = 0x0a;
const CR = 0x0d;
const FROM = [0x46, 0x72, 0x6f, 0x6d, 0x20];
/** How much after a line that may begin a message is looked at, in bytes. */
const REACH = 4096;
/** Names of fields of which one stands first in nearly every message. */
const FIRST_FIELDS =
  /^(?:return-path|received|delivered-to|from|to|date|subject|message-id|mime-version|content-[\w-]+|x-[\w-]+|status|sender|reply-to|cc|dkim-signature|authentication-results|arc-[\w-]+)$/u;

/** A message in a mailbox: the bytes from `start` to `end`, without the line that begins it. */
export interface MessagePlace {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the messages of a mailbox begin: at its start or after an empty line, with a line of `From `
 * that names a time, or after which a header follows (RFC 4155 and what older programs wrote). At
 * most `most` of them.
 */
export function messageStarts(bytes: Uint8Array, most: number): readonly number[] {
  const starts: number[] = [];
  let lineStart = bytes.findIndex((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf);
  let afterEmpty = true;
  while (lineStart !== -1 && lineStart < bytes.length && starts.length < most) {
    const isCandidate = afterEmpty && FROM.every((byte, index) => bytes[lineStart + index] === byte);
    if (isCandidate && beginsMessage(bytes, lineStart)) starts.push(lineStart);
    const lineEnd = bytes.indexOf(LF, lineStart);
    if (lineEnd === -1) break;
    afterEmpty = lineEnd === lineStart || (lineEnd === lineStart + 1 && bytes[lineStart] === CR);
    lineStart = lineEnd + 1;
  }
  return starts;
}

/** The messages of a mailbox, at most `most` of them, and whether there are more. */
export function messagePlaces(
  bytes: Uint8Array,
  most: number,
): { readonly places: readonly MessagePlace[]; readonly hasMore: boolean } {
  const starts = messageStarts(bytes, most + 1);
  const places = starts.slice(0, most).map((start, index) => ({
    start: bytes.indexOf(LF, start) + 1 || bytes.length,
    end: starts[index + 1] ?? bytes.length,
  }));
  return { places, hasMore: starts.length > most };
}

function beginsMessage(bytes: Uint8Array, at: number): boolean {
  const text = new TextDecoder('windows-1252').decode(bytes.subarray(at, at + REACH));
  const [line = '', ...following] = text.split(/\r?\n/u, 12);
  const next = following.find((each) => !/^>?From /u.test(each)) ?? '';
  const [field] = fieldsOf(next);
  if (field === undefined) return false;
  const namesTime = /\d{1,2}:\d{2}/u.test(line) && /\b\d{4}\b/u.test(line);
  return namesTime || FIRST_FIELDS.test(field.name);
}

/**
 * The bytes of one message as it was sent: without the line break that parts it from the next, and
 * with `>From ` at line starts unquoted by one `>`, as mailboxes quote it.
 */
export function unquotedMessage(bytes: Uint8Array, { start, end }: MessagePlace): Uint8Array<ArrayBuffer> {
  const message = new Uint8Array(end - start);
  let length = 0;
  let lineStart = start;
  while (lineStart < end) {
    const lineFeed = bytes.indexOf(LF, lineStart);
    const lineEnd = lineFeed === -1 || lineFeed >= end ? end : lineFeed + 1;
    const line = bytes.subarray(isQuoted(bytes, lineStart) ? lineStart + 1 : lineStart, lineEnd);
    message.set(line, length);
    length += line.length;
    lineStart = lineEnd;
  }
  const parting = message[length - 1] === LF ? (message[length - 2] === CR ? 2 : 1) : 0;
  const endsEmpty = parting > 0 && (message[length - parting - 1] === LF || length === parting);
  return message.slice(0, endsEmpty ? length - parting : length);
}

function isQuoted(bytes: Uint8Array, lineStart: number): boolean {
  let at = lineStart;
  while (bytes[at] === 0x3e) at += 1;
  return at > lineStart && FROM.every((byte, index) => bytes[at + index] === byte);
}
