import type { AnnotationRow } from '../../core/annotation-work';
import type { AnchorHealth, Annotation } from '../../core/model/annotation';
import type { Source } from '../../core/model/source';

interface RowFacts extends Partial<Pick<Annotation, 'id' | 'note' | 'tags' | 'highlight' | 'kind'>> {
  readonly quote?: string;
  readonly changedAt?: string;
  readonly pageIndex?: number;
  readonly sourceId?: string;
  readonly title?: string;
  readonly date?: string;
  /** Title of an event that it is tied to. */
  readonly event?: string;
  readonly health?: AnchorHealth;
  readonly source?: Partial<Source>;
}

/** A note as lists are given it, for tests: only what they read. */
export function noteRow(facts: RowFacts): AnnotationRow {
  const { id = 'note', quote = '', pageIndex = 0, event, health = { state: 'exact' } } = facts;
  const anchor = { quote, pageIndex, start: 0, end: quote.length, prefix: '', suffix: '', extraction: 'now' };
  return {
    annotation: {
      id,
      kind: facts.kind ?? 'highlight',
      highlight: facts.highlight ?? 1,
      note: facts.note ?? '',
      tags: facts.tags ?? [],
      author: 'Ani',
      createdAt: '2026-02-14T10:00:00.000Z',
      changedAt: facts.changedAt ?? '2026-02-14T10:00:00.000Z',
      anchors: [anchor],
    },
    source: {
      id: facts.sourceId ?? 'source',
      title: facts.title ?? '',
      date: facts.date ?? '',
      language: '',
      extraction: { sha256: 'now', at: '', encoding: '' },
      formerReadings: [],
      ...facts.source,
    },
    links:
      event === undefined
        ? []
        : [{ link: { id: event, stance: 'mentions' }, event: { id: event, title: event } }],
    relations: [],
    health,
  } as unknown as AnnotationRow;
}
