import { countWords } from '../../../core/model/size-words';
import { useArchive } from '../../useArchive';

/** Writes every note of the archive to a file as W3C Web Annotations, and says what came of it. */
export function useSaveWebAnnotations(): () => Promise<void> {
  const { archive, desktop, announce, reportFailure } = useArchive();
  return async () => {
    const made = await archive.do.exportWebAnnotations({ kind: 'all' });
    if (!made.ok) return reportFailure(made.failure.message);
    const { name, json, annotations, mismatches } = made.value;
    const saved = await desktop.saveText(name, json);
    if (saved.ok) {
      const toCheck =
        mismatches === 0
          ? ''
          : ` In ${countWords(mismatches, 'note')} the quotation no longer stands in the text as it was marked; the file says in which.`;
      announce(`Saved ${countWords(annotations, 'note')} as ${saved.value.name}.${toCheck}`);
    } else if (saved.failure.kind !== 'cancelled') reportFailure(saved.failure.message);
  };
}
