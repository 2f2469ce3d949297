import type { SourceRow } from '../../core/archive';
import { dateError, dateWords } from './date-field';
import styles from './Inspector.module.css';
import { MetadataField } from './MetadataField';
import { provenanceOf } from './provenance';
import type { SaveDetails } from './useSaveDetails';

/** When, from whom and how the source came, and the line of what was done with it since. */
export function CustodyFields({ source, save }: { readonly source: SourceRow; readonly save: SaveDetails }) {
  const { origins } = source;
  return (
    <>
      <h3 className={styles.section}>Custody</h3>
      <div className={styles.fields}>
        <MetadataField
          label="Acquired"
          value={source.acquiredOn}
          origin={origins.acquiredOn}
          mono
          placeholder="2026-02-16"
          check={dateError}
          describe={(text) => (text === '' ? undefined : dateWords(text))}
          onSave={(acquiredOn) => save({ acquiredOn })}
        />
        <MetadataField
          label="From whom"
          value={source.acquiredFrom}
          origin={origins.acquiredFrom}
          onSave={(acquiredFrom) => save({ acquiredFrom })}
        />
        <MetadataField
          label="How"
          value={source.acquiredHow}
          origin={origins.acquiredHow}
          placeholder="given on paper, scanned"
          onSave={(acquiredHow) => save({ acquiredHow })}
        />
      </div>
      <h3 className={styles.section}>Provenance</h3>
      <ol className={styles.provenance}>
        {provenanceOf(source).map(({ name, words }, index) => (
          <li key={index} className={styles.stage}>
            <span className={styles.stageName}>{name}</span>
            <span dir="auto">{words}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
