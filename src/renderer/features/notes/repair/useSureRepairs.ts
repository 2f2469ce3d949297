import { useEffect, useState } from 'react';
import type { AnnotationRow } from '../../../core/annotation-work';
import { anchorHealth } from '../../../core/model/anchors';
import { piecesToRepair } from '../../annotations/pieces-to-repair';
import { useArchive } from '../../useArchive';
import { formerQuote } from './former-quote';
import { acceptedAsFound, clearlyBest, type SureRepair } from './sure-repairs';

export interface SureRepairs {
  /** Notes that were looked at so far. */
  readonly done: number;
  readonly total: number;
  readonly found: readonly SureRepair[];
  /** What went wrong, in a sentence; looking ended there. */
  readonly failure: string | undefined;
}

/** Looks for a place for each piece of these notes, one after another; ends when the caller goes. */
export function useSureRepairs(rows: readonly AnnotationRow[]): SureRepairs {
  const { archive } = useArchive();
  const [asked] = useState(rows);
  const [state, setState] = useState<SureRepairs>({
    done: 0,
    total: rows.length,
    found: [],
    failure: undefined,
  });
  useEffect(() => {
    let isWanted = true;
    const look = async () => {
      const found: SureRepair[] = [];
      for (const [index, row] of asked.entries()) {
        for (const piece of piecesToRepair(row)) {
          const anchor = row.annotation.anchors[piece];
          if (anchor === undefined) continue;
          const health = anchorHealth(anchor, row.source.extraction.sha256);
          if (health.state === 'approximate') {
            const history = await archive.annotations.history(row.annotation.id);
            if (!isWanted) return;
            const was = history.ok ? formerQuote(history.value, row, piece) : undefined;
            const accepted = acceptedAsFound(row, piece, was ?? anchor.quote);
            if (accepted !== undefined) found.push(accepted);
            continue;
          }
          const candidates = await archive.do.anchorCandidates(row.annotation.id, piece);
          if (!isWanted) return;
          if (!candidates.ok) {
            setState((before) => ({ ...before, failure: candidates.failure.message }));
            return;
          }
          const best = clearlyBest(row, piece, candidates.value);
          if (best !== undefined) found.push(best);
        }
        setState({ done: index + 1, total: asked.length, found: [...found], failure: undefined });
      }
    };
    void look();
    return () => {
      isWanted = false;
    };
  }, [archive, asked]);
  return state;
}
