import type { Source } from '../../../core/model/source';
import { describeDate } from '../../../core/model/uncertain-date';
import { ContainedSources, useContainedSources } from '../kept/ContainedSources';
import { containedLabel } from '../kept/kept-words';
import styles from './TextSurface.module.css';

interface TextHeadProps {
  readonly source: Source;
  /** What the text itself begins with, when that is a heading. */
  readonly firstHeading: string;
}

/** What stands above a text: where and when it appeared, its title and author, and what came with it. */
export function TextHead({ source, firstHeading }: TextHeadProps) {
  const facts = [
    source.publisher,
    source.date === '' ? '' : describeDate(source.date),
    `${source.extraction.words.toLocaleString('en')} words`,
  ].filter((fact) => fact !== '');
  return (
    <header className={styles.head}>
      <p className={styles.kicker} dir="auto">
        {facts.join(' · ')}
      </p>
      {/* A text that begins with its own title says it once. */}
      {firstHeading !== source.title.trim() && (
        <h1 className={styles.title} dir="auto">
          {source.title}
        </h1>
      )}
      {source.author !== '' && (
        <p className={styles.author} dir="auto">
          {source.author}
        </p>
      )}
      {source.kind === 'email' && <Attachments source={source} />}
    </header>
  );
}

function Attachments({ source }: { readonly source: Source }) {
  const contained = useContainedSources(source.id);
  if (contained.length === 0) return null;
  return (
    <div className={styles.attachments}>
      <ContainedSources sources={contained} label={containedLabel(source.kind)} />
    </div>
  );
}
