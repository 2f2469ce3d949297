import { MapPin, Pencil, Share, Trash2, Users } from 'lucide-react';
import type { ArchiveEvent } from '../../core/model/archive-event';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import styles from './EventHeader.module.css';

export interface EventHeaderProps {
  readonly event: ArchiveEvent;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
  readonly onExport: () => void;
}

/** How many participants are named before the others are counted. */
const PARTICIPANTS_NAMED = 5;

/** Title, date, place, participants and the researcher's summary. */
export function EventHeader({ event, onEdit, onDelete, onExport }: EventHeaderProps) {
  const { title, date, place, participants, summary } = event;
  const named = participants.slice(0, PARTICIPANTS_NAMED);
  const others = participants.length - named.length;
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1 className={styles.title} dir="auto">
          {title}
        </h1>
        <p className={styles.when}>
          {date === '' ? <span className={styles.undated}>No date</span> : <DateText date={date} withEdtf />}
        </p>
        {place === '' && participants.length === 0 ? null : (
          <ul className={styles.facts}>
            {place === '' ? null : (
              <li>
                <MapPin aria-hidden />
                <span className="visually-hidden">Place: </span>
                <span dir="auto">{place}</span>
              </li>
            )}
            {participants.length === 0 ? null : (
              <li>
                <Users aria-hidden />
                <span className="visually-hidden">Participants: </span>
                <span dir="auto" title={participants.join('\n')}>
                  {named.join(', ')}
                  {others > 0 ? <span className={styles.others}> and {others} more</span> : null}
                </span>
              </li>
            )}
          </ul>
        )}
        {summary === '' ? null : (
          <p className={styles.summary} dir="auto">
            {summary}
          </p>
        )}
      </div>
      <div className={styles.actions}>
        <Button variant="quiet" icon={<Pencil aria-hidden />} onPress={onEdit}>
          Edit event…
        </Button>
        <Button variant="quiet" icon={<Trash2 aria-hidden />} onPress={onDelete}>
          Delete event…
        </Button>
        <Button variant="primary" icon={<Share aria-hidden />} onPress={onExport}>
          Export…
        </Button>
      </div>
    </header>
  );
}
