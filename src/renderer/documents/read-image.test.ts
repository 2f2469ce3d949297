import { describe, expect, it } from 'vitest';
import { declaredSize, isComplete, jpegOrientation, mended } from './image-size';
import { TIFF, tiffPages } from './image-tiff';
import { readImage } from './read-image';
import { testTiff } from './test-tiff';

const strip = new Uint8Array(4);
const reading = { name: 'a.jpg' };

/** A JPEG's header: an Exif block with an orientation, then a frame of 300 by 200. */
function jpeg(orientation: number, isCut = false): Uint8Array<ArrayBuffer> {
  const exif = testTiff([
    { width: 1, height: 1, tags: { [TIFF.orientation]: [orientation] }, pieces: [strip] },
  ]);
  const frame = [0xff, 0xc0, 0, 17, 8, 0, 200, 1, 44, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0];
  const length = exif.length + 8;
  const start = [0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 0xff, 0x45, 0x78, 0x69, 0x66, 0, 0];
  const end = isCut ? [0x12] : [0xff, 0xd9];
  return Uint8Array.from([...start, ...exif, ...frame, 0xff, 0xda, 0, 2, ...end]);
}

function png(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(60);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  bytes.set([0x49, 0x45, 0x4e, 0x44], 48);
  return bytes;
}

describe('the pages of a picture', () => {
  it('are one without text, a pixel 72/300 of a point wide', async () => {
    const result = await readImage(png(300, 600), reading);
    expect(result).toMatchObject({ ok: true, value: { kind: 'image', warnings: [], encoding: '' } });
    expect(result.ok && result.value.pages).toEqual([
      { pageIndex: 0, text: '', layout: { width: 72, height: 144, rotation: 0, runs: [] } },
    ]);
  });

  it('stand upright, as the picture’s own data says', async () => {
    const lying = await readImage(jpeg(6), reading);
    expect(lying.ok && lying.value.pages[0]?.layout).toMatchObject({ width: 48, height: 72 });
    const upright = await readImage(jpeg(1), reading);
    expect(upright.ok && upright.value.pages[0]?.layout).toMatchObject({ width: 72, height: 48 });
  });

  it('are as many as a TIFF holds, without its thumbnails', async () => {
    const pages = [
      { width: 300, height: 600, pieces: [strip] },
      { width: 30, height: 60, tags: { [TIFF.subfileType]: [1] }, pieces: [strip] },
      { width: 600, height: 300, tags: { [TIFF.orientation]: [8] }, pieces: [strip] },
    ];
    for (const isLittleEndian of [true, false]) {
      const result = await readImage(testTiff(pages, isLittleEndian), reading);
      expect(result.ok && result.value.pages.map((page) => page.layout?.width)).toEqual([72, 72]);
    }
  });

  it('say so where one of them is damaged, and the others stay', async () => {
    const bytes = testTiff([
      { width: 300, height: 600, pieces: [strip] },
      { width: 0, height: 0, pieces: [strip] },
    ]);
    const result = await readImage(bytes, reading);
    expect(result.ok && result.value.pages.map((page) => page.failed)).toEqual([
      undefined,
      'Page 2 could not be read: this part of the file is damaged.',
    ]);
    expect(result.ok && result.value.warnings[0]).toContain('One page');
  });

  it('are decoded where that can be done, and a picture that cannot be is damaged', async () => {
    const decode = () => Promise.resolve({ width: 100, height: 50 });
    const fine = await readImage(png(300, 600), { ...reading, decode });
    expect(fine.ok && fine.value.pages[0]?.layout).toMatchObject({ width: 24, height: 12 });
    const refuse = () => Promise.reject(new Error('no'));
    expect(await readImage(png(300, 600), { ...reading, decode: refuse })).toMatchObject({
      ok: false,
      failure: { kind: 'damaged' },
    });
  });
});

describe('pictures that are refused or doubted', () => {
  it('are those that say they are larger than any', async () => {
    for (const bytes of [png(20_000, 20_000), testTiff([{ width: 99_999, height: 99_999, pieces: [strip] }])])
      expect(await readImage(bytes, reading)).toMatchObject({ ok: false, failure: { kind: 'too-large' } });
  });

  it('are those whose header is cut short, or that are no pictures', async () => {
    expect(await readImage(png(1, 1).slice(0, 18), reading)).toMatchObject({ failure: { kind: 'damaged' } });
    expect(await readImage(testTiff([]), reading)).toMatchObject({ failure: { kind: 'damaged' } });
    expect(await readImage(new Uint8Array(40), reading)).toMatchObject({ failure: { kind: 'unreadable' } });
  });

  it('end too early, which is said', async () => {
    const result = await readImage(jpeg(1, true), reading);
    expect(result.ok && result.value.warnings[0]).toContain('ends too early');
    expect(isComplete(mended(jpeg(1, true), 'jpeg'), 'jpeg')).toBe(true);
    expect(mended(jpeg(1), 'jpeg')).toEqual(jpeg(1));
  });
});

describe('a list of pictures that leads astray', () => {
  it('does not go round in circles', () => {
    const bytes = testTiff([{ width: 3, height: 6, pieces: [strip] }]);
    const first = new DataView(bytes.buffer).getUint32(4, true);
    new DataView(bytes.buffer).setUint32(bytes.length - 4, first, true);
    expect(tiffPages(bytes)).toMatchObject({ isCut: true, pages: { length: 1 } });
  });

  it('ends where the file ends', () => {
    const bytes = testTiff([{ width: 3, height: 6, pieces: [strip] }]);
    new DataView(bytes.buffer).setUint32(bytes.length - 4, 1_000_000, true);
    expect(tiffPages(bytes)).toMatchObject({ isCut: true, pages: { length: 1 } });
    for (let length = 0; length < bytes.length; length += 1) tiffPages(bytes.subarray(0, length));
  });

  it('does not believe a field of a thousand million values', () => {
    const bytes = testTiff([{ width: 3, height: 6, pieces: [strip] }]);
    const directory = new DataView(bytes.buffer).getUint32(4, true);
    new DataView(bytes.buffer).setUint32(directory + 2 + 4, 1_000_000_000, true);
    expect(tiffPages(bytes)?.pages[0]?.has(TIFF.width)).toBe(false);
  });
});

describe('what a header declares', () => {
  it('is read for each kind', () => {
    const gif = Uint8Array.from([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 44, 1, 200, 0]);
    expect(declaredSize(gif, 'gif')).toEqual({ width: 300, height: 200 });
    const bmp = new Uint8Array(30);
    new DataView(bmp.buffer).setInt32(18, 300, true);
    new DataView(bmp.buffer).setInt32(22, -200, true);
    expect(declaredSize(bmp, 'bmp')).toEqual({ width: 300, height: 200 });
    const webp = new Uint8Array(30);
    webp.set([0x56, 0x50, 0x38, 0x58], 12);
    webp.set([43, 1, 0, 199, 0, 0], 24);
    expect(declaredSize(webp, 'webp')).toEqual({ width: 300, height: 200 });
    expect(declaredSize(jpeg(6), 'jpeg')).toEqual({ width: 300, height: 200, components: 3 });
    expect(jpegOrientation(jpeg(6))).toBe(6);
  });
});
