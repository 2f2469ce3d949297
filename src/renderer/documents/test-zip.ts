import { deflateSync } from 'fflate';
import { bytesOf } from './test-bytes';

/** An entry of a zip made for a test; what it says of itself need not be true. */
export interface TestEntry {
  /** As text in UTF-8 with the mark for it, or as bytes without. */
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  readonly isDeflated?: boolean;
  readonly isEncrypted?: boolean;
  /** Instead of its true size. */
  readonly declaredSize?: number;
  readonly method?: number;
  /** Unix mode, for links. */
  readonly mode?: number;
}

/** A zip file with these entries, in this order, names as often as given. */
export function zipOf(entries: readonly TestEntry[]): Uint8Array<ArrayBuffer> {
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = bytesOf(entry.content ?? '');
    const data = entry.isDeflated === true ? deflateSync(content, { level: 9 }) : content;
    const name = bytesOf(entry.name);
    const isMarked = typeof entry.name === 'string';
    const common = bytesOf(
      numbers(
        [2, 20],
        [2, (isMarked ? 0x800 : 0) | (entry.isEncrypted === true ? 1 : 0)],
        [2, entry.method ?? (entry.isDeflated === true ? 8 : 0)],
        [4, 0x58210000],
        [4, crc32(content)],
        [4, data.length],
        [4, entry.declaredSize ?? content.length],
        [2, name.length],
        [2, 0],
      ),
    );
    const local = bytesOf('PK\u0003\u0004', common, name, data);
    centrals.push(
      bytesOf(
        'PK\u0001\u0002',
        numbers([2, 0x0314]),
        common,
        numbers([2, 0], [2, 0], [2, 0], [4, (entry.mode ?? 0o100644) * 0x10000], [4, offset]),
        name,
      ),
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = bytesOf(...centrals);
  return bytesOf(
    ...locals,
    directory,
    'PK\u0005\u0006',
    numbers(
      [2, 0],
      [2, 0],
      [2, entries.length],
      [2, entries.length],
      [4, directory.length],
      [4, offset],
      [2, 0],
    ),
  );
}

/** Numbers of so many bytes each, the least first. */
function numbers(...values: readonly (readonly [width: number, value: number])[]): Uint8Array {
  return Uint8Array.from(
    values.flatMap(([width, value]) =>
      Array.from({ length: width }, (_each, index) => Math.floor(value / 256 ** index) % 256),
    ),
  );
}

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
