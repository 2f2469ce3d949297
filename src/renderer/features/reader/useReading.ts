import { useEffect, useState } from 'react';
import type { Extraction } from '../../core/model/extraction';
import type { Source } from '../../core/model/source';
import { useArchive } from '../useArchive';

export type Reading =
  | { readonly state: 'loading' }
  | {
      readonly state: 'ready';
      /** Hash of the extraction, and the source as it was when it was asked for. */
      readonly of: string;
      readonly source: Source;
      readonly extraction: Extraction;
      /** Why its text could not be read, in words. */
      readonly problem: string | undefined;
    };

const NOTHING_READ: Extraction = { format: 1, parser: { name: '', version: '' }, pages: [] };

/**
 * The source's text. A PDF whose text is missing can still be looked at. While a new reading of the
 * same source is being fetched the former one stays, so that one can go on reading.
 */
export function useReading(source: Source | undefined): Reading {
  const { archive } = useArchive();
  const [reading, setReading] = useState<Reading>({ state: 'loading' });
  const wanted = source?.extraction.sha256;
  useEffect(() => {
    if (source === undefined || wanted === undefined) return undefined;
    let isWanted = true;
    const show = (extraction: Extraction, problem: string | undefined) => {
      if (isWanted) setReading({ state: 'ready', of: wanted, source, extraction, problem });
    };
    archive.sources.extraction(source).then(
      (read) => (read.ok ? show(read.value, undefined) : show(NOTHING_READ, read.failure.message)),
      () =>
        show(
          NOTHING_READ,
          'The text of this source could not be read from the archive’s folder. Your notes and the original are safe. Run Verify in Settings to see what is missing or damaged.',
        ),
    );
    return () => {
      isWanted = false;
    };
    // The same reading of another version of the row is the same text.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [archive, wanted]);
  return reading.state === 'ready' && reading.source.id === source?.id ? reading : { state: 'loading' };
}
