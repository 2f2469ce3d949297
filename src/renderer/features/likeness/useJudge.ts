import type { Source, SourceRelation } from '../../core/model/source';
import { useArchive } from '../useArchive';

const DONE = {
  'same-text': 'Marked as the same text. They count once from now on. Undo takes it back.',
  'different-text': 'Marked as different texts. Undo takes it back.',
} as const;

export type Judge = (
  one: Source,
  other: Source,
  kind: SourceRelation['kind'] | undefined,
) => Promise<boolean>;

/** Marks two sources, or takes the mark back (without a kind). Answers whether it was done; a failure is shown. */
export function useJudge(): Judge {
  const { archive, announce, reportFailure } = useArchive();
  return async (one, other, kind) => {
    const done = await archive.do.relateSources(one.id, other.id, kind);
    if (done.ok) announce(kind === undefined ? 'The mark is taken back.' : DONE[kind]);
    else reportFailure(done.failure.message);
    return done.ok;
  };
}
