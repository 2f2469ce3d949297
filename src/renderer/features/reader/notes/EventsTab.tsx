import { quoteOf } from '../../../core/model/anchors';
import type { AnnotationRow } from '../../../core/annotation-work';
import { onOneLine } from '../../../core/model/place-words';
import { DateText } from '../../../ui/DateText';
import { EmptyState } from '../../../ui/EmptyState';
import { StanceMark } from '../../../ui/StanceMark';
import { useNavigation } from '../../routes';
import styles from './NotesPanel.module.css';

/** The events that passages of this source are tied to, each with those passages. */
export function EventsTab({
  rows,
  placeOf,
  onChoose,
}: {
  readonly rows: readonly AnnotationRow[];
  readonly placeOf: (row: AnnotationRow) => string;
  readonly onChoose: (annotationId: string) => void;
}) {
  const navigation = useNavigation();
  const events = eventsOf(rows);
  if (events.length === 0)
    return <EmptyState title="No events yet" text="Select a passage and press E to link it to an event." />;
  return (
    <ul className={styles.list}>
      {events.map(({ event, passages }) => (
        <li key={event.id} className={styles.card}>
          <button
            type="button"
            className={styles.eventHead}
            onClick={() => navigation.open({ screen: 'event', eventId: event.id })}
          >
            <span className={styles.eventName} dir="auto">
              {event.title}
            </span>
            <DateText date={event.date} />
          </button>
          <ul>
            {passages.map(({ row, stance }) => (
              <li key={row.annotation.id}>
                <button
                  type="button"
                  className={styles.eventPassage}
                  onClick={() => onChoose(row.annotation.id)}
                >
                  <StanceMark stance={stance} />
                  <span dir="auto">{onOneLine(quoteOf(row.annotation))}</span>
                  <span className={styles.place}>{placeOf(row)}</span>
                </button>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function eventsOf(rows: readonly AnnotationRow[]) {
  const events = new Map<
    string,
    {
      event: AnnotationRow['links'][number]['event'];
      passages: { row: AnnotationRow; stance: AnnotationRow['links'][number]['link']['stance'] }[];
    }
  >();
  for (const row of rows)
    for (const { link, event } of row.links) {
      const entry = events.get(event.id) ?? { event, passages: [] };
      entry.passages.push({ row, stance: link.stance });
      events.set(event.id, entry);
    }
  return [...events.values()];
}

/** How many events the source's passages are tied to. */
export function countEvents(rows: readonly AnnotationRow[]): number {
  return new Set(rows.flatMap(({ links }) => links.map(({ event }) => event.id))).size;
}
