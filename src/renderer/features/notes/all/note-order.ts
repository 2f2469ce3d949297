import type { AnnotationRow } from '../../../core/annotation-work';
import { byDateThenTitle, inReadingOrder, newestChangeFirst } from '../../../core/model/reading-order';
import type { Source } from '../../../core/model/source';
import type { GridItem } from '../list/grid-items';

/** The last one changed first; by source and place in it; by the source's date and place. */
export const NOTE_ORDERS = ['changed', 'source', 'date'] as const;
export type NotebookOrder = (typeof NOTE_ORDERS)[number];

export const ORDER_WORDS: Readonly<Record<NotebookOrder, string>> = {
  changed: 'Newest change',
  source: 'Source and place',
  date: 'Date of source',
};

/** Notes in an order; with headings when they are grouped: by day of change, or by source. */
export function noteItems(
  rows: readonly AnnotationRow[],
  order: NotebookOrder,
  isGrouped: boolean,
): readonly GridItem<AnnotationRow>[] {
  const groups =
    order === 'changed' ? byDay(rows) : bySource(rows, order === 'date' ? byDateThenTitle : byTitle);
  return groups.flatMap(({ heading, id, rows: own }) => [
    ...(isGrouped ? [{ kind: 'heading' as const, id: `group ${id}`, heading }] : []),
    ...own.map((row) => ({ kind: 'row' as const, id: row.annotation.id, row })),
  ]);
}

interface Group {
  readonly id: string;
  readonly heading: Extract<GridItem<AnnotationRow>, { readonly kind: 'heading' }>['heading'];
  readonly rows: readonly AnnotationRow[];
}

/** Notes of each source in reading order; sources by what `compare` says. */
export function bySource(
  rows: readonly AnnotationRow[],
  compare: (a: Source, b: Source) => number,
): readonly Group[] {
  const groups = [...Map.groupBy(rows, ({ source }) => source.id).values()].flatMap((own) => {
    const source = own[0]?.source;
    return source === undefined ? [] : [{ source, own }];
  });
  groups.sort((a, b) => compare(a.source, b.source));
  return groups.map(({ source, own }) => ({
    id: source.id,
    heading: {
      title: source.title,
      language: source.language,
      count: own.length,
      ...(source.date === '' ? {} : { date: source.date }),
    },
    rows: own.toSorted((a, b) => inReadingOrder(a.annotation, b.annotation)),
  }));
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** In the computer's own days. */
function byDay(rows: readonly AnnotationRow[]): readonly Group[] {
  const ordered = rows.toSorted((a, b) => newestChangeFirst(a.annotation, b.annotation));
  const days = Map.groupBy(ordered, ({ annotation }) => DAY.format(new Date(annotation.changedAt)));
  return [...days].map(([day, own]) => ({
    id: day,
    heading: { title: day, count: own.length },
    rows: own,
  }));
}

const TITLES = new Intl.Collator('en', { numeric: true });

export function byTitle(a: Source, b: Source): number {
  return TITLES.compare(a.title, b.title) || (a.id < b.id ? -1 : 1);
}
