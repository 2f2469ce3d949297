import { X } from 'lucide-react';
import type { AnnotationRow } from '../../../core/annotation-work';
import { STANCES } from '../../../core/model/archive-event';
import { IconButton } from '../../../ui/IconButton';
import { Menu } from '../../../ui/Menu';
import { STANCE_NAMES, StanceMark } from '../../../ui/StanceMark';
import { useNavigation } from '../../routes';
import type { ReaderActions } from '../useReaderActions';
import styles from './NotesPanel.module.css';

interface CardLinksProps {
  readonly row: AnnotationRow;
  /** The stance can be changed, and the link taken away. */
  readonly isOpen: boolean;
  readonly actions: ReaderActions;
}

/** The events a passage is tied to, each with what it says of them. */
export function CardLinks({ row, isOpen, actions }: CardLinksProps) {
  const navigation = useNavigation();
  return row.links.map(({ link, event }) => (
    <div key={link.id} className={styles.link}>
      {isOpen ? (
        <Menu
          label={`${STANCE_NAMES[link.stance]}. Change the stance on ${event.title}`}
          look="icon"
          trigger={<StanceMark stance={link.stance} />}
          selected={link.stance}
          items={STANCES.map((stance) => ({
            id: stance,
            label: STANCE_NAMES[stance],
            icon: <StanceMark stance={stance} />,
          }))}
          onAction={(stance) => void actions.link(row.annotation.id, event.id, stance)}
        />
      ) : (
        <StanceMark stance={link.stance} />
      )}
      <button
        type="button"
        className={styles.eventTitle}
        dir="auto"
        tabIndex={isOpen ? 0 : -1}
        onClick={() => navigation.open({ screen: 'event', eventId: event.id })}
      >
        {event.title}
      </button>
      {isOpen && (
        <IconButton
          label={`Unlink from ${event.title}`}
          icon={<X />}
          onPress={() => void actions.unlink(link.id)}
        />
      )}
    </div>
  ));
}
