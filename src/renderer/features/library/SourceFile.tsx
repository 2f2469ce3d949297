import type { ReactNode } from 'react';
import type { SourceRow } from '../../core/archive';
import { Hash } from '../../ui/Hash';
import { SOURCE_KIND_NAMES } from '../../ui/source-kind-names';
import styles from './Inspector.module.css';
import { counted, dayAndTime, failedPageNumbers, sizeWords } from './source-words';

/** The file a source came as, what came of reading it, and its fixity. None of it can be edited. */
export function SourceFile({ source }: { readonly source: SourceRow }) {
  const { extraction } = source;
  const failed = failedPageNumbers(source);
  return (
    <>
      <h3 className={styles.section}>File</h3>
      <dl className={styles.facts}>
        <Fact name="Original">
          <bdi>{source.originalName}</bdi>
        </Fact>
        {source.originalPath === '' ? null : (
          <Fact name="Folder">
            <bdi>{source.originalPath}</bdi>
          </Fact>
        )}
        <Fact name="Size">{sizeWords(source.bytes)}</Fact>
        <Fact name="Kind">{SOURCE_KIND_NAMES[source.kind]}</Fact>
        <Fact name="Imported">
          <time dateTime={source.importedAt}>{dayAndTime(source.importedAt)}</time>
        </Fact>
      </dl>
      <h3 className={styles.section}>Reading</h3>
      <dl className={styles.facts}>
        {extraction.pages > 0 ? <Fact name="Pages">{extraction.pages.toLocaleString('en')}</Fact> : null}
        <Fact name="Text">
          {extraction.withoutText
            ? 'No text could be read'
            : `${counted(extraction.words, 'word')}, ${counted(extraction.characters, 'character')}`}
        </Fact>
        {failed === '' ? null : <Fact name="Not read">Pages {failed}</Fact>}
        <Fact name="Parser">
          {extraction.parser.name} {extraction.parser.version}
        </Fact>
        {extraction.encoding === '' ? null : <Fact name="Encoding">{extraction.encoding}</Fact>}
      </dl>
      {extraction.warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          {warning}
        </p>
      ))}
      <h3 className={styles.section}>Fixity</h3>
      <p className={styles.under}>SHA-256 of the original, taken when it was imported</p>
      <Hash value={source.sha256} />
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
