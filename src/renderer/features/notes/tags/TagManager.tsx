import { ChevronsDownUp, ChevronsUpDown, Highlighter } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { TagRow } from '../../../core/annotation-work';
import { countWords } from '../../../core/model/size-words';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { EmptyState } from '../../../ui/EmptyState';
import { FailureNotice } from '../../../ui/FailureNotice';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { useWatched } from '../../../ui/useWatched';
import { useNavigation } from '../../routes';
import { useArchive } from '../../useArchive';
import styles from '../Notebook.module.css';
import { useRemembered } from '../notebook-memory';
import { PartPanel } from '../PartPanel';
import { HighlightNamesDialog } from './HighlightNamesDialog';
import { MoveTagDialog } from './MoveTagDialog';
import { tagNodes } from './tag-tree';
import { TagPanel } from './TagPanel';
import { TagTree } from './TagTree';
import { tagWords, useTagWork, type TagQuestion } from './useTagWork';

const NO_TAGS: readonly TagRow[] = [];
const NONE: ReadonlySet<string> = new Set();

/** The archive's tags as a tree: named, coloured, moved, merged, taken away; and the names of highlights. */
export function TagManager({ asked }: { readonly asked: string | undefined }) {
  const { archive, settings, changeSettings } = useArchive();
  const navigation = useNavigation();
  const watched = useWatched(archive.annotations.tags(), [archive]);
  const rows = watched.state === 'ready' ? watched.value : NO_TAGS;
  const [folded, setFolded] = useRemembered('folded tags', NONE);
  const [chosen, setChosen] = useRemembered<string | undefined>('tag', undefined);
  // A tag that is asked for from elsewhere is chosen when one comes here.
  useEffect(() => {
    if (asked !== undefined) setChosen(asked);
    // Only when another is asked for.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [asked]);
  const [renaming, setRenaming] = useState<string>();
  const [moving, setMoving] = useState<string>();
  const [areHighlightsOpen, setHighlightsOpen] = useState(false);
  const nodes = useMemo(() => tagNodes(rows, folded), [rows, folded]);
  const work = useTagWork(rows, setChosen);
  const row = rows.find(({ tag }) => tag === chosen);
  const levels = nodesWithin(rows);

  const fold = (tag: string, isFolded: boolean) => {
    const next = new Set(folded);
    if (isFolded) next.add(tag);
    else next.delete(tag);
    setFolded(next);
  };
  const showNotes = (tag: string) => navigation.open({ screen: 'notes', tag });

  const tree = () => {
    if (watched.state === 'loading') return <SkeletonRows count={6} />;
    if (watched.state === 'failed') {
      return (
        <FailureNotice
          message="The tags could not be read. They are safe in the archive’s folder. Start Sourcebook anew."
          details={String(watched.error)}
        />
      );
    }
    if (rows.length === 0) {
      return (
        <EmptyState
          title="No tags yet"
          text="Choose a note and press T to give it a tag. With a slash a tag stands below another: actors/delegations."
        />
      );
    }
    return (
      <TagTree
        nodes={nodes}
        chosen={chosen}
        renaming={renaming}
        onChoose={setChosen}
        onFold={fold}
        onOpen={showNotes}
        onRename={setRenaming}
        onRenamed={(tag, name) => work.rename(tag, name)}
        onDelete={(tag) => work.delete(tag)}
        onMove={(tag, parent) => work.move(tag, parent)}
        onPeek={() => changeSettings({ rightPanelOpen: !settings.rightPanelOpen })}
      />
    );
  };

  return (
    <>
      <div className={styles.tools}>
        <output className={styles.counted}>{rows.length === 0 ? '' : countWords(rows.length, 'tag')}</output>
        <span className={styles.grow} />
        {levels.length === 0 ? null : (
          <Button
            variant="quiet"
            icon={folded.size > 0 ? <ChevronsUpDown aria-hidden /> : <ChevronsDownUp aria-hidden />}
            onPress={() => setFolded(folded.size > 0 ? NONE : new Set(levels.map(({ tag }) => tag)))}
          >
            {folded.size > 0 ? 'Unfold all' : 'Fold all'}
          </Button>
        )}
        <Button variant="quiet" icon={<Highlighter aria-hidden />} onPress={() => setHighlightsOpen(true)}>
          Name highlights…
        </Button>
      </div>
      {tree()}
      <PartPanel>
        {row === undefined ? (
          <EmptyState title="Select a tag" text="Its colour and its place are changed here." />
        ) : (
          <TagPanel
            key={row.tag}
            row={row}
            onShowNotes={() => showNotes(row.tag)}
            onRename={() => setRenaming(row.tag)}
            onMove={() => setMoving(row.tag)}
            onDelete={() => work.delete(row.tag)}
            onColour={(colour) => void work.colour(row.tag, colour)}
          />
        )}
      </PartPanel>
      {moving === undefined ? null : (
        <MoveTagDialog
          tag={moving}
          rows={rows}
          onClose={() => setMoving(undefined)}
          onMove={(parent) => {
            setMoving(undefined);
            work.move(moving, parent);
          }}
        />
      )}
      {areHighlightsOpen && <HighlightNamesDialog onClose={() => setHighlightsOpen(false)} />}
      {work.question === undefined ? null : (
        <ConfirmDialog
          {...questionWords(work.question, rows)}
          isOpen
          onConfirm={() => work.answer(true)}
          onCancel={() => work.answer(false)}
        />
      )}
    </>
  );
}

/** Tags that have others below them. */
const nodesWithin = (rows: readonly TagRow[]): readonly TagRow[] =>
  tagNodes(rows, NONE).flatMap(({ row, hasChildren }) => (hasChildren ? [row] : []));

function questionWords(question: TagQuestion, rows: readonly TagRow[]) {
  const notesOf = (tag: string) => countWords(rows.find((row) => row.tag === tag)?.countWithin ?? 0, 'note');
  if (question.kind === 'merge') {
    const { from, to } = question;
    return {
      title: 'Merge two tags?',
      message: `There is a tag “${tagWords(to)}” already, on ${notesOf(to)}. The ${notesOf(from)} with “${tagWords(from)}” would have it too, and tags below it go along. Undo parts them again.`,
      confirmLabel: 'Merge',
    };
  }
  const { tag } = question;
  return {
    title: 'Delete a tag and those below it?',
    message: `“${tagWords(tag)}” and the tags below it are taken off ${notesOf(tag)}. The notes stay. Undo brings the tags back.`,
    confirmLabel: 'Delete',
    danger: true,
  };
}
