import { createHash } from 'node:crypto';
import { writeAll } from './durable-write';
import type { FileSystem, OpenFile } from './file-system';
import { maxLineBytes } from './journal-line';
import type { SnapshotHeader } from './record-types';
import { scanLines } from './scan-lines';

/*
 * A snapshot is a text file: a header line {"format":1,"seq":…,"head":"…","lines":…}, that many lines which the
 * recorder does not interpret, and a footer line {"sha256":"…"} over every byte before it, newlines included.
 */

/** Longest line of a snapshot, in bytes. */
export const maxSnapshotLineBytes = maxLineBytes * 2;

const copyBytes = 1024 * 1024;

export function headerLine({ seq, head, lines }: Omit<SnapshotHeader, 'format'>): string {
  return `${JSON.stringify({ format: 1, seq, head, lines })}\n`;
}

export function footerLine(sha256: string): string {
  return `${JSON.stringify({ sha256 })}\n`;
}

/** Every footer is this long. */
export const footerBytes = Buffer.byteLength(footerLine('0'.repeat(64)));

/** `undefined` for anything but a header of this format. */
export function parseHeader(line: string): SnapshotHeader | undefined {
  const match = /^\{"format":1,"seq":(\d{1,15}),"head":"([0-9a-f]{64})","lines":(\d{1,15})\}$/.exec(line);
  if (match === null) return undefined;
  return { format: 1, seq: Number(match[1]), head: match[2] as string, lines: Number(match[3]) };
}

/** Reads a whole snapshot and checks it; `undefined` when it is damaged or unfinished. Throws Node errors. */
export async function readWholeSnapshot(
  files: FileSystem,
  path: string,
): Promise<SnapshotHeader | undefined> {
  const hash = createHash('sha256');
  let header: SnapshotHeader | undefined;
  let count = 0;
  let held: Buffer | undefined; // the last line seen: it is the footer if nothing follows
  const end = await scanLines(files, path, { from: 0, maxLineBytes: maxSnapshotLineBytes }, (line) => {
    if (held !== undefined) hash.update(held).update('\n');
    if (count === 0) header = parseHeader(line.toString('utf8'));
    held = Buffer.from(line);
    count += 1;
    return header !== undefined;
  });
  if (end.kind !== 'end' || end.tail.length > 0 || header === undefined || held === undefined)
    return undefined;
  const isWhole =
    count === header.lines + 2 && `${held.toString('utf8')}\n` === footerLine(hash.digest('hex'));
  return isWhole ? header : undefined;
}

/** Where the lines begin. */
export function bodyOffset(header: SnapshotHeader): number {
  return Buffer.byteLength(headerLine(header));
}

/** Writes header, body and footer to a new file and flushes it. Throws Node errors. */
export async function writeWholeSnapshot(
  files: FileSystem,
  path: string,
  header: SnapshotHeader,
  body: OpenFile,
): Promise<void> {
  const handle = await files.open(path, 'wx', 0o644);
  try {
    const hash = createHash('sha256');
    const put = async (bytes: Uint8Array) => {
      hash.update(bytes);
      await writeAll(handle, bytes, null);
    };
    await put(Buffer.from(headerLine(header)));
    const chunk = Buffer.allocUnsafe(copyBytes);
    for (let position = 0; ; ) {
      const { bytesRead } = await body.read(chunk, 0, chunk.length, position);
      if (bytesRead === 0) break;
      await put(chunk.subarray(0, bytesRead));
      position += bytesRead;
    }
    await writeAll(handle, Buffer.from(footerLine(hash.digest('hex'))), null);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
