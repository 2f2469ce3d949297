import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { TIFF, tiffPages, type TiffDirectory } from '../documents/image-tiff';
import { bits, testTiff, type TestTiffPage } from '../documents/test-tiff';
import { picturePdf } from './picture-pages';
import { tiffPieces } from './tiff-pieces';
import { tiffRaster } from './tiff-raster';

/** The pixels of the only page, as they come out. */
function rasterOf(page: TestTiffPage, wanted: number, isLittleEndian = true): number[] | undefined {
  const file = testTiff([page], isLittleEndian);
  const tags: TiffDirectory = tiffPages(file)?.pages[0] ?? new Map();
  const raster = tiffRaster(tags, tiffPieces(file, tags), wanted, isLittleEndian);
  return raster === undefined ? undefined : [...raster.rows];
}
const grey = { [TIFF.bitsPerSample]: [8], [TIFF.photometric]: [1] };

/** Two rows of sixteen: four white, eight black, four white (ITU-T T.6), and the mark that ends them. */
const FAX = bits('001 1011 000101 1  1 1 1  000000000001 000000000001');
const FAX_ROWS = [0b00001111, 0b11110000, 0b00001111, 0b11110000];

describe('the pixels of a TIFF', () => {
  it('are unpacked from the way of fax machines, in one strip and in several', () => {
    const tags = { [TIFF.compression]: [4], [TIFF.photometric]: [0] };
    expect(rasterOf({ width: 16, height: 2, tags, pieces: [FAX] }, 1)).toEqual(FAX_ROWS);
    const strips = { ...tags, [TIFF.rowsPerStrip]: [2] };
    expect(rasterOf({ width: 16, height: 4, tags: strips, pieces: [FAX, FAX] }, 1)).toEqual([
      ...FAX_ROWS,
      ...FAX_ROWS,
    ]);
  });

  it('are unpacked from Deflate with differences, also when the last strip is padded', () => {
    const rows = deflateSync(Uint8Array.from([10, 1, 1, 20, 1, 1]));
    const tags = { ...grey, [TIFF.compression]: [8], [TIFF.predictor]: [2], [TIFF.rowsPerStrip]: [2] };
    const pixels = rasterOf({ width: 3, height: 3, tags, pieces: [rows, rows] }, 1);
    expect(pixels).toEqual([10, 11, 12, 20, 21, 22, 10, 11, 12]);
  });

  it('are unpacked from PackBits and from LZW', () => {
    const packed = Uint8Array.from([0xfe, 7, 1, 8, 9, 0x80]);
    const tags = { ...grey, [TIFF.compression]: [32773] };
    expect(rasterOf({ width: 5, height: 1, tags, pieces: [packed] }, 1)).toEqual([7, 7, 7, 8, 9]);
    // Clear, 7, 8, the pair 258, end: nine bits each.
    const lzw = bits('100000000 000000111 000001000 100000010 100000001');
    const wound = { ...grey, [TIFF.compression]: [5] };
    expect(rasterOf({ width: 4, height: 1, tags: wound, pieces: [lzw] }, 1)).toEqual([7, 8, 7, 8]);
  });

  it('come from tiles, whose edges reach over the page', () => {
    const tags = { ...grey, [TIFF.tileWidth]: [2], [TIFF.tileHeight]: [2] };
    const tile = (first: number) => Uint8Array.from([first, first + 1, first + 2, first + 3]);
    const pieces = [tile(10), tile(20), tile(30), tile(40)];
    expect(rasterOf({ width: 3, height: 3, tags, pieces }, 1)).toEqual([10, 11, 20, 12, 13, 22, 30, 31, 40]);
  });

  it('lose transparency, and are put together where each colour is stored by itself', () => {
    const colour = { [TIFF.bitsPerSample]: [8, 8, 8], [TIFF.photometric]: [2], [TIFF.samplesPerPixel]: [3] };
    const clear = { ...colour, [TIFF.samplesPerPixel]: [4], [TIFF.extraSamples]: [2] };
    const pixels = Uint8Array.from([1, 2, 3, 99, 4, 5, 6, 99]);
    expect(rasterOf({ width: 2, height: 1, tags: clear, pieces: [pixels] }, 3)).toEqual([1, 2, 3, 4, 5, 6]);
    const apart = { ...colour, [TIFF.planarConfiguration]: [2] };
    const planes = [Uint8Array.from([1, 4]), Uint8Array.from([2, 5]), Uint8Array.from([3, 6])];
    expect(rasterOf({ width: 2, height: 1, tags: apart, pieces: planes }, 3)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('have the high byte first, whatever the order of the file', () => {
    const tags = { [TIFF.bitsPerSample]: [16], [TIFF.photometric]: [1] };
    const page = (bytes: number[]) => ({ width: 2, height: 1, tags, pieces: [Uint8Array.from(bytes)] });
    expect(rasterOf(page([1, 2, 3, 4]), 1, true)).toEqual([2, 1, 4, 3]);
    expect(rasterOf(page([1, 2, 3, 4]), 1, false)).toEqual([1, 2, 3, 4]);
  });

  it('are not guessed where the way of storing them is not known', () => {
    const strange = { ...grey, [TIFF.compression]: [34712] };
    expect(rasterOf({ width: 2, height: 1, tags: strange, pieces: [new Uint8Array(2)] }, 1)).toBeUndefined();
    const floats = { ...grey, [TIFF.bitsPerSample]: [32], [TIFF.sampleFormat]: [3] };
    expect(rasterOf({ width: 2, height: 1, tags: floats, pieces: [new Uint8Array(8)] }, 1)).toBeUndefined();
  });
});

async function pagesOf(bytes: Uint8Array<ArrayBuffer>, pageIndex?: number) {
  const pdf = await picturePdf(bytes, pageIndex === undefined ? {} : { pageIndex });
  if (!pdf.ok) throw new Error(pdf.failure.message);
  const document = await PDFDocument.load(pdf.value);
  const images = document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFRawStream && object.dict.has(PDFName.of('Width')))
    .map((object) => object as PDFRawStream);
  return { sizes: document.getPages().map((page) => [page.getWidth(), page.getHeight()]), images };
}

describe('a picture as a PDF', () => {
  const plain = { width: 100, height: 50, tags: grey, pieces: [new Uint8Array(5000).fill(200)] };
  const lying = { ...plain, tags: { ...grey, [TIFF.orientation]: [6] } };

  it('has a page for each picture, a pixel 72/300 of a point wide, upright', async () => {
    const { sizes, images } = await pagesOf(testTiff([plain, lying]));
    expect(sizes).toEqual([
      [24, 12],
      [12, 24],
    ]);
    expect(images.map((image) => inflateSync(image.contents).every((byte) => byte === 200))).toEqual([
      true,
      true,
    ]);
  });

  it('can be of one page alone', async () => {
    expect((await pagesOf(testTiff([plain, lying]), 1)).sizes).toEqual([[12, 24]]);
  });

  it('keeps the place of a page that cannot be drawn', async () => {
    const broken = { ...plain, tags: { ...grey, [TIFF.compression]: [34712] } };
    const { sizes, images } = await pagesOf(testTiff([broken, plain]));
    expect(sizes).toHaveLength(2);
    expect(images).toHaveLength(1);
  });

  it('fails in words where nothing can be drawn', async () => {
    const nothing = await picturePdf(testTiff([]));
    expect(!nothing.ok && nothing.failure.message).toContain('could not be drawn');
    expect(await picturePdf(new Uint8Array(20))).toMatchObject({ ok: false });
  });

  it('keeps the data of a PNG as it is', async () => {
    const chunk = (name: string, content: readonly number[]) => {
      const letters = Array.from(name, (letter) => letter.charCodeAt(0));
      return [0, 0, content.length >> 8, content.length & 0xff, ...letters, ...content, 0, 0, 0, 0];
    };
    const data = [...deflateSync(Uint8Array.from([0, 255, 128]))];
    const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
    const header = chunk('IHDR', [0, 0, 0, 2, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
    const parts = [...chunk('IDAT', data.slice(0, 4)), ...chunk('IDAT', data.slice(4))];
    const png = Uint8Array.from([...signature, ...header, ...parts, ...chunk('IEND', [])]);
    const { images } = await pagesOf(png);
    expect([...(images[0]?.contents ?? [])]).toEqual(data);
  });
});
