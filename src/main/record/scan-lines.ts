import type { FileSystem } from './file-system';

const chunkBytes = 1024 * 1024;

export interface ScanRange {
  /** Byte offset of the first line. */
  readonly from: number;
  /** Stop here even if the file is longer: another write may be under way behind it. Default: end of file. */
  readonly to?: number;
  readonly maxLineBytes: number;
}

export interface ScanEnd {
  readonly kind: 'end' | 'stopped' | 'line-too-long';
  /** Where the bytes after the last newline begin, or the line that was too long. */
  readonly tailOffset: number;
  /** The bytes after the last newline; empty after a clean end. */
  readonly tail: Buffer;
}

/**
 * Reads a file in pieces of 1 MB and hands over each line without its newline.
 * The bytes of a line are only valid during the call. `onLine` answers false to stop.
 * Throws Node errors.
 */
export async function scanLines(
  files: FileSystem,
  path: string,
  range: ScanRange,
  onLine: (line: Buffer, offset: number) => boolean,
): Promise<ScanEnd> {
  const handle = await files.open(path, 'r');
  try {
    const to = range.to ?? Number.MAX_SAFE_INTEGER;
    let position = range.from;
    let lineStart = range.from;
    let carried: Buffer[] = [];
    let carriedBytes = 0;
    for (;;) {
      const chunk = Buffer.allocUnsafe(Math.min(chunkBytes, Math.max(0, to - position)));
      const bytesRead =
        chunk.length === 0 ? 0 : (await handle.read(chunk, 0, chunk.length, position)).bytesRead;
      if (bytesRead === 0) return { kind: 'end', tailOffset: lineStart, tail: Buffer.concat(carried) };
      position += bytesRead;
      const data = chunk.subarray(0, bytesRead);
      let used = 0;
      for (let newline = data.indexOf(10); newline !== -1; newline = data.indexOf(10, used)) {
        const piece = data.subarray(used, newline);
        const line = carriedBytes === 0 ? piece : Buffer.concat([...carried, piece]);
        if (line.length > range.maxLineBytes)
          return { kind: 'line-too-long', tailOffset: lineStart, tail: Buffer.alloc(0) };
        carried = [];
        carriedBytes = 0;
        used = newline + 1;
        const offset = lineStart;
        lineStart += line.length + 1;
        if (!onLine(line, offset)) return { kind: 'stopped', tailOffset: lineStart, tail: Buffer.alloc(0) };
      }
      if (used < data.length) {
        carried.push(data.subarray(used));
        carriedBytes += data.length - used;
        if (carriedBytes > range.maxLineBytes)
          return { kind: 'line-too-long', tailOffset: lineStart, tail: Buffer.alloc(0) };
      }
    }
  } finally {
    await handle.close();
  }
}
