import { useId, useState } from 'react';
import { asIdentifier } from '../../core/model/identifiers';
import type { Source } from '../../core/model/source';
import { Chip } from '../../ui/Chip';
import { TextField } from '../../ui/TextField';
import styles from './Inspector.module.css';
import type { SaveDetails } from './useSaveDetails';

/** The identifiers of a source: each can be taken out, and a new one is added on Enter or when the field is left. */
export function IdentifierList({ source, save }: { readonly source: Source; readonly save: SaveDetails }) {
  const { identifiers, origins } = source;
  const id = useId();
  const [draft, setDraft] = useState('');
  const [error, setError] = useState<string>();
  const add = async () => {
    if (draft.trim() === '') return setError(undefined);
    const identifier = asIdentifier(draft);
    if (identifier === undefined) {
      return setError('Write its kind before it, such as doi:10.1000/182, isbn:… or archive:Fond 4, 12.');
    }
    if (await save({ identifiers: [...identifiers, identifier] })) setDraft('');
  };
  return (
    <div className={styles.field}>
      {identifiers.length === 0 ? null : (
        <>
          <span id={id} className={styles.label}>
            Identifiers
          </span>
          <ul className={styles.chips} aria-labelledby={id}>
            {identifiers.map((identifier) => (
              <li key={identifier}>
                <Chip
                  removeLabel={`Remove ${identifier}`}
                  onRemove={() =>
                    void save({ identifiers: identifiers.filter((each) => each !== identifier) })
                  }
                >
                  <bdi className={styles.identifier}>{identifier}</bdi>
                </Chip>
              </li>
            ))}
          </ul>
          {origins.identifiers === undefined ? null : (
            <p className={styles.below}>from {origins.identifiers}</p>
          )}
        </>
      )}
      <TextField
        label={identifiers.length === 0 ? 'Identifiers' : 'Add an identifier'}
        hideLabel={identifiers.length > 0}
        mono
        placeholder={identifiers.length === 0 ? 'doi:10.1000/182' : 'Add another'}
        value={draft}
        error={error}
        onChange={(text) => {
          setDraft(text);
          setError(undefined);
        }}
        onSubmit={() => void add()}
        onBlur={() => void add()}
        onEscape={
          draft === ''
            ? undefined
            : () => {
                setDraft('');
                setError(undefined);
              }
        }
      />
    </div>
  );
}
