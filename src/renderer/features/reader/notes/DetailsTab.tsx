import type { ReactNode } from 'react';
import type { Source } from '../../../core/model/source';
import { DateText } from '../../../ui/DateText';
import { Hash } from '../../../ui/Hash';
import styles from './NotesPanel.module.css';

/** What is known of the source, in short; it is edited in the library. */
export function DetailsTab({ source }: { readonly source: Source }) {
  return (
    <dl className={styles.details}>
      <Detail name="Title">
        <span dir="auto">{source.title}</span>
      </Detail>
      <Detail name="Author">{source.author}</Detail>
      <Detail name="Publisher">{source.publisher}</Detail>
      <Detail name="Date">{source.date === '' ? '' : <DateText date={source.date} withEdtf />}</Detail>
      <Detail name="Language">{languageName(source.language)}</Detail>
      <Detail name="Address">{source.address}</Detail>
      <Detail name="File">{source.originalName}</Detail>
      <Detail name="SHA-256">
        <Hash value={source.sha256} />
      </Detail>
      {source.extraction.warnings.length > 0 && (
        <Detail name="Reading">{source.extraction.warnings.join(' ')}</Detail>
      )}
    </dl>
  );
}

function Detail({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === '') return null;
  return (
    <div className={styles.detail}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function languageName(code: string): string {
  if (code === '') return '';
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
  } catch {
    // A code that is none is shown as it is.
    return code;
  }
}
