import { ArrowLeftRight, Plus, X } from 'lucide-react';
import { Fragment } from 'react';
import type { SourceRow } from '../../../core/archive';
import { describeDate } from '../../../core/model/uncertain-date';
import { IconButton } from '../../../ui/IconButton';
import { Menu } from '../../../ui/Menu';
import { useNavigation } from '../../routes';
import styles from './Compare.module.css';
import { FEWEST_COMPARED, MOST_COMPARED } from './CompareScreen';

interface CompareHeadsProps {
  readonly sources: readonly SourceRow[];
  readonly all: readonly SourceRow[];
}

/** Above the panes: what each source is, with the ways to swap neighbours, add one and take one away. */
export function CompareHeads({ sources, all }: CompareHeadsProps) {
  const navigation = useNavigation();
  const ids = sources.map(({ id }) => id);
  const show = (sourceIds: readonly string[]) => navigation.replace({ screen: 'compare', sourceIds });
  const others = all.filter(({ id }) => !ids.includes(id));
  return (
    <div className={styles.heads}>
      {sources.map((source, index) => (
        <Fragment key={source.id}>
          {index > 0 && (
            <div className={styles.between}>
              <IconButton
                label={`Swap ${sources[index - 1]?.title ?? ''} and ${source.title}`}
                icon={<ArrowLeftRight />}
                onPress={() => show(swapped(ids, index - 1))}
              />
            </div>
          )}
          <div className={styles.head}>
            <div className={styles.headWords}>
              <h2
                className={styles.title}
                dir="auto"
                lang={source.language || undefined}
                title={source.title}
              >
                {source.title}
              </h2>
              <p className={styles.origin}>{originOf(source)}</p>
            </div>
            {sources.length > FEWEST_COMPARED && (
              <IconButton
                label={`Take ${source.title} out of the comparison`}
                icon={<X />}
                onPress={() => show(ids.filter((id) => id !== source.id))}
              />
            )}
            {index === sources.length - 1 && sources.length < MOST_COMPARED && others.length > 0 && (
              <Menu
                label="Add a source to compare"
                look="icon"
                trigger={<Plus aria-hidden />}
                items={others.map(({ id, title }) => ({ id, label: title }))}
                onAction={(id) => show([...ids, id])}
              />
            )}
          </div>
        </Fragment>
      ))}
    </div>
  );
}

/** "Nairi Observer · 15 February 2026". */
function originOf({ publisher, date }: SourceRow): string {
  return [publisher, date === '' ? '' : describeDate(date)].filter((part) => part !== '').join(' · ');
}

const swapped = (ids: readonly string[], at: number): readonly string[] =>
  ids.map((id, index) => (index === at ? (ids[at + 1] ?? id) : index === at + 1 ? (ids[at] ?? id) : id));
