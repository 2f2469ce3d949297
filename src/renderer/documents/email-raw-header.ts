import { headLength } from './email-headers';
import { encodingName } from './encoded-bytes';
import { decodeText } from './text-encoding';

const LF = 0x0a;
/** Lines of a part's own header in which old programs wrote the name of a file as it was. */
const NAMING_LINE = /^(?:content-(?:type|disposition|description):|[ \t]+(?:file)?name=")/iu;

/** The message from its first field on: without empty lines, a byte order mark or the line that a mailbox puts before it. */
export function withoutPostmark(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const before = /^(?:ï»¿)?\s*(?:>?From [^\r\n]*\r?\n)*/u.exec(start)?.[0].length ?? 0;
  return before === 0 ? bytes : bytes.subarray(before);
}

/**
 * The message with those lines of its headers turned into UTF-8 that were written in another
 * encoding: the `chosen` one, else one that the message names elsewhere, else by what they and the
 * text look like. Old programs wrote names as they were, without saying in which encoding.
 */
export function withReadableHeaders(message: Uint8Array<ArrayBuffer>, chosen = ''): Uint8Array<ArrayBuffer> {
  const unreadable = unreadableLines(message);
  if (unreadable.length === 0) return message;
  // The names of fields are ASCII, so that no header is in UTF-16.
  const wanted = chosen.startsWith('utf-16') ? '' : chosen;
  const sample = message.subarray(0, SAMPLE_BYTES);
  const { encoding } = decodeText(sample, namedEncoding(sample), sample.length < message.length, wanted);
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let done = 0;
  for (const { start, end } of unreadable) {
    const { text } = decodeText(message.subarray(start, end), '', false, encoding);
    pieces.push(message.subarray(done, start), encoder.encode(text));
    done = end;
  }
  return joined([...pieces, message.subarray(done)]);
}

/** So much of a message shows which encoding it is in, in bytes. */
const SAMPLE_BYTES = 64 * 1024;

/** The first encoding other than ASCII and UTF-8 that a message names, in an encoded word or for a text. */
function namedEncoding(sample: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(sample);
  for (const [, inWord, ofText] of text.matchAll(/=\?([\w-]+)\?[bq]\?|charset\s*=\s*"?([\w-]+)/giu)) {
    const name = inWord ?? ofText ?? '';
    if (!/^(?:us-ascii|ascii|utf-?8)$/iu.test(name) && encodingName(name) !== undefined) return name;
  }
  return '';
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Lines of headers with bytes that are no UTF-8. */
function unreadableLines(message: Uint8Array): readonly Stretch[] {
  const found: Stretch[] = [];
  const head = headLength(message);
  for (let start = 0; start < message.length; ) {
    const lineFeed = message.indexOf(LF, start);
    const end = lineFeed === -1 ? message.length : lineFeed + 1;
    const line = message.subarray(start, end);
    if (mayName(line, start < head) && line.some((byte) => byte >= 0x80) && !isUtf8(line))
      found.push({ start, end });
    start = end;
  }
  return found;
}

function mayName(line: Uint8Array, isInHead: boolean): boolean {
  const [first = 0] = line;
  const mayBegin = first === 0x43 || first === 0x63 || first === 0x20 || first === 0x09;
  return (
    isInHead || (mayBegin && NAMING_LINE.test(new TextDecoder('windows-1252').decode(line.subarray(0, 40))))
  );
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let length = 0;
  for (const piece of pieces) {
    whole.set(piece, length);
    length += piece.length;
  }
  return whole;
}
