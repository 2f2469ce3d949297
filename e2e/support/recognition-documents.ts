import { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from '@playwright/test';
import type { Box } from './selection';

/** A picture of text, and where its words stand in it, in parts of its width and height. */
export interface TextPicture {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
  readonly words: readonly (Box & { readonly text: string })[];
}

/**
 * Draws lines of text, black on white and large, with a font that the app brings. They are drawn in
 * the app's own window, so nothing that is binary has to be kept for the tests.
 */
export async function pictureOf(page: Page, lines: readonly string[]): Promise<TextPicture> {
  const drawn = await page.evaluate(drawLines, lines);
  const { png, ...picture } = drawn;
  return { ...picture, png: Buffer.from(png.slice(png.indexOf(',') + 1), 'base64') };
}

/** Pictures as a scanner binds them: a PDF with a picture on each page, and no text. */
export async function scanOf(pictures: readonly TextPicture[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const { png, width, height } of pictures) {
    const size = { width: (width * 72) / 150, height: (height * 72) / 150 };
    const sheet = document.addPage([size.width, size.height]);
    sheet.drawImage(await document.embedPng(png), { x: 0, y: 0, ...size });
  }
  return document.save();
}

/** Runs in the page. */
async function drawLines(lines: readonly string[]) {
  const font = '46px "Literata Variable"';
  await window.document.fonts.load(font, lines.join(' '));
  const canvas = window.document.createElement('canvas');
  [canvas.width, canvas.height] = [1240, 160 + lines.length * 90];
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('There is no canvas to draw on.');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000';
  pen.font = font;
  const words = lines.flatMap((line, index) => {
    const baseline = 120 + index * 90;
    pen.fillText(line, 90, baseline);
    return Array.from(line.matchAll(/[\p{L}\p{N}’-]+/gu), (found) => ({
      text: found[0],
      x: (90 + pen.measureText(line.slice(0, found.index)).width) / canvas.width,
      y: (baseline - 36) / canvas.height,
      width: pen.measureText(found[0]).width / canvas.width,
      height: 46 / canvas.height,
    }));
  });
  return { png: canvas.toDataURL('image/png'), width: canvas.width, height: canvas.height, words };
}

/** A page of a toll book; `word` stands in it, and in no other page. */
export const tollPage = (number: number, word: string): readonly string[] => [
  `Toll book of the upper bridge, sheet ${number}`,
  'Two carts of barley went over before noon.',
  `The clerk wrote the word ${word} in the margin.`,
  'Nobody paid for the goat that followed them.',
];
