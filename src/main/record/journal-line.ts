import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { JournalLine } from './record-types';
import type { JournalDamageReason } from './recorder-failures';

/** The `prev` of the first line, and the hash of an empty journal. */
export const noHash = '0'.repeat(64);

/** Longest line without its newline, in bytes. */
export const maxLineBytes = 8 * 1024 * 1024;

/** The part of a line that the chain needs. */
export interface LineHead {
  readonly seq: number;
  readonly prev: string;
  readonly batchIndex: number;
  readonly batchCount: number;
}

const crcBytes = 9; // eight hex digits and a space
const headPattern =
  /^\{"seq":([1-9]\d{0,14}),"prev":"([0-9a-f]{64})","batch":\[(0|[1-9]\d{0,8}),([1-9]\d{0,8})\],"kind":"[a-z][a-z-]{0,63}","at":"/;
const longestHead = 240;

/** SHA-256 in hex of a whole line, checksum included, newline not. */
export function hashLine(line: Uint8Array): string {
  return createHash('sha256').update(line).digest('hex');
}

/**
 * Puts a line together: `<crc32> {"seq":…,"prev":…,"batch":[index,count],<rest>}` and a newline.
 * `rest` is the JSON of the keys kind, at, actor, step, payload, without braces, in UTF-8.
 * CRC-32 is that of zlib and PNG (ISO 3309), over the bytes of the JSON.
 */
export function buildLine(head: LineHead, rest: Uint8Array): Buffer {
  const start = Buffer.from(
    `{"seq":${head.seq},"prev":"${head.prev}","batch":[${head.batchIndex},${head.batchCount}],`,
    'latin1',
  );
  const line = Buffer.allocUnsafe(crcBytes + start.length + rest.length + 2);
  line.set(start, crcBytes);
  line.set(rest, crcBytes + start.length);
  line[line.length - 2] = 0x7d; // }
  line[line.length - 1] = 0x0a; // newline
  line.write(`${crcText(line.subarray(crcBytes, -1))} `, 0, 'latin1');
  return line;
}

/** True when the checksum at the start of a line (without newline) fits the rest. */
export function isLineIntact(line: Buffer): boolean {
  if (line.length <= crcBytes || line[crcBytes - 1] !== 0x20) return false;
  return line.toString('latin1', 0, crcBytes - 1) === crcText(line.subarray(crcBytes));
}

/**
 * Checks a line (without newline) and reads what the chain needs.
 * The JSON after the head is not parsed here: the checksum says that it is as it was written, and `parseEntry` parses it.
 */
export function readLineHead(line: Buffer): LineHead | JournalDamageReason {
  if (!isLineIntact(line)) return 'crc';
  const match = headPattern.exec(line.toString('latin1', crcBytes, crcBytes + longestHead));
  if (match === null || line[line.length - 1] !== 0x7d) return 'json';
  return {
    seq: Number(match[1]),
    prev: match[2] as string,
    batchIndex: Number(match[3]),
    batchCount: Number(match[4]),
  };
}

/** Parses a line (without newline) whole; a reason when it is damaged. */
export function parseEntry(line: Buffer): JournalLine | JournalDamageReason {
  const head = readLineHead(line);
  if (typeof head === 'string') return head;
  try {
    return JSON.parse(line.toString('utf8', crcBytes)) as JournalLine;
  } catch {
    return 'json';
  }
}

function crcText(json: Uint8Array): string {
  return crc32(json).toString(16).padStart(8, '0');
}
