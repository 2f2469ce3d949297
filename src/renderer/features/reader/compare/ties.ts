import type { RelationRow } from '../../../core/annotation-work';
import { firstAnchor } from '../../../core/model/anchors';
import { BUILT_IN_RELATIONS, type RelationKind } from '../../../core/model/passage-relation';
import { relationLook } from '../../../ui/relation-look';

/** A tie between passages of two of the sources that are compared, seen from left to right. */
export interface ComparedTie {
  readonly row: RelationRow;
  /** Places of the two sources among those compared, from 0; `left` is the lesser. */
  readonly left: number;
  readonly right: number;
  /** Ids of the annotations there. */
  readonly leftId: string;
  readonly rightId: string;
  /** The relation as read from left to right. */
  readonly words: string;
  /** The researcher's label, or else the relation. */
  readonly label: string;
}

/** The ties between sources, in the order in which their passages stand, from the left. */
export function comparedTies(
  rows: readonly RelationRow[],
  sourceIds: readonly string[],
): readonly ComparedTie[] {
  const ties = rows.flatMap((row): ComparedTie[] => {
    const from = sourceIds.indexOf(row.fromSource.id);
    const to = sourceIds.indexOf(row.toSource.id);
    if (from === -1 || to === -1 || from === to) return [];
    const goesRight = from < to;
    const words = goesRight ? row.kind.name : row.kind.inverseName;
    return [
      {
        row,
        left: Math.min(from, to),
        right: Math.max(from, to),
        leftId: goesRight ? row.from.id : row.to.id,
        rightId: goesRight ? row.to.id : row.from.id,
        words,
        label: row.relation.label === '' ? words : row.relation.label,
      },
    ];
  });
  return ties.sort(
    (one, other) => one.left - other.left || one.right - other.right || inPlaceOrder(one, other),
  );
}

function inPlaceOrder(one: ComparedTie, other: ComparedTie): number {
  const [a, b] = [leftAnchor(one), leftAnchor(other)];
  return a.pageIndex - b.pageIndex || a.start - b.start || (one.leftId < other.leftId ? -1 : 1);
}

function leftAnchor({ row, leftId }: ComparedTie) {
  return firstAnchor(row.from.id === leftId ? row.from : row.to);
}

/** How many ties there are of each kind, in the order of the kinds: "2 contradict". */
export function tieCounts(
  ties: readonly ComparedTie[],
): readonly { readonly kind: RelationKind; readonly count: number; readonly look: string }[] {
  const counts = new Map<string, { readonly kind: RelationKind; count: number }>();
  for (const { row } of ties) {
    const counted = counts.get(row.kind.id);
    if (counted === undefined) counts.set(row.kind.id, { kind: row.kind, count: 1 });
    else counted.count += 1;
  }
  const order = (id: string) => {
    const at = BUILT_IN_RELATIONS.findIndex((kind) => kind.id === id);
    return at === -1 ? BUILT_IN_RELATIONS.length : at;
  };
  return [...counts.values()]
    .sort(
      (one, other) => order(one.kind.id) - order(other.kind.id) || (one.kind.name < other.kind.name ? -1 : 1),
    )
    .map(({ kind, count }) => ({ kind, count, look: relationLook(kind.id) }));
}

/** The tie after or before the chosen one; the first or last when none is chosen. */
export function tieBeside(
  ties: readonly ComparedTie[],
  chosen: string | undefined,
  step: 1 | -1,
): ComparedTie | undefined {
  const at = ties.findIndex(({ row }) => row.relation.id === chosen);
  if (at === -1) return step === 1 ? ties[0] : ties.at(-1);
  return ties[at + step];
}
