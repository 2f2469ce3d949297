import { useState } from 'react';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { FailureNotice } from '../../../ui/FailureNotice';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { isFiltering, NO_FILTER } from '../../annotations/annotation-filter';
import { HistoryDialog } from '../../annotations/HistoryDialog';
import { RepairDialog } from '../../annotations/RepairDialog';
import { BulkBar } from './BulkBar';
import { NoteFilters } from './NoteFilters';
import { NoteGrid } from './NoteGrid';
import type { NotesPanelProps } from './NotesPanel';
import { RepairHint } from './RepairHint';
import type { BulkWork } from './useBulkWork';

export interface NotesTabProps extends NotesPanelProps {
  readonly bulk: BulkWork;
}

/** A dialog about one note. */
export interface AboutNote {
  readonly annotationId: string;
  readonly dialog: 'history' | 'repair';
}

/** The source's notes: filters, the list, what can be done with several, and dialogs about one. */
export function NotesTab(props: NotesTabProps) {
  const { notes, bulk, source, extraction } = props;
  const [about, setAbout] = useState<AboutNote>();
  const { rows, listed, filter, setFilter, chosen } = notes;
  const asked = rows.find(({ annotation }) => annotation.id === about?.annotationId);
  if (notes.state === 'loading') return <SkeletonRows count={5} />;
  if (notes.state === 'failed')
    return (
      <FailureNotice message="The notes on this source cannot be shown just now. They are kept in the archive. Close this tab and open the source again." />
    );
  if (rows.length === 0)
    return (
      <EmptyState
        title="Select text, press 1 to 5"
        text="The passage is marked, and stands here with your note, tags and links to events."
      />
    );
  return (
    <>
      <NoteFilters notes={notes} />
      <RepairHint notes={notes} />
      {listed.length === 0 ? (
        <EmptyState title="0 notes" text="No note passes these filters.">
          {isFiltering(filter) && (
            <Button size="small" onPress={() => setFilter(NO_FILTER)}>
              Clear filters
            </Button>
          )}
        </EmptyState>
      ) : (
        <NoteGrid {...props} onAbout={setAbout} />
      )}
      {chosen.length > 1 && <BulkBar notes={notes} bulk={bulk} />}
      {about?.dialog === 'history' && asked !== undefined && (
        <HistoryDialog
          annotation={asked.annotation}
          extraction={source.extraction.sha256}
          onClose={() => setAbout(undefined)}
        />
      )}
      {about?.dialog === 'repair' && asked !== undefined && (
        <RepairDialog
          row={asked}
          places={extraction}
          onClose={() => setAbout(undefined)}
          onRepaired={({ pageIndex, start, end }) => props.goTo({ pageIndex, start, end })}
          onSelectPassage={(piece) => {
            setAbout(undefined);
            notes.setRepairing({ annotationId: asked.annotation.id, piece });
            props.focusDocument();
          }}
        />
      )}
    </>
  );
}
