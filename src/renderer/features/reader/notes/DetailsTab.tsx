import type { ReactNode } from 'react';
import type { Source } from '../../../core/model/source';
import { DateText } from '../../../ui/DateText';
import { Hash } from '../../../ui/Hash';
import { languageName } from '../../../ui/language-names';
import { CameFrom } from '../kept/CameFrom';
import { ContainedSources, useContainedSources } from '../kept/ContainedSources';
import { containedLabel } from '../kept/kept-words';
import { recognisedWords } from '../recognition/recognition-words';
import styles from './NotesPanel.module.css';

/** What is known of the source, in short; it is edited in the library. */
export function DetailsTab({ source }: { readonly source: Source }) {
  const contained = useContainedSources(source.id);
  const { recognised, warnings } = source.extraction;
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
      {source.parent !== undefined && (
        <Detail name="From">
          <CameFrom parent={source.parent} />
        </Detail>
      )}
      {contained.length > 0 && (
        <Detail name={containedLabel(source.kind)}>
          <ContainedSources sources={contained} label={containedLabel(source.kind)} />
        </Detail>
      )}
      <Detail name="SHA-256">
        <Hash value={source.sha256} />
      </Detail>
      {recognised !== undefined && <Detail name="Text">{recognisedWords(recognised)}</Detail>}
      {warnings.length > 0 && <Detail name="Reading">{warnings.join(' ')}</Detail>}
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
