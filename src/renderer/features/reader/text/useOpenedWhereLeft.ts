import { useLayoutEffect, useRef } from 'react';
import { readingMemory } from '../reading-memory';
import type { ShownBlocks } from './shown-blocks';
import { returnToPosition } from './text-places';

/** Opens the text where it was left. Where it is left now is remembered by useKeptPlace.ts. */
export function useOpenedWhereLeft(
  sourceId: string,
  shown: ShownBlocks | undefined,
  region: HTMLElement | null,
): void {
  const opened = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (shown === undefined || region === null || opened.current === sourceId) return;
    opened.current = sourceId;
    const { position } = readingMemory().read(sourceId);
    if (position !== undefined) void returnToPosition(region, shown, position);
  }, [shown, region, sourceId]);
}
