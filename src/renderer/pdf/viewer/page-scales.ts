import type { PagesLayout, PagesZoom } from '../../core/model/pages-look';
import { pagesAcross } from './pages-look';

export const LARGEST_SCALE = 10;
export const SMALLEST_SCALE = 0.1;
/** Scales that the zoom buttons step through; 1 is 100 %. */
const STEPS = [
  0.1,
  0.15,
  0.25,
  0.33,
  0.5,
  0.67,
  0.8,
  0.9,
  1,
  1.1,
  1.25,
  1.5,
  1.75,
  2,
  2.5,
  3,
  4,
  5,
  6,
  8,
  LARGEST_SCALE,
] as const;
/** A page that is fitted to a very wide window stays readable, and no larger than this, … */
const LARGEST_FIT = 1.75;
/** … but small pages (pictures of few pixels) are made this wide, in px. */
const SMALL_PAGE_PX = 720;
const SMALLEST_FIT = 0.4;
/** Two pages beside one another are looked over rather than read, and never stand out of the window. */
const SMALLEST_SPREAD_FIT = 0.15;
/** The pages' own edge at the start, and a scroll bar. */
const EDGES_PX = 26 + 12;
/** Between two pages beside one another. */
export const SPREAD_GAP_PX = 10;
/** Above and below a page that is fitted whole. */
const ABOVE_AND_BELOW_PX = 14 + 14;

/** The next scale up or down from any scale. */
export function nextScale(scale: number, step: 'in' | 'out'): number {
  const found =
    step === 'in'
      ? STEPS.find((candidate) => candidate > scale + 0.01)
      : STEPS.findLast((candidate) => candidate < scale - 0.01);
  return found ?? (step === 'in' ? LARGEST_SCALE : SMALLEST_SCALE);
}

export const withinScales = (scale: number): number =>
  Math.max(SMALLEST_SCALE, Math.min(LARGEST_SCALE, scale));

interface FittedPage {
  /** Px at scale 1, as the page is shown. */
  readonly width: number;
  readonly height: number;
}

/** The scale for a zoom. `room` is what the view has for pages, in px. */
export function scaleFor(
  zoom: PagesZoom,
  layout: PagesLayout,
  room: { readonly width: number; readonly height: number },
  page: FittedPage,
): number {
  if (typeof zoom === 'number') return withinScales(zoom);
  const across = pagesAcross(layout);
  const width = room.width - SPREAD_GAP_PX * (across - 1);
  if (zoom === 'width')
    return fitScale(width, page.width * across, across === 2 ? SMALLEST_SPREAD_FIT : SMALLEST_FIT);
  const whole = Math.min(
    (width - EDGES_PX) / (page.width * across),
    (room.height - ABOVE_AND_BELOW_PX) / page.height,
  );
  return withinScales(whole);
}

/** The scale at which a page of `naturalWidth` px (at scale 1) fills the room there is. */
export function fitScale(room: number, naturalWidth: number, smallest = SMALLEST_FIT): number {
  if (naturalWidth <= 0) return 1;
  const largest = Math.min(LARGEST_SCALE, Math.max(LARGEST_FIT, SMALL_PAGE_PX / naturalWidth));
  return Math.max(smallest, Math.min(largest, (room - EDGES_PX) / naturalWidth));
}

/** How much a turn of the wheel with Ctrl, or a pinch, enlarges; pinches come as wheel turns with Ctrl. */
export function wheelFactor(deltaY: number, deltaMode: number): number {
  // Lines and pages come from wheels of other systems; px from most wheels and from trackpads.
  const px = deltaMode === 0 ? deltaY : deltaMode === 1 ? deltaY * 30 : deltaY * 400;
  // A notch of a wheel is about 100 px; the steps of a pinch are of a few.
  const isPinch = deltaMode === 0 && Math.abs(px) < 40;
  return Math.exp(-Math.max(-240, Math.min(240, px)) / (isPinch ? 110 : 520));
}
