import { X } from 'lucide-react';
import type { AnnotationRow, RelationEnd } from '../../../core/annotation-work';
import { firstAnchor } from '../../../core/model/anchors';
import { STANCES } from '../../../core/model/archive-event';
import { IconButton } from '../../../ui/IconButton';
import { Menu } from '../../../ui/Menu';
import { STANCE_NAMES, StanceMark } from '../../../ui/StanceMark';
import { RelationList } from '../../annotations/RelationList';
import { useNoteActions } from '../../annotations/useNoteActions';
import { useNavigation } from '../../routes';
import { useArchive } from '../../useArchive';
import styles from './NotePanel.module.css';

/** The events and passages that a note is tied to: to go to, to change, to untie. */
export function NoteTies({ row: { annotation, links, relations } }: { readonly row: AnnotationRow }) {
  const { archive, announce, reportFailure } = useArchive();
  const navigation = useNavigation();
  const actions = useNoteActions();
  const openOther = ({ other, otherSource }: RelationEnd) => {
    const { pageIndex, start, end } = firstAnchor(other);
    const at = { pageIndex, start, end, annotationId: other.id, serial: performance.now() };
    navigation.open({ screen: 'source', sourceId: otherSource.id, at });
  };
  const unlink = async (linkId: string) => {
    const unlinked = await archive.do.unlink(linkId);
    if (unlinked.ok) announce('No longer linked to the event. Undo links it again.');
    else reportFailure(unlinked.failure.message);
  };
  if (links.length === 0 && relations.length === 0) return null;
  return (
    <section className={styles.section} aria-label="Ties">
      {links.length === 0 ? null : (
        <ul className={styles.links} aria-label="Events">
          {links.map(({ link, event }) => (
            <li key={link.id} className={styles.link}>
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
                onAction={(stance) => void actions.link([annotation.id], event.id, stance)}
              />
              <button
                type="button"
                className={styles.event}
                dir="auto"
                onClick={() => navigation.open({ screen: 'event', eventId: event.id })}
              >
                {event.title}
              </button>
              <IconButton
                label={`Unlink from ${event.title}`}
                icon={<X />}
                onPress={() => void unlink(link.id)}
              />
            </li>
          ))}
        </ul>
      )}
      <RelationList
        relations={relations}
        onOpen={openOther}
        onUnrelate={(relationId) => void actions.unrelate(relationId)}
      />
    </section>
  );
}
