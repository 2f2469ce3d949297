import type { RelationRow } from '../../../core/annotation-work';
import type { Source } from '../../../core/model/source';
import type { FilterOption } from '../../annotations/filter-options';

/** What pairs are narrowed by; undefined means all. */
export interface PairFilter {
  readonly kind: string | undefined;
  /** Either passage stands in it. */
  readonly sourceId: string | undefined;
}

export const NO_PAIR_FILTER: PairFilter = { kind: undefined, sourceId: undefined };

export function filterPairs(rows: readonly RelationRow[], filter: PairFilter): readonly RelationRow[] {
  return rows.filter(
    ({ kind, fromSource, toSource }) =>
      (filter.kind === undefined || kind.id === filter.kind) &&
      (filter.sourceId === undefined || fromSource.id === filter.sourceId || toSource.id === filter.sourceId),
  );
}

/** The kinds that occur, with how many pairs each. */
export function kindOptions(rows: readonly RelationRow[]): readonly FilterOption[] {
  return optionsOf(rows.map(({ kind }) => [{ id: kind.id, label: kind.name }]));
}

/** The sources that occur; a pair within one source counts once. */
export function sourceOptions(rows: readonly RelationRow[]): readonly FilterOption[] {
  const option = ({ id, title }: Source) => ({ id, label: title });
  return optionsOf(
    rows.map(({ fromSource, toSource }) =>
      fromSource.id === toSource.id ? [option(fromSource)] : [option(fromSource), option(toSource)],
    ),
  );
}

function optionsOf(
  found: readonly (readonly Pick<FilterOption, 'id' | 'label'>[])[],
): readonly FilterOption[] {
  const options = new Map<string, FilterOption>();
  for (const { id, label } of found.flat())
    options.set(id, { id, label, count: (options.get(id)?.count ?? 0) + 1 });
  return [...options.values()].sort((a, b) => a.label.localeCompare(b.label, 'en') || (a.id < b.id ? -1 : 1));
}
