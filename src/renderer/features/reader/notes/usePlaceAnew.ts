import { piecesToRepair } from '../../annotations/pieces-to-repair';
import { useArchive } from '../../useArchive';
import type { Stretch } from '../pdf-view-port';
import type { Notes } from '../useNotes';

/**
 * Selected words become the place of a note that was lost or found by likeness: of the one that was
 * asked about in the dialog, else of the chosen one. `isAsked` is false when no note wants a place.
 */
export function usePlaceAnew({ rows, selected, repairing, setRepairing, setSelectedId }: Notes) {
  const { archive, announce, reportFailure } = useArchive();
  const asked = rows.find(({ annotation }) => annotation.id === repairing?.annotationId);
  const row = asked ?? selected;
  const piece =
    row === undefined ? undefined : asked === undefined ? piecesToRepair(row)[0] : repairing?.piece;
  const place = async (stretches: readonly Stretch[]): Promise<boolean> => {
    const [stretch, ...others] = stretches;
    if (row === undefined || piece === undefined || stretch === undefined) return false;
    if (others.length > 0) {
      announce('Select words on one page: a piece of a note stands on one.');
      return false;
    }
    const repaired = await archive.do.repairAnchor(row.annotation.id, piece, stretch);
    if (!repaired.ok) {
      reportFailure(repaired.failure.message);
      return false;
    }
    setRepairing(undefined);
    setSelectedId(row.annotation.id);
    announce('The note stands at the selected words now. Undo takes it back.');
    return true;
  };
  return { isAsked: piece !== undefined, place };
}
