import { useState } from 'react';
import type { RelationKind } from '../../../core/model/passage-relation';
import { useArchive } from '../../useArchive';
import { usePassageBasket, type BasketPassage } from './passage-basket';

/** Two passages that wait for the relation they are to have. */
export interface PassagePair {
  readonly first: BasketPassage;
  readonly second: BasketPassage;
}

/**
 * Joining two passages with two keystrokes: L on the first one remembers it, L on the second, in
 * whatever document, asks how they bear on one another, and a digit answers. Where documents stand
 * beside one another, the passage chosen in the other one is the first. `onLinked` is told the
 * annotation that was linked last.
 */
export function usePassageLinking(
  onLinked?: (annotationId: string) => void,
  beside?: () => Promise<BasketPassage | undefined>,
) {
  const { archive, announce, reportFailure } = useArchive();
  const { passage: first, keep } = usePassageBasket();
  const [pair, setPair] = useState<PassagePair>();

  const take = async (passage: BasketPassage) => {
    const other = first ?? (await beside?.());
    if (other === undefined) {
      keep(passage);
      announce(
        'First passage of a pair is remembered. Press L on a second one, in any source, to link them.',
      );
    } else if (other.annotationId === passage.annotationId) {
      keep(undefined);
      announce('The passage is no longer remembered for linking.');
    } else setPair({ first: other, second: passage });
  };
  const relate = async (kind: RelationKind, isTurned: boolean, label: string): Promise<boolean> => {
    if (pair === undefined) return false;
    const [from, to] = isTurned ? [pair.second, pair.first] : [pair.first, pair.second];
    const made = await archive.do.relatePassages(from.annotationId, to.annotationId, kind.id, label);
    if (!made.ok) {
      reportFailure(made.failure.message);
      return false;
    }
    announce(`Linked: the first passage ${isTurned ? kind.inverseName : kind.name} the second.`);
    setPair(undefined);
    keep(undefined);
    onLinked?.(pair.second.annotationId);
    return true;
  };
  const addKind = async (kind: Omit<RelationKind, 'id'>): Promise<RelationKind | undefined> => {
    const added = await archive.do.addRelationKind(kind);
    if (added.ok) return added.value;
    reportFailure(added.failure.message);
    return undefined;
  };
  return {
    /** The passage that waits for a second one. */
    first,
    /** Both, while the relation is being chosen. */
    pair,
    take,
    relate,
    addKind,
    /** Closes the choice; the first passage stays remembered. */
    close: () => setPair(undefined),
    forget: () => keep(undefined),
  };
}
