/** Samples across and down a page. */
const COLUMNS = 48;
const ROWS = 64;
/** Share of exactly white samples from which a page counts as set on clean paper. */
const CLEAN_SHARE = 0.45;

/** True when most of the RGBA samples are exactly white: a page set by a program, not photographed. */
export function isCleanPaper(samples: Uint8ClampedArray): boolean {
  let white = 0;
  for (let at = 0; at + 3 < samples.length; at += 4) {
    if (samples[at] === 255 && samples[at + 1] === 255 && samples[at + 2] === 255) white += 1;
  }
  return samples.length > 0 && white / (samples.length / 4) >= CLEAN_SHARE;
}

/** Whether a drawn page is clean paper; scans and full-page pictures are not, and keep their colours. */
export function hasCleanPaper(page: HTMLCanvasElement): boolean {
  const canvas = document.createElement('canvas');
  canvas.width = COLUMNS;
  canvas.height = ROWS;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null || page.width === 0) return false;
  context.imageSmoothingEnabled = false;
  context.drawImage(page, 0, 0, COLUMNS, ROWS);
  return isCleanPaper(context.getImageData(0, 0, COLUMNS, ROWS).data);
}
