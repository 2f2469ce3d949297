import { PAGED_KINDS } from '../../core/model/source';
import { useEffect, useRef, useState } from 'react';
import type { EventPage } from '../../core/archive';
import type { TextBlock } from '../../core/model/extraction';
import { useArchive } from '../useArchive';

/** Blocks of the sources without pages, by source id, for paragraph numbers. */
export type SourceBlocks = ReadonlyMap<string, readonly TextBlock[]>;

const NONE: SourceBlocks = new Map();

/**
 * Reads the structure of an event's sources that have no pages, one after another. A source whose
 * text cannot be read has none: its passages are shown without a paragraph number.
 */
export function usePassagePlaces(page: EventPage): SourceBlocks {
  const { archive } = useArchive();
  const [blocks, setBlocks] = useState(NONE);
  const asked = useRef(new Set<string>());

  useEffect(() => {
    const missing = page.bySource
      .map(({ source }) => source)
      .filter(({ id, kind }) => !PAGED_KINDS.has(kind) && !asked.current.has(id));
    for (const { id } of missing) asked.current.add(id);
    const readAll = async () => {
      for (const source of missing) {
        const extraction = await archive.sources.extraction(source);
        const own = extraction.ok ? extraction.value.pages[0]?.blocks : undefined;
        if (own !== undefined) setBlocks((before) => new Map([...before, [source.id, own]]));
      }
    };
    void readAll();
  }, [archive, page]);

  return blocks;
}
