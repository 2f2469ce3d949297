import type { PageLayout } from '../core/model/extraction';
import { combined, inverse, movedPoint, turnedInside, type Matrix } from './page-space';

/** A page as a picture, and where its pixels stand on the page. */
export interface PagePicture {
  readonly canvas: OffscreenCanvas;
  /** From pixels (top left) to points of the page (bottom left, not turned); see PageLayout. */
  readonly toPage: Matrix;
  readonly layout: Pick<PageLayout, 'width' | 'height' | 'rotation'>;
  /** Undefined where nobody knows it: a picture's own word for it is often wrong. */
  readonly dotsPerInch: number | undefined;
}

/** The same page turned by an angle (radians, clockwise), on white. */
export function turnedPicture(picture: PagePicture, angle: number): PagePicture {
  const { matrix, width, height } = turnedInside(angle, picture.canvas.width, picture.canvas.height);
  return redrawn(picture, matrix, width, height);
}

/** A part of the page of at most `most` pixels each way, around a place of the page (in points). */
export function partOfPicture(picture: PagePicture, x: number, y: number, most: number): PagePicture {
  const { canvas } = picture;
  const centre = movedPoint(inverse(picture.toPage), x, y);
  const width = Math.min(most, canvas.width);
  const height = Math.min(most, canvas.height);
  const left = Math.round(Math.max(0, Math.min(canvas.width - width, centre.x - width / 2)));
  const top = Math.round(Math.max(0, Math.min(canvas.height - height, centre.y - height / 2)));
  return redrawn(picture, [1, 0, 0, 1, -left, -top], width, height);
}

function redrawn(picture: PagePicture, matrix: Matrix, width: number, height: number): PagePicture {
  const target = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
  const context = target.getContext('2d', { alpha: false, willReadFrequently: true });
  if (context === null) throw new Error('There is no canvas to draw on.');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, target.width, target.height);
  context.imageSmoothingQuality = 'high';
  context.setTransform(...matrix);
  context.drawImage(picture.canvas, 0, 0);
  return { ...picture, canvas: target, toPage: combined(picture.toPage, inverse(matrix)) };
}

/**
 * The grey values of a canvas as a PGM file (netpbm's "P5"), which the engine reads without having to
 * unpack it.
 */
export function greyPicture(canvas: OffscreenCanvas): Uint8Array<ArrayBuffer> {
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (context === null) throw new Error('There is no canvas to read.');
  const { width, height } = canvas;
  const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(header.length + width * height);
  file.set(header);
  const { data } = context.getImageData(0, 0, width, height);
  for (let pixel = 0, at = header.length; at < file.length; pixel += 4, at += 1)
    // Brightness as BT.601 weighs the colours, in 256ths.
    file[at] = ((data[pixel] ?? 0) * 77 + (data[pixel + 1] ?? 0) * 150 + (data[pixel + 2] ?? 0) * 29) >> 8;
  return file;
}
