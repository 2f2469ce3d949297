import type { ReactNode } from 'react';
import type { SourceRow } from '../../core/archive';
import type { SourceMetadata } from '../../core/model/source';
import { parseUncertainDate } from '../../core/model/uncertain-date';
import { Button } from '../../ui/Button';
import { DateText } from '../../ui/DateText';
import { Select } from '../../ui/Select';
import { SOURCE_KIND_NAMES } from '../../ui/source-kind-names';
import { useArchive } from '../useArchive';
import styles from './Inspector.module.css';
import { MetadataField } from './MetadataField';
import { languageName, lengthWords } from './source-words';
import { SourceFile } from './SourceFile';

const LANGUAGES = ['en', 'ru', 'hy', 'ka', 'az', 'tr', 'ar', 'fa', 'fr', 'de'];
/** Stands for the empty tag, which a list cannot have as an id. */
const UNKNOWN = 'unknown';

interface SourceDetailsProps {
  readonly source: SourceRow;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

/** What the researcher knows of a source, to be edited, and what the archive knows of its file. */
export function SourceDetails({ source, onOpen, onRemove }: SourceDetailsProps) {
  const app = useArchive();
  const save = async (changes: Partial<SourceMetadata>) => {
    const result = await app.archive.do.changeSource(source.id, changes);
    if (!result.ok) app.reportFailure(result.failure.message);
    return result.ok;
  };
  return (
    <>
      <h2 className={styles.title} lang={source.language === '' ? undefined : source.language} dir="auto">
        {source.title}
      </h2>
      <p className={styles.under}>
        {SOURCE_KIND_NAMES[source.kind]} · {lengthWords(source)}
      </p>
      <div className={styles.actions}>
        <Button onPress={onOpen}>Open</Button>
        <Button onPress={onRemove}>Remove…</Button>
      </div>
      <div className={styles.fields}>
        <MetadataField
          label="Title"
          value={source.title}
          lang={source.language}
          check={(title) => (title === '' ? 'A source needs a title.' : undefined)}
          onSave={(title) => save({ title })}
        />
        <MetadataField label="Author" value={source.author} onSave={(author) => save({ author })} />
        <MetadataField
          label="Publisher"
          value={source.publisher}
          onSave={(publisher) => save({ publisher })}
        />
        <MetadataField
          label="Published"
          value={source.date}
          mono
          placeholder="2026-02-13"
          check={dateError}
          describe={dateWords}
          onSave={(date) => save({ date })}
        />
        <Select
          label="Language"
          options={languageOptions(source.language)}
          value={source.language || UNKNOWN}
          onChange={(language) => void save({ language: language === UNKNOWN ? '' : language })}
        />
        <MetadataField label="Address" value={source.address} onSave={(address) => save({ address })} />
      </div>
      <SourceFile source={source} />
    </>
  );
}

/** What the date means, in words; while there is none to describe, how to write one. */
function dateWords(text: string): ReactNode {
  return text === '' || dateError(text) !== undefined ? (
    'A year, month or day, such as 2026-02; add ~ for about.'
  ) : (
    <DateText date={text} />
  );
}

function dateError(text: string): string | undefined {
  if (text === '') return undefined;
  const date = parseUncertainDate(text);
  return date.ok ? undefined : date.failure.message;
}

/** The usual languages, and the source's own when it is another one. */
function languageOptions(own: string) {
  const tags = own === '' || LANGUAGES.includes(own) ? LANGUAGES : [own, ...LANGUAGES];
  return [{ id: UNKNOWN, label: 'not known' }, ...tags.map((tag) => ({ id: tag, label: languageName(tag) }))];
}
