import { TIFF } from './image-tiff';

/** A page of a TIFF for the tests: its tags by number, and its strips or tiles. */
export interface TestTiffPage {
  readonly width: number;
  readonly height: number;
  readonly tags?: Readonly<Record<number, readonly number[]>>;
  readonly pieces: readonly Uint8Array[];
}

/** Writes a TIFF whose every number is a LONG: first all pieces, then the directories. */
export function testTiff(pages: readonly TestTiffPage[], isLittleEndian = true): Uint8Array<ArrayBuffer> {
  const bytes = isLittleEndian ? [0x49, 0x49] : [0x4d, 0x4d];
  const number = (value: number, size: number) => {
    const all = Array.from({ length: size }, (_, index) => (value >>> (8 * index)) & 0xff);
    return isLittleEndian ? all : all.toReversed();
  };
  bytes.push(...number(42, 2), 0, 0, 0, 0);
  let link = 4;
  for (const { width, height, tags = {}, pieces } of pages) {
    const offsets = pieces.map((piece) => {
      const at = bytes.length;
      bytes.push(...piece);
      return at;
    });
    const isTiled = TIFF.tileWidth in tags;
    const entries = Object.entries({
      [TIFF.width]: [width],
      [TIFF.height]: [height],
      [isTiled ? TIFF.tileOffsets : TIFF.stripOffsets]: offsets,
      [isTiled ? TIFF.tileByteCounts : TIFF.stripByteCounts]: pieces.map((piece) => piece.length),
      ...tags,
    }).toSorted(([one], [other]) => Number(one) - Number(other));
    const places = entries.map(([, values]) => {
      const at = bytes.length;
      if (values.length > 1) for (const value of values) bytes.push(...number(value, 4));
      return at;
    });
    bytes.splice(link, 4, ...number(bytes.length, 4));
    bytes.push(...number(entries.length, 2));
    for (const [index, [tag, values]] of entries.entries()) {
      const value = values.length === 1 ? (values[0] ?? 0) : (places[index] ?? 0);
      bytes.push(
        ...number(Number(tag), 2),
        ...number(4, 2),
        ...number(values.length, 4),
        ...number(value, 4),
      );
    }
    link = bytes.length;
    bytes.push(0, 0, 0, 0);
  }
  return Uint8Array.from(bytes);
}

/** A string of 0 and 1 as bytes, filled up with zeros. */
export function bits(text: string): Uint8Array {
  const clean = text.replaceAll(/\s+/gu, '');
  return Uint8Array.from({ length: Math.ceil(clean.length / 8) }, (_, index) =>
    Number.parseInt(clean.slice(8 * index, 8 * index + 8).padEnd(8, '0'), 2),
  );
}
