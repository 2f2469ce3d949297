import type { SourceRow } from '../../core/archive';
import { dateError, dateWords } from './date-field';
import { IdentifierList } from './IdentifierList';
import styles from './Inspector.module.css';
import { LanguageField } from './LanguageField';
import { MetadataField } from './MetadataField';
import type { SaveDetails } from './useSaveDetails';

interface DetailFieldsProps {
  readonly source: SourceRow;
  readonly save: SaveDetails;
}

/** What the document is: every field can be changed, and says where its value came from. */
export function DetailFields({ source, save }: DetailFieldsProps) {
  const { origins } = source;
  return (
    <div className={styles.fields}>
      <MetadataField
        label="Title"
        value={source.title}
        origin={origins.title}
        lang={source.language}
        check={(title) => (title === '' ? 'A source needs a title.' : undefined)}
        onSave={(title) => save({ title })}
      />
      <MetadataField
        label="Author"
        value={source.author}
        origin={origins.author}
        onSave={(author) => save({ author })}
      />
      <MetadataField
        label="Publisher"
        value={source.publisher}
        origin={origins.publisher}
        onSave={(publisher) => save({ publisher })}
      />
      <MetadataField
        label="Published"
        value={source.date}
        origin={origins.date}
        mono
        placeholder="2026-02-13"
        check={dateError}
        describe={dateWords}
        onSave={(date) => save({ date })}
      />
      <LanguageField source={source} save={save} />
      <MetadataField
        label="Address"
        value={source.address}
        origin={origins.address}
        onSave={(address) => save({ address })}
      />
      <IdentifierList source={source} save={save} />
      <MetadataField
        label="Remarks"
        multiline
        value={source.remarks}
        origin={origins.remarks}
        onSave={(remarks) => save({ remarks })}
      />
    </div>
  );
}
