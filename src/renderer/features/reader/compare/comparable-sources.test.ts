import { describe, expect, it } from 'vitest';
import type { AnnotationRow } from '../../../core/annotation-work';
import type { SourceRow } from '../../../core/archive';
import { comparableSources } from './comparable-sources';

const source = (id: string, title: string) => ({ id, title, publisher: '', author: '' }) as SourceRow;
const mark = (sourceId: string, events: readonly string[], tied: readonly string[] = []) =>
  ({
    annotation: { sourceId },
    links: events.map((id) => ({ event: { id } })),
    relations: tied.map((id) => ({ otherSource: { id } })),
  }) as unknown as AnnotationRow;

const sources = [source('a', 'Courier'), source('b', 'Ledger'), source('c', 'Diary'), source('d', 'Minutes')];
const marks = [mark('a', ['meeting', 'walk'], ['d']), mark('b', ['walk']), mark('c', ['elsewhere'])];

describe('sources to compare with', () => {
  it('are all others: those with tied passages first, then with common events, then by title', () => {
    expect(
      comparableSources('a', sources, marks, '').map(({ source: { id }, ties, events }) => [
        id,
        ties,
        events,
      ]),
    ).toEqual([
      ['d', 1, 0],
      ['b', 0, 1],
      ['c', 0, 0],
    ]);
  });

  it('are narrowed by what is typed', () => {
    expect(comparableSources('a', sources, marks, ' LEDG').map(({ source: { id } }) => id)).toEqual(['b']);
  });
});
