import type { Source } from '../../../core/model/source';
import { EmptyState } from '../../../ui/EmptyState';
import { Hash } from '../../../ui/Hash';
import { sizeWords } from '../../../core/model/size-words';
import { SOURCE_KIND_NAMES } from '../../../core/model/source-kind-names';
import { CameFrom } from './CameFrom';
import { ContainedSources, useContainedSources } from './ContainedSources';
import { containedLabel, keptWords } from './kept-words';
import styles from './KeptSource.module.css';

/** Stands in the document's place where there is nothing to read: why, what is kept, and what came out of it. */
export function KeptSource({ source }: { readonly source: Source }) {
  const contained = useContainedSources(source.id);
  const { title, text } = keptWords(source, contained.length);
  return (
    <div className={styles.kept}>
      <EmptyState title={title} text={text} />
      <dl className={styles.facts}>
        <dt>File</dt>
        <dd dir="auto">{source.originalName}</dd>
        {source.parent !== undefined && (
          <>
            <dt>From</dt>
            <dd>
              <CameFrom parent={source.parent} />
            </dd>
          </>
        )}
        <dt>Kind</dt>
        <dd>
          {SOURCE_KIND_NAMES[source.kind]}, {sizeWords(source.bytes)}
        </dd>
        <dt>SHA-256</dt>
        <dd>
          <Hash value={source.sha256} />
        </dd>
        {contained.length > 0 && (
          <>
            <dt>{containedLabel(source.kind)}</dt>
            <dd>
              <ContainedSources sources={contained} label={containedLabel(source.kind)} />
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}
