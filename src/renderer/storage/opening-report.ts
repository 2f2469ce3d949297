import { countWords } from '../core/model/size-words';
import type { RowCounts } from './archive-database';
import type { Source } from '../core/model/source';
import type { CatchUpOutcome } from './catch-up';
import type { RawOpening } from './raw-open';

/** What opening the working database did, for the researcher. */
export interface OpeningReport {
  readonly kind: 'current' | 'caught-up' | 'rebuilt';
  /** Empty when there is nothing to say. */
  readonly sentences: readonly string[];
}

/** Says what was brought up to date or built again, and which texts could not be read. */
export function openingReport(
  outcome: CatchUpOutcome,
  opening: RawOpening,
  counts: Pick<RowCounts, 'sources' | 'annotations'>,
  withoutText: readonly Pick<Source, 'title'>[],
): OpeningReport {
  const sentences: string[] = [];
  if (outcome.kind === 'caught-up') {
    sentences.push(
      `The working database was behind by ${countWords(outcome.operations, 'operation')} and has been brought up to date.`,
    );
  }
  if (outcome.kind === 'rebuilt' && outcome.head.seq > 0) {
    sentences.push(
      `The working database ${reason(outcome, opening)} from the record: ${countWords(counts.sources, 'source')}, ${countWords(counts.annotations, 'note')}.`,
    );
  }
  if (withoutText.length > 0) {
    const titles = withoutText.slice(0, 3).map(({ title }) => `“${title}”`);
    const others = withoutText.length - titles.length;
    const named = others > 0 ? `${titles.join(', ')} and ${others} more` : titles.join(', ');
    sentences.push(
      `The text of ${countWords(withoutText.length, 'source')} could not be read from the archive’s folder: ${named}. The notes are safe. Check the archive to see which files are missing or damaged.`,
    );
  }
  return { kind: outcome.kind, sentences };
}

function reason(outcome: CatchUpOutcome, opening: RawOpening): string {
  if (opening.state === 'absent' && opening.dataLoss !== 'none') return 'was lost and has been rebuilt';
  if (opening.state === 'unusable') return 'was damaged and has been rebuilt';
  if (opening.state === 'absent') return 'was not on this computer and has been built';
  switch (outcome.because) {
    case 'other-history':
      return 'did not agree with the record and has been rebuilt';
    case 'incomplete':
    case 'absent':
    case undefined:
      return 'was not complete and has been rebuilt';
  }
}
