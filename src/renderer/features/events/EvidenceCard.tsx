import { Ellipsis } from 'lucide-react';
import { quoteOf } from '../../core/model/anchors';
import type { Evidence } from '../../core/archive';
import { STANCES } from '../../core/model/archive-event';
import type { Stance } from '../../core/model/archive-event';
import type { Source } from '../../core/model/source';
import { Chip } from '../../ui/Chip';
import { Menu } from '../../ui/Menu';
import { STANCE_NAMES, StanceMark } from '../../ui/StanceMark';
import styles from './EvidenceCard.module.css';

export interface EvidenceCardProps {
  readonly evidence: Evidence;
  readonly source: Source;
  /** "p. 14" or "¶ 2", or empty. */
  readonly place: string;
  /** Whether the keyboard reaches this card first. */
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
  readonly onOpen: (newTab: boolean) => void;
  readonly onStance: (stance: Stance) => void;
  readonly onUnlink: () => void;
}

/** A passage and what it says of the event. */
export function EvidenceCard(props: EvidenceCardProps) {
  const { evidence, source, place, isCurrent, onFocus, onOpen, onStance, onUnlink } = props;
  const { annotation, link } = evidence;
  return (
    <article
      className={styles.card}
      data-stance={link.stance}
      data-card={link.id}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={[STANCE_NAMES[link.stance], place].filter((part) => part !== '').join(', ')}
      onFocus={(event) => {
        if (event.target === event.currentTarget) onFocus();
      }}
      onDoubleClick={(event) => onOpen(event.ctrlKey || event.metaKey)}
    >
      <header className={styles.head}>
        <StanceMark stance={link.stance} withWord />
        <span className={styles.place}>{place}</span>
        <Menu
          label="Stance and more"
          trigger={<Ellipsis aria-hidden />}
          look="icon"
          items={[
            { id: 'open', label: 'Open passage', shortcut: 'Enter' },
            ...STANCES.map((stance) => ({
              id: stance,
              label: STANCE_NAMES[stance],
              action: `event.${stance}` as const,
              icon: <StanceMark stance={stance} />,
            })),
            { id: 'unlink', label: 'Take out of this event', shortcut: 'Del', danger: true },
          ]}
          onAction={(id: Stance | 'open' | 'unlink') => {
            if (id === 'open') onOpen(false);
            else if (id === 'unlink') onUnlink();
            else onStance(id);
          }}
        />
      </header>
      <blockquote
        className={styles.quote}
        data-kind={source.kind}
        lang={source.language || undefined}
        dir="auto"
      >
        {quoteOf(annotation)}
      </blockquote>
      {annotation.note === '' ? null : (
        <p className={styles.note} dir="auto">
          {annotation.note}
        </p>
      )}
      {annotation.tags.length === 0 ? null : (
        <ul className={styles.tags} aria-label="Tags">
          {annotation.tags.map((tag) => (
            <li key={tag}>
              <Chip>{tag}</Chip>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
