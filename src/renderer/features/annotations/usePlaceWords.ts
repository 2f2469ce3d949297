import { useEffect, useState } from 'react';
import type { Archive } from '../../core/archive';
import type { PassageAnchor } from '../../core/model/annotation';
import { shortPlace, type PagesWithPlaces } from '../../core/model/place-words';
import { PAGED_KINDS, type Source } from '../../core/model/source';
import { useArchive } from '../useArchive';

/** Names of pages and beginnings of paragraphs by the hash of the reading; texts are not held. */
const placesOf = new WeakMap<Archive, Map<string, Promise<PagesWithPlaces | undefined>>>();

/**
 * Where a passage of any source stands: "p. 14", or "¶ 4" once the source's text is read for it. The
 * page is numbered by the file until then, and as it is printed afterwards.
 */
export function usePlaceWords(source: Source, { pageIndex, start }: PassageAnchor): string {
  const { archive } = useArchive();
  const before = PAGED_KINDS.has(source.kind) ? shortPlace(source, undefined, { pageIndex, start }) : '';
  const [read, setRead] = useState<{ readonly key: string; readonly words: string }>();
  const key = `${source.extraction.sha256} ${pageIndex} ${start}`;
  useEffect(() => {
    let isWanted = true;
    void readPlaces(archive, source).then((places) => {
      // A source that cannot be read says so where it is opened; here its page is enough.
      if (isWanted && places !== undefined)
        setRead({ key, words: shortPlace(source, places, { pageIndex, start }) });
    });
    return () => {
      isWanted = false;
    };
    // The source is a new object with each change to it; its reading is what counts.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [archive, key]);
  return read?.key === key ? read.words : before;
}

/** Names of pages and beginnings of paragraphs of the source’s present reading; undefined when it cannot be read. */
export function readPlaces(archive: Archive, source: Source): Promise<PagesWithPlaces | undefined> {
  const known = placesOf.get(archive) ?? new Map<string, Promise<PagesWithPlaces | undefined>>();
  placesOf.set(archive, known);
  const { sha256 } = source.extraction;
  const reading = known.get(sha256) ?? readPagesOf(archive, source);
  known.set(sha256, reading);
  return reading;
}

async function readPagesOf(archive: Archive, source: Source): Promise<PagesWithPlaces | undefined> {
  const extraction = await archive.sources.extraction(source);
  if (!extraction.ok) return undefined;
  return { pages: extraction.value.pages.map(({ label, blocks }) => ({ label, blocks })) };
}
