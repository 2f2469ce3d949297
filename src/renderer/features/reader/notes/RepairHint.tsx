import { quoteOf } from '../../../core/model/anchors';
import { onOneLine } from '../../../core/model/place-words';
import { Button } from '../../../ui/Button';
import { KeyOf } from '../../../ui/KeyOf';
import type { Notes } from '../useNotes';
import styles from './NotesPanel.module.css';

/** Letters of a quotation that are enough to know it by. */
const KNOWN_BY = 60;

/** What to do next while a note's place is being selected in the document. */
export function RepairHint({ notes: { rows, repairing, setRepairing } }: { readonly notes: Notes }) {
  const row = rows.find(({ annotation }) => annotation.id === repairing?.annotationId);
  if (row === undefined) return null;
  const quote = onOneLine(quoteOf(row.annotation));
  return (
    <div className={styles.hint} role="status">
      <p>
        Select the passage of{' '}
        <q dir="auto">{quote.length > KNOWN_BY ? `${quote.slice(0, KNOWN_BY).trimEnd()}…` : quote}</q> in the
        text and press <KeyOf action="reader.ends-of-mark" />.
      </p>
      <Button size="small" onPress={() => setRepairing(undefined)}>
        Leave it
      </Button>
    </div>
  );
}
