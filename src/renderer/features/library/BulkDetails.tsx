import { Columns2 } from 'lucide-react';
import { useState } from 'react';
import type { SourceRow } from '../../core/archive';
import { Button } from '../../ui/Button';
import { countWords } from '../../core/model/size-words';
import { useNavigation } from '../routes';
import { useArchive } from '../useArchive';
import type { BulkDraft, BulkField as BulkFieldName } from './bulk-details';
import { BULK_FIELDS, bulkChanges, changedCount } from './bulk-details';
import { BulkField } from './BulkField';
import styles from './Inspector.module.css';
import { RecogniseDialog } from '../RecogniseDialog';
import { canBeRecognised } from './source-status';

/** No more sources than these stand beside one another. */
const MOST_COMPARED = 4;

/** Details of many sources, changed together as one step: only the fields that are touched. */
export function BulkDetails({ sources }: { readonly sources: readonly SourceRow[] }) {
  const { archive, announce, reportFailure } = useArchive();
  const navigation = useNavigation();
  const [draft, setDraft] = useState<BulkDraft>({});
  const [isSaving, setSaving] = useState(false);
  const [isRecognising, setRecognising] = useState(false);
  const changes = bulkChanges(draft);
  const count = changedCount(sources, draft);
  // What was recognised before is done again one at a time, where its pages can be looked at.
  const pictures = sources.filter(
    (source) => canBeRecognised(source) && source.extraction.recognised === undefined,
  );
  const set = (field: BulkFieldName, value: string | undefined) => {
    const { [field]: _former, ...others } = draft;
    setDraft(value === undefined ? others : { ...others, [field]: value });
  };

  const apply = async () => {
    if (changes === undefined || count === 0 || isSaving) return;
    setSaving(true);
    const result = await archive.do.changeSources(
      sources.map(({ id }) => id),
      changes,
    );
    setSaving(false);
    if (!result.ok) return reportFailure(result.failure.message);
    setDraft({});
    announce(`Details of ${countWords(count, 'source')} are changed. Undo takes it back.`);
  };

  return (
    <div className={styles.inspector}>
      <div className={styles.content}>
        <h2 className={styles.title} aria-live="polite">
          {countWords(sources.length, 'source')} selected
        </h2>
        <p className={styles.under}>
          What you fill in here is given to all of them. Fields you leave alone stay as they are.
        </p>
        <div className={styles.actions}>
          {sources.length <= MOST_COMPARED && (
            <Button
              icon={<Columns2 aria-hidden />}
              onPress={() => navigation.open({ screen: 'compare', sourceIds: sources.map(({ id }) => id) })}
            >
              Compare
            </Button>
          )}
          {pictures.length === 0 ? null : (
            <Button onPress={() => setRecognising(true)}>
              {pictures.length === sources.length
                ? 'Recognise text…'
                : `Recognise text of ${countWords(pictures.length, 'source')}…`}
            </Button>
          )}
        </div>
        <form
          className={styles.fields}
          aria-label="Details of the selected sources"
          onSubmit={(event) => {
            event.preventDefault();
            void apply();
          }}
        >
          {BULK_FIELDS.map((field) => (
            <BulkField
              key={field}
              field={field}
              sources={sources}
              draft={draft[field]}
              onChange={(value) => set(field, value)}
              onSubmit={() => void apply()}
            />
          ))}
          <div className={styles.apply}>
            <Button
              type="submit"
              variant="primary"
              isDisabled={changes === undefined || count === 0 || isSaving}
              disabledReason={
                changes === undefined
                  ? 'A date cannot be read yet'
                  : isSaving
                    ? 'The changes are being saved'
                    : 'Nothing is changed yet'
              }
            >
              {count === 0 ? 'Apply' : `Apply to ${countWords(count, 'source')}`}
            </Button>
            <Button isDisabled={Object.keys(draft).length === 0} onPress={() => setDraft({})}>
              Discard
            </Button>
          </div>
        </form>
      </div>
      {isRecognising ? <RecogniseDialog sources={pictures} onClose={() => setRecognising(false)} /> : null}
    </div>
  );
}
