import { useState } from 'react';
import type { EventRow } from '../../core/archive';
import { STANCES, type Stance } from '../../core/model/archive-event';
import { parseUncertainDate } from '../../core/model/uncertain-date';
import { Button } from '../../ui/Button';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { STANCE_NAMES, StanceMark } from '../../ui/StanceMark';
import { TextField } from '../../ui/TextField';
import { EventPicker } from './EventPicker';
import styles from './LinkForm.module.css';

interface LinkFormProps {
  readonly events: readonly EventRow[];
  readonly autoFocus: boolean;
  /** The date that a new event is given to begin with, EDTF. */
  readonly newDate?: string | undefined;
  /** Makes the event first when it is new. */
  readonly onLink: (event: LinkedEvent, stance: Stance) => void;
}
export type LinkedEvent =
  | { readonly kind: 'existing'; readonly eventId: string }
  | { readonly kind: 'new'; readonly title: string; readonly date: string };

const STANCE_OPTIONS = STANCES.map((stance) => ({
  id: stance,
  label: STANCE_NAMES[stance],
  icon: <StanceMark stance={stance} />,
}));

/** Which event a passage speaks of, and what it says of it. */
export function LinkForm({ events, autoFocus, newDate = '', onLink }: LinkFormProps) {
  const [chosen, setChosen] = useState<EventRow>();
  const [draft, setDraft] = useState<{ readonly title: string; readonly date: string }>();
  const [stance, setStance] = useState<Stance>('supports');
  const dateProblem = draft === undefined ? undefined : problemOf(draft.date);
  const canLink =
    draft === undefined ? chosen !== undefined : draft.title.trim() !== '' && dateProblem === undefined;
  const submit = () => {
    if (!canLink) return;
    if (draft !== undefined)
      onLink({ kind: 'new', title: draft.title.trim(), date: draft.date.trim() }, stance);
    else if (chosen !== undefined) onLink({ kind: 'existing', eventId: chosen.event.id }, stance);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {draft === undefined ? (
        <EventPicker
          events={events}
          chosen={chosen}
          autoFocus={autoFocus}
          onChoose={setChosen}
          onNew={(title) => setDraft({ title, date: newDate })}
        />
      ) : (
        <fieldset className={styles.fresh}>
          <legend className="visually-hidden">New event</legend>
          <TextField
            label="Title of the new event"
            value={draft.title}
            autoFocus
            onChange={(title) => setDraft({ ...draft, title })}
          />
          <TextField
            label="Date"
            value={draft.date}
            mono
            placeholder="2026-02-14, 2026-02~, 2025/2026"
            error={dateProblem}
            onChange={(date) => setDraft({ ...draft, date })}
          />
        </fieldset>
      )}
      <SegmentedControl
        label="What the passage says of the event"
        options={STANCE_OPTIONS}
        value={stance}
        onChange={setStance}
      />
      <div className={styles.buttons}>
        {draft !== undefined && (
          <Button size="small" variant="quiet" onPress={() => setDraft(undefined)}>
            Choose an event instead
          </Button>
        )}
        <Button
          size="small"
          variant="primary"
          type="submit"
          isDisabled={!canLink}
          disabledReason="Choose an event first"
        >
          {draft === undefined ? 'Link passage' : 'Create and link'}
        </Button>
      </div>
    </form>
  );
}

/** What is wrong with a date as typed; an empty one is "not known", which is fine. */
function problemOf(date: string): string | undefined {
  if (date.trim() === '') return undefined;
  const parsed = parseUncertainDate(date);
  return parsed.ok ? undefined : parsed.failure.message;
}
