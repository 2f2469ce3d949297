import type { SourceRow } from '../../core/archive';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useArchive } from '../useArchive';
import { countWords } from '../../core/model/size-words';

interface RemoveSourceDialogProps {
  /** The source to ask about; nothing is shown without one. */
  readonly source: SourceRow | undefined;
  readonly onClose: () => void;
  readonly onRemoved: (source: SourceRow) => void;
}

/** Asks before a source is removed with its notes; undo brings all of it back. */
export function RemoveSourceDialog({ source, onClose, onRemoved }: RemoveSourceDialogProps) {
  const app = useArchive();
  const remove = async (removed: SourceRow) => {
    onClose();
    const result = await app.archive.do.removeSource(removed.id);
    if (!result.ok) return app.reportFailure(result.failure.message);
    onRemoved(removed);
    app.announce(`“${removed.title}” is removed. Undo brings it back.`);
  };
  const notes = source?.noteCount ?? 0;
  const withNotes = notes === 0 ? '' : ` with ${countWords(notes, 'note')} and their links to events`;
  return (
    <ConfirmDialog
      title="Remove this source?"
      message={`“${source?.title ?? ''}” will be taken out of the archive${withNotes}. You can undo this. The original stays in the archive’s folder.`}
      confirmLabel="Remove"
      danger
      isOpen={source !== undefined}
      onCancel={onClose}
      onConfirm={() => {
        if (source !== undefined) void remove(source);
      }}
    />
  );
}
