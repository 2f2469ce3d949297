import type { ImportItem } from '../../core/archive';

/** How far the sample is. Its notes and events follow when all of its files are in. */
export function sampleProgress(
  items: readonly ImportItem[],
  size: number,
): { readonly words: string; readonly value: number | undefined } {
  const finished = items.filter((item) => item.stage === 'finished').length;
  if (finished >= size) return { words: 'Adding the notes and events of the sample', value: undefined };
  return { words: `Adding the sample, ${finished} of ${size}`, value: finished / size };
}
