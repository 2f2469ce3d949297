import { describe, expect, it } from 'vitest';
import { imageMetadata } from './image-metadata';

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const big = (value: number) => [value >>> 24, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff];

/** A PNG that holds nothing but texts. */
function png(texts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const chunk = (name: string, content: readonly number[]) => [
    ...big(content.length),
    ...utf8(name),
    ...content,
    ...big(0),
  ];
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const header = chunk('IHDR', [...big(1), ...big(1), 8, 0, 0, 0, 0]);
  const written = Object.entries(texts).flatMap(([name, text]) =>
    chunk('tEXt', [...utf8(name), 0, ...utf8(text)]),
  );
  return Uint8Array.from([...signature, ...header, ...written, ...chunk('IEND', [])]);
}

/** A TIFF without a picture: texts of the first directory, and the day it was taken in Exif's own. */
function exif(texts: Readonly<Record<number, string>>, taken: string): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(texts).map(([tag, text]) => ({
    tag: Number(tag),
    text: [...utf8(text), 0],
  }));
  const firstEnd = 8 + 2 + 12 * (entries.length + 1) + 4;
  const ownAt = firstEnd;
  let at = ownAt + 2 + 12 + 4;
  const data: number[] = [];
  const entry = (tag: number, type: number, count: number, value: number) => [
    tag >> 8,
    tag & 0xff,
    0,
    type,
    ...big(count),
    ...big(value),
  ];
  const text = (tag: number, content: readonly number[]) => {
    const made = entry(tag, 2, content.length, at);
    data.push(...content);
    at += content.length;
    return made;
  };
  const first = entries.flatMap((each) => text(each.tag, each.text));
  const header = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, entries.length + 1];
  const own = text(0x9003, [...utf8(taken), 0]);
  return Uint8Array.from([
    ...header,
    ...first,
    ...entry(0x8769, 4, 1, ownAt),
    ...big(0),
    0,
    1,
    ...own,
    ...big(0),
    ...data,
  ]);
}

describe('what a picture says of itself', () => {
  it('is the day it was taken, by whom, and what it shows', () => {
    expect(
      imageMetadata(exif({ 270: 'The bridge at Goris', 315: 'Ани Петросян' }, '1998:05:17 10:11:12')),
    ).toEqual({
      title: 'The bridge at Goris',
      author: 'Ани Петросян',
      date: '1998-05-17',
    });
  });

  it('is not what a camera writes by itself, nor the day of a clock that was never set', () => {
    expect(imageMetadata(exif({ 270: 'OLYMPUS DIGITAL CAMERA' }, '0000:00:00 00:00:00'))).toEqual({});
    expect(imageMetadata(exif({}, '2010:13:45 00:00:00'))).toEqual({});
  });

  it('is read from the texts of a PNG', () => {
    expect(imageMetadata(png({ Title: 'Minutes', Author: 'Village council' }))).toEqual({
      title: 'Minutes',
      author: 'Village council',
    });
  });

  it('is nothing where there is nothing, or where it is damaged', () => {
    expect(imageMetadata(png({}))).toEqual({});
    expect(imageMetadata(new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1]))).toEqual({});
    const cut = exif({ 270: 'The bridge at Goris' }, '1998:05:17 10:11:12').slice(0, 40);
    expect(imageMetadata(cut)).toEqual({});
  });
});
