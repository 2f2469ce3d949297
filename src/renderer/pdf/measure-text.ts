import { equalWidths, type MeasureText } from './boxes-for-range';

/** Size that text is measured at, in px; large, so that rounding does not count. */
const MEASURING_SIZE_PX = 100;

/**
 * Measures text as the text layer lays it out: in the generic family that pdf.js gives it, stretched
 * to the run's width. Without a canvas every character counts the same.
 */
export function createTextMeasure(family = 'sans-serif'): MeasureText {
  const context = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
  if (context === null) return equalWidths;
  context.font = `${MEASURING_SIZE_PX}px ${family}`;
  return (text) => context.measureText(text).width;
}
