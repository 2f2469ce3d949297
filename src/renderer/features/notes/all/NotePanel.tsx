import { Copy, ExternalLink, History, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { AnnotationRow } from '../../../core/annotation-work';
import { firstAnchor, quoteOf } from '../../../core/model/anchors';
import { onOneLine } from '../../../core/model/place-words';
import { Button } from '../../../ui/Button';
import { DateText } from '../../../ui/DateText';
import { IconButton } from '../../../ui/IconButton';
import { useWatched } from '../../../ui/useWatched';
import { HealthBadge } from '../../annotations/HealthBadge';
import { HistoryDialog } from '../../annotations/HistoryDialog';
import { KindMark } from '../../annotations/KindMark';
import { wordlessMark } from '../../annotations/kind-words';
import { NoteEditor } from '../../annotations/NoteEditor';
import { NoteView } from '../../annotations/NoteView';
import { momentWords } from '../../annotations/saved-words';
import { TagEditor } from '../../annotations/TagEditor';
import { TagList } from '../../annotations/TagList';
import { usePlaceWords } from '../../annotations/usePlaceWords';
import { useArchive } from '../../useArchive';
import type { NotebookNeighbours } from '../neighbours';
import { FindAgainDialog } from '../repair/FindAgainDialog';
import { LinkPart } from './LinkPart';
import { NoteTies } from './NoteTies';
import styles from './NotePanel.module.css';

/** The part of a note that is being edited. */
export type EditedPart = 'note' | 'tags' | 'link';

interface NotePanelProps {
  readonly row: AnnotationRow;
  readonly neighbours: NotebookNeighbours;
  readonly editing: EditedPart | undefined;
  readonly onEdit: (part: EditedPart | undefined) => void;
  readonly onOpen: (newTab: boolean) => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
}

/** One note in full, with everything that can be changed of it. */
export function NotePanel(props: NotePanelProps) {
  const { row, editing, onEdit } = props;
  const { annotation, source, health } = row;
  const { archive, reportFailure } = useArchive();
  const [dialog, setDialog] = useState<'history' | 'find'>();
  const known = useWatched(archive.annotations.tags(), [archive]);
  const place = usePlaceWords(source, firstAnchor(annotation));
  const change = async (changes: { note?: string; tags?: readonly string[] }, session?: string) => {
    const changed = await archive.do.changeAnnotation(annotation.id, changes, session);
    if (!changed.ok) reportFailure(changed.failure.message);
    return changed.ok;
  };
  const words = onOneLine(quoteOf(annotation));
  return (
    <div className={styles.panel}>
      <div className={styles.content}>
        <div className={styles.head}>
          <KindMark kind={annotation.kind} highlight={annotation.highlight} />
          <span className={styles.place}>{annotation.kind === 'source' ? '' : place}</span>
        </div>
        {words === '' ? (
          <p className={styles.wordless}>{wordlessMark(annotation.kind)}</p>
        ) : (
          <blockquote className={styles.quote} lang={source.language || undefined} dir="auto">
            {words}
          </blockquote>
        )}
        <HealthBadge health={health} onFind={() => setDialog('find')} />
        <p className={styles.source}>
          <bdi lang={source.language || undefined}>{source.title}</bdi>
          {source.date === '' ? null : <DateText date={source.date} />}
        </p>
        <section className={styles.section} aria-label="Note">
          {editing === 'note' ? (
            <NoteEditor
              note={annotation.note}
              label={`Note on “${words.slice(0, 60)}”`}
              onSave={(note, session) => change({ note }, session)}
              onEnd={() => onEdit(undefined)}
            />
          ) : (
            <>
              {annotation.note === '' ? null : <NoteView note={annotation.note} />}
              <Button variant="link" size="small" onPress={() => onEdit('note')}>
                {annotation.note === '' ? 'Write a note' : 'Edit note'}
              </Button>
            </>
          )}
        </section>
        <section className={styles.section} aria-label="Tags">
          {editing === 'tags' ? (
            <TagEditor
              tags={annotation.tags}
              known={known.state === 'ready' ? known.value : []}
              onChange={(tags) => void change({ tags })}
              onEnd={() => onEdit(undefined)}
            />
          ) : (
            <>
              <TagList tags={annotation.tags} />
              <Button variant="link" size="small" onPress={() => onEdit('tags')}>
                {annotation.tags.length === 0 ? 'Add a tag' : 'Edit tags'}
              </Button>
            </>
          )}
        </section>
        <NoteTies row={row} />
        <LinkPart
          ids={[annotation.id]}
          neighbours={props.neighbours}
          isOpen={editing === 'link'}
          onOpen={(isOpen) => onEdit(isOpen ? 'link' : undefined)}
        />
        <dl className={styles.facts}>
          <dt>Author</dt>
          <dd dir="auto">
            {annotation.author === '' ? 'Not named' : annotation.author}
            {annotation.embedded === undefined ? '' : ', inside the file'}
          </dd>
          <dt>Made</dt>
          <dd>{momentWords(annotation.createdAt)}</dd>
          <dt>Changed</dt>
          <dd>{momentWords(annotation.changedAt)}</dd>
        </dl>
      </div>
      <div className={styles.foot}>
        <Button icon={<ExternalLink aria-hidden />} onPress={() => props.onOpen(false)}>
          Open at the passage
        </Button>
        <span className={styles.grow} />
        <IconButton
          label="Copy with citation"
          action="list.copy"
          placement="top"
          icon={<Copy />}
          onPress={props.onCopy}
        />
        <IconButton
          label="History…"
          placement="top"
          icon={<History />}
          onPress={() => setDialog('history')}
        />
        <IconButton
          label="Move to bin"
          action="list.remove"
          placement="top"
          icon={<Trash2 />}
          onPress={props.onRemove}
        />
      </div>
      {dialog === 'history' && (
        <HistoryDialog
          annotation={annotation}
          extraction={source.extraction.sha256}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'find' && <FindAgainDialog row={row} onClose={() => setDialog(undefined)} />}
    </div>
  );
}
