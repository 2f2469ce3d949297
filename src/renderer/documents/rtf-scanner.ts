/** What a scanner of rich text finds, in order. */
export interface RtfHandler {
  open(): void;
  close(): void;
  /** A control word, with its number where it has one. */
  word(name: string, parameter: number | undefined): void;
  /** A control symbol: one character after a backslash, as its byte. */
  symbol(byte: number): void;
  /** One byte of text written in hexadecimal. */
  hex(byte: number): void;
  /** Bytes of text as they stand. */
  bytes(run: Uint8Array): void;
}

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const APOSTROPHE = 0x27;
const MINUS = 0x2d;
const SPACE = 0x20;
/** Longer names are damage. */
const LONGEST_NAME = 32;

const isLetter = (byte: number) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;
const isLineEnd = (byte: number) => byte === 0x0a || byte === 0x0d;

/**
 * Takes rich text (RTF 1.9.1) apart. Line ends in the file mean nothing and are passed over; raw
 * data (`\bin`) is too. Never fails: what is cut short just ends.
 */
export function scanRtf(bytes: Uint8Array, handler: RtfHandler): void {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === OPEN) {
      handler.open();
      at += 1;
    } else if (byte === CLOSE) {
      handler.close();
      at += 1;
    } else if (byte === BACKSLASH) {
      at = scanControl(bytes, at + 1, handler);
    } else if (isLineEnd(byte) || byte === 0) {
      at += 1;
    } else {
      const from = at;
      for (
        let next = byte;
        next !== BACKSLASH && next !== OPEN && next !== CLOSE && !isLineEnd(next) && next !== 0;
      ) {
        at += 1;
        next = bytes[at] ?? 0;
      }
      handler.bytes(bytes.subarray(from, at));
    }
  }
}

/** Reads what follows a backslash; gives where the text goes on. */
function scanControl(bytes: Uint8Array, from: number, handler: RtfHandler): number {
  const first = bytes[from] ?? 0;
  if (from >= bytes.length) return from;
  if (first === APOSTROPHE) {
    const value = Number.parseInt(String.fromCharCode(bytes[from + 1] ?? 0, bytes[from + 2] ?? 0), 16);
    if (!Number.isNaN(value)) handler.hex(value);
    return from + 3;
  }
  if (!isLetter(first)) {
    handler.symbol(first);
    return from + 1;
  }
  let at = from;
  while (at < bytes.length && isLetter(bytes[at] ?? 0) && at - from < LONGEST_NAME) at += 1;
  const name = String.fromCharCode(...bytes.subarray(from, at));
  const numberFrom = at;
  if (bytes[at] === MINUS && isDigit(bytes[at + 1] ?? 0)) at += 1;
  while (isDigit(bytes[at] ?? 0) && at - numberFrom < 11) at += 1;
  const digits = String.fromCharCode(...bytes.subarray(numberFrom, at));
  const parameter = digits === '' ? undefined : Number(digits);
  if (bytes[at] === SPACE) at += 1;
  if (name === 'bin') return at + Math.max(0, parameter ?? 0);
  handler.word(name, parameter);
  return at;
}
