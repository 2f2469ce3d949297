import { useMemo } from 'react';
import type { Result } from '../../../shared/result';
import type { BulkChange } from '../../core/annotation-work';
import type { Annotation } from '../../core/model/annotation';
import type { Stance } from '../../core/model/archive-event';
import { countWords } from '../../core/model/size-words';
import type { WriteFailure } from '../../core/ports';
import { useArchive } from '../useArchive';

/** What is done to several notes at once; each is one step for undo. False or undefined: it failed, and was said. */
export interface NoteActions {
  change(annotationIds: readonly string[], change: BulkChange): Promise<boolean>;
  link(annotationIds: readonly string[], eventId: string, stance: Stance): Promise<boolean>;
  merge(annotationIds: readonly string[]): Promise<Annotation | undefined>;
  remove(annotationIds: readonly string[]): Promise<boolean>;
  unrelate(relationId: string): Promise<boolean>;
}

/** The same change to many notes, told to screen readers, its failure shown. */
export function useNoteActions(): NoteActions {
  const { archive, announce, reportFailure, preferences } = useArchive();
  return useMemo(() => {
    const done = (result: Result<unknown, WriteFailure>, words: string): boolean => {
      if (result.ok) announce(words);
      else reportFailure(result.failure.message);
      return result.ok;
    };
    const notes = (ids: readonly string[]) => countWords(ids.length, 'note');
    return {
      change: async (ids, change) =>
        done(
          await archive.do.changeAnnotations(ids, change),
          change.highlight === undefined
            ? `Changed ${notes(ids)}.`
            : `${notes(ids)} marked as ${preferences.highlightNames[change.highlight]}.`,
        ),
      link: async (ids, eventId, stance) =>
        done(await archive.do.linkAll(ids, eventId, stance), `Linked ${notes(ids)} to the event.`),
      async merge(ids) {
        const merged = await archive.do.mergeAnnotations(ids);
        done(merged, `Merged ${notes(ids)} into one. Undo parts them again.`);
        return merged.ok ? merged.value : undefined;
      },
      remove: async (ids) =>
        done(await archive.do.removeAnnotations(ids), `Removed ${notes(ids)}. Undo brings them back.`),
      unrelate: async (relationId) =>
        done(await archive.do.unrelatePassages(relationId), 'No longer tied to the other passage.'),
    };
  }, [archive, announce, reportFailure, preferences]);
}
