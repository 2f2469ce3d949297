import { DateText } from '../../ui/DateText';
import { EmptyState } from '../../ui/EmptyState';
import { useNavigation } from '../routes';
import styles from './Inspector.module.css';
import { countWords } from '../../core/model/size-words';
import type { LinkedEvent } from './SourceInspector';

/** The events that passages of a source are tied to. */
export function SourceEvents({ events }: { readonly events: readonly LinkedEvent[] }) {
  const navigation = useNavigation();
  if (events.length === 0) {
    return (
      <EmptyState title="No events yet" text="Open the source, select a passage and link it to an event." />
    );
  }
  return (
    <ul>
      {events.map(({ event, passages }) => (
        <li key={event.id}>
          <button
            type="button"
            className={styles.note}
            onClick={() => navigation.open({ screen: 'event', eventId: event.id })}
          >
            <span className={styles.eventTitle} dir="auto">
              {event.title}
            </span>
            <span className={styles.noteHead}>
              <DateText date={event.date} />
              {countWords(passages, 'passage')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
