import { useState } from 'react';
import type { ArchiveEvent } from '../../core/model/archive-event';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { TextField } from '../../ui/TextField';
import { useArchive } from '../useArchive';
import styles from './EventDialog.module.css';
import { contentOf, dateProblem, draftOf } from './event-draft';
import type { EventDraft } from './event-draft';

export interface EventDialogProps {
  readonly isOpen: boolean;
  /** The event to edit; without it a new one is created. */
  readonly event?: ArchiveEvent;
  readonly onClose: () => void;
}

/** Creates an event, or changes one. */
export function EventDialog(props: EventDialogProps) {
  return props.isOpen ? <OpenEventDialog {...props} /> : null;
}

function OpenEventDialog({ event, onClose }: EventDialogProps) {
  const { archive, announce } = useArchive();
  const [draft, setDraft] = useState(() => draftOf(event ?? {}));
  const [isDateLeft, setDateLeft] = useState(false);
  const [isSaveTried, setSaveTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string>();
  const problem = dateProblem(draft.date);
  const isTitleMissing = draft.title.trim() === '';
  const change = (changes: Partial<EventDraft>) => setDraft({ ...draft, ...changes });

  async function save() {
    setSaveTried(true);
    if (isTitleMissing || problem !== undefined || isSaving) return;
    setSaving(true);
    const content = contentOf(draft);
    const result =
      event === undefined
        ? await archive.do.createEvent(content)
        : await archive.do.changeEvent(event.id, content);
    setSaving(false);
    if (!result.ok) {
      setFailure(result.failure.message);
      return;
    }
    announce(event === undefined ? 'Event created' : 'Event changed');
    onClose();
  }

  const submit = () => void save();

  return (
    <Dialog
      title={event === undefined ? 'New event' : 'Edit event'}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={isSaving} onPress={submit}>
            {event === undefined ? 'Create event' : 'Save changes'}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        {failure === undefined ? null : <FailureNotice message={failure} />}
        <TextField
          label="Title"
          value={draft.title}
          autoFocus
          error={isSaveTried && isTitleMissing ? 'Give the event a title.' : undefined}
          onChange={(title) => change({ title })}
          onSubmit={submit}
        />
        <TextField
          label="Date"
          value={draft.date}
          mono
          placeholder="2026-02-13/2026-02-14"
          description={
            problem === undefined && draft.date.trim() !== '' ? (
              <DateText date={draft.date.trim()} />
            ) : (
              'A year, month or day: 1985, 2026-02, 2026-02-13. Add ~ for about, ? for uncertain. Leave it empty when no date is known.'
            )
          }
          error={isDateLeft || isSaveTried ? problem : undefined}
          onChange={(date) => {
            setDateLeft(false);
            change({ date });
          }}
          onBlur={() => setDateLeft(true)}
          onSubmit={submit}
        />
        <TextField
          label="Place"
          value={draft.place}
          onChange={(place) => change({ place })}
          onSubmit={submit}
        />
        <TextField
          label="Participants"
          value={draft.participants}
          multiline
          rows={3}
          description="One on each line."
          onChange={(participants) => change({ participants })}
          onSubmit={submit}
        />
        <TextField
          label="Summary"
          value={draft.summary}
          multiline
          rows={4}
          description="In your own words. It is shown under the title and exported with the excerpts."
          onChange={(summary) => change({ summary })}
          onSubmit={submit}
        />
      </div>
    </Dialog>
  );
}
