// A cell of a windowed grid, which table elements do not allow: roles say the same.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { FileText } from 'lucide-react';
import type { AnnotationRow, RelationEnd } from '../../../core/annotation-work';
import { firstAnchor, quoteOf } from '../../../core/model/anchors';
import type { Annotation } from '../../../core/model/annotation';
import { onOneLine } from '../../../core/model/place-words';
import { HealthBadge } from '../../annotations/HealthBadge';
import { KindMark } from '../../annotations/KindMark';
import { wordlessMark } from '../../annotations/kind-words';
import { NoteEditor } from '../../annotations/NoteEditor';
import { NoteView } from '../../annotations/NoteView';
import { RelationList } from '../../annotations/RelationList';
import { TagEditor } from '../../annotations/TagEditor';
import { TagList } from '../../annotations/TagList';
import { useNavigation } from '../../routes';
import { useArchive } from '../../useArchive';
import { dragMark } from '../copy/drag-passage';
import { LinkForm } from '../LinkForm';
import { CardLinks } from './CardLinks';
import { CardTools } from './CardTools';
import type { AboutNote, NotesTabProps } from './NotesTab';
import styles from './NotesPanel.module.css';

/** The part of a note that is being edited. */
export type EditedPart = 'note' | 'tags' | 'link';

export interface NoteCardProps extends NotesTabProps {
  readonly row: AnnotationRow;
  readonly isSelected: boolean;
  readonly editing: EditedPart | undefined;
  readonly onAbout: (about: AboutNote) => void;
}

/** One note: what is marked and where, the researcher's words, tags, events and ties. */
export function NoteCard(props: NoteCardProps) {
  const { row, isSelected, notes, actions, bulk, editing, onAbout } = props;
  const { annotation, relations, health } = row;
  const { id } = annotation;
  const openOther = useOpenOther(props);
  return (
    <div role="gridcell">
      <CardHead {...props} />
      <CardQuote {...props} />
      <HealthBadge
        health={health}
        isReachable={isSelected}
        onFind={() => onAbout({ annotationId: id, dialog: 'repair' })}
      />
      <CardNote {...props} />
      {editing === 'tags' ? (
        <TagEditor
          tags={annotation.tags}
          known={notes.tags}
          onChange={(tags) => void actions.change(id, { tags })}
          onEnd={() => props.onEdit(undefined)}
        />
      ) : (
        <TagList tags={annotation.tags} />
      )}
      <CardLinks row={row} isOpen={isSelected} actions={actions} />
      <RelationList
        relations={relations}
        isReachable={isSelected}
        onOpen={openOther}
        onUnrelate={isSelected ? (relationId) => void bulk.unrelate(relationId) : undefined}
      />
      {editing === 'link' && (
        <div className={styles.linkForm}>
          <LinkForm
            events={notes.events}
            autoFocus
            onLink={(event, stance) => props.onLink(id, event, stance)}
          />
        </div>
      )}
      {isSelected && <CardTools {...props} />}
    </div>
  );
}

function CardHead({ row, placeOf }: NoteCardProps) {
  const { annotation } = row;
  const { account } = useArchive().startup;
  return (
    <div className={styles.cardHead}>
      <KindMark kind={annotation.kind} highlight={annotation.highlight} />
      <Author annotation={annotation} account={account} />
      <span className={styles.place}>{annotation.kind === 'source' ? 'Whole source' : placeOf(row)}</span>
    </div>
  );
}

/** Whose note it is, where that is somebody else; and whether it stands inside the file. */
function Author({ annotation, account }: { readonly annotation: Annotation; readonly account: string }) {
  const { author, embedded } = annotation;
  if (embedded === undefined && author === account) return null;
  return (
    <span className={styles.author} title={embedded === undefined ? undefined : 'Read from inside the file'}>
      {embedded !== undefined && <FileText size={12} aria-hidden />}
      {embedded !== undefined && <span className="visually-hidden">In the file, by </span>}
      {embedded === undefined && 'by '}
      <bdi>{author === '' ? 'not named' : author}</bdi>
    </span>
  );
}

/** The marked words; they can be dragged to another program, with their citation. */
function CardQuote({ row, extraction }: NoteCardProps) {
  const { annotation } = row;
  const quote = onOneLine(quoteOf(annotation)).replaceAll('\n\n', '\n');
  return quote.trim() === '' ? (
    <p className={styles.wordless}>{wordlessMark(annotation.kind)}</p>
  ) : (
    <p
      className={styles.quote}
      dir="auto"
      draggable
      onDragStart={(event) => dragMark(event, row, extraction)}
    >
      {quote}
    </p>
  );
}

/** Letters of a quotation that are enough to name a field by. */
const NAMED_BY = 60;

function CardNote({ row: { annotation }, notes, actions, editing, onEdit }: NoteCardProps) {
  const { id, note, kind } = annotation;
  if (editing === 'note') {
    const quote = onOneLine(quoteOf(annotation)).trim().slice(0, NAMED_BY);
    return (
      <NoteEditor
        note={note}
        label={quote === '' ? `Note: ${wordlessMark(kind).toLowerCase()}` : `Note on “${quote}”`}
        onSave={(words, session) => actions.change(id, { note: words }, session)}
        onEnd={() => onEdit(undefined)}
        onSaved={notes.setSavedAt}
      />
    );
  }
  if (note === '') return null;
  return (
    <div data-part="note" className={styles.note}>
      <NoteView note={note} />
    </div>
  );
}

/** Goes to the other passage of a tie, here or in its own source. */
function useOpenOther({ source, onChoose }: NoteCardProps): (end: RelationEnd) => void {
  const navigation = useNavigation();
  return ({ other, otherSource }) => {
    if (otherSource.id === source.id) {
      onChoose(other.id);
      return;
    }
    const { pageIndex, start, end } = firstAnchor(other);
    const at = { pageIndex, start, end, annotationId: other.id, serial: performance.now() };
    navigation.open({ screen: 'source', sourceId: otherSource.id, at });
  };
}
