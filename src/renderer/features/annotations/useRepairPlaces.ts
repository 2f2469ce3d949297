import { useEffect, useState } from 'react';
import type { AnchorCandidate, AnnotationRow } from '../../core/annotation-work';
import type { PassageAnchor } from '../../core/model/annotation';
import { useArchive } from '../useArchive';
import { formerAnchor } from './former-anchor';

/** Where a piece may stand, and as what it was marked. */
export type RepairPlaces =
  | { readonly state: 'loading' }
  | {
      readonly state: 'ready';
      readonly was: PassageAnchor | undefined;
      readonly candidates: readonly AnchorCandidate[];
    }
  | { readonly state: 'failed'; readonly message: string };

const LOADING: RepairPlaces = { state: 'loading' };

/** The likeliest places of a piece for the words that were marked, which its history tells. */
export function useRepairPlaces(row: AnnotationRow, piece: number | undefined): RepairPlaces {
  const { archive } = useArchive();
  const { annotation, source } = row;
  const key = `${annotation.id} ${piece ?? ''} ${source.extraction.sha256}`;
  const [held, setHeld] = useState<{ readonly key: string; readonly places: RepairPlaces }>();
  useEffect(() => {
    if (piece === undefined) return undefined;
    let isWanted = true;
    const look = async (): Promise<RepairPlaces> => {
      const history = await archive.annotations.history(annotation.id);
      // Without its history the piece is looked for by the words it has now.
      const former = history.ok ? formerAnchor(history.value, row, piece) : undefined;
      const candidates = await archive.do.anchorCandidates(annotation.id, piece, former);
      if (!candidates.ok) return { state: 'failed', message: candidates.failure.message };
      return { state: 'ready', was: former ?? annotation.anchors[piece], candidates: candidates.value };
    };
    void look().then((places) => {
      if (isWanted) setHeld({ key, places });
    });
    return () => {
      isWanted = false;
    };
    // The row is a new object with each change in the archive; the piece and the reading count.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [archive, key]);
  return held?.key === key ? held.places : LOADING;
}
