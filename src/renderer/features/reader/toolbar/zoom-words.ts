import type { PagesZoom } from '../../../core/model/pages-look';

/** What pages can be fitted to or enlarged to at once; 1 is 100 %. */
export const ZOOM_CHOICES = [
  { id: 'width', label: 'Fit width', action: 'zoom-reset' },
  { id: 'page', label: 'Fit page', action: 'fit-page' },
  { id: '1', label: 'Actual size', action: 'actual-size' },
  { id: '0.5', label: '50%' },
  { id: '0.75', label: '75%' },
  { id: '1.25', label: '125%' },
  { id: '1.5', label: '150%' },
  { id: '2', label: '200%' },
  { id: '4', label: '400%' },
] as const;

type ZoomChoice = (typeof ZOOM_CHOICES)[number]['id'];

export const zoomOfChoice = (id: ZoomChoice): PagesZoom =>
  id === 'width' || id === 'page' ? id : Number(id);

export const percentOf = (scale: number): string => `${Math.round(scale * 100)}%`;

/** A scale as it is typed: "125", "125 %", "1,25x" or "1.25×"; undefined when it says none. */
export function typedScale(text: string): number | undefined {
  const found = /^\s*(\d+(?:[.,]\d+)?)\s*(%|x|×)?\s*$/iu.exec(text);
  if (found?.[1] === undefined) return undefined;
  const value = Number(found[1].replace(',', '.'));
  const scale = found[2] === undefined || found[2] === '%' ? value / 100 : value;
  return scale > 0 ? scale : undefined;
}
