import type { AnnotationRow } from '../../core/annotation-work';
import type { Annotation, PassageAnchor } from '../../core/model/annotation';
import type { ArchiveEvent } from '../../core/model/archive-event';
import type { Source } from '../../core/model/source';

/** The reading that anchors of these tests point into, unless they say otherwise. */
export const READING = 'reading';

export const anchor = (changes: Partial<PassageAnchor> = {}): PassageAnchor => ({
  extraction: READING,
  pageIndex: 0,
  start: 0,
  end: 5,
  quote: 'words',
  prefix: '',
  suffix: '',
  boxes: [],
  ...changes,
});

export const annotation = (changes: Partial<Annotation> = {}): Annotation => ({
  id: 'a',
  sourceId: 's',
  kind: 'highlight',
  anchors: [anchor()],
  highlight: 1,
  note: '',
  tags: [],
  author: 'Nare',
  createdAt: '2026-02-14T10:00:00Z',
  changedAt: '2026-02-14T10:00:00Z',
  ...changes,
});

/** A row of a list of notes; `events` are titles, which serve as ids. */
export const row = (
  changes: Partial<Annotation> & {
    readonly quote?: string;
    readonly title?: string;
    readonly events?: readonly string[];
    readonly health?: AnnotationRow['health'];
  } = {},
): AnnotationRow => {
  const { quote, title = 'A source', events = [], health = { state: 'exact' }, ...own } = changes;
  return {
    annotation: annotation({ ...(quote === undefined ? {} : { anchors: [anchor({ quote })] }), ...own }),
    source: { id: 's', title, extraction: { sha256: READING } } as Source,
    links: events.map((each) => ({
      link: { id: `link-${each}`, annotationId: 'a', eventId: each, stance: 'supports', createdAt: '' },
      event: { id: each, title: each } as ArchiveEvent,
    })),
    relations: [],
    health,
  };
};
