import { useMemo, useState } from 'react';
import type { AnnotationRow } from '../../core/archive';
import { HIGHLIGHT_NAMES, HIGHLIGHT_SLOTS } from '../../core/model/annotation';
import type { HighlightSlot } from '../../core/model/annotation';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { EmptyState } from '../../ui/EmptyState';
import { FailureNotice } from '../../ui/FailureNotice';
import { HighlightMark } from '../../ui/HighlightMark';
import { Select } from '../../ui/Select';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { TextField } from '../../ui/TextField';
import { useWatched } from '../../ui/useWatched';
import { useScreenFrame } from '../panels';
import { useNavigation } from '../routes';
import { useArchive } from '../useArchive';
import { countsByHighlight, filterNotes } from './filter-notes';
import { NoteList } from './NoteList';
import styles from './NotesScreen.module.css';

const ALL_TAGS = '';

/** All annotations, newest change first; `tag` is the tag that is chosen at first. */
export function NotesScreen({ tag }: { readonly tag?: string }) {
  const { archive } = useArchive();
  const navigation = useNavigation();
  const ScreenFrame = useScreenFrame();
  const notes = useWatched(archive.annotations.all(), [archive]);
  const tags = useWatched(archive.annotations.tags(), [archive]);
  const [highlight, setHighlight] = useState<HighlightSlot>();
  const [text, setText] = useState('');
  const rows = notes.state === 'ready' ? notes.value : NO_ROWS;
  const shown = useMemo(() => filterNotes(rows, { highlight, tag, text }), [rows, highlight, tag, text]);
  const counts = useMemo(() => countsByHighlight(rows), [rows]);
  const isFiltered = highlight !== undefined || tag !== undefined || text.trim() !== '';

  const chooseTag = (chosen: string) =>
    navigation.replace(chosen === ALL_TAGS ? { screen: 'notes' } : { screen: 'notes', tag: chosen });
  const clear = () => {
    setHighlight(undefined);
    setText('');
    chooseTag(ALL_TAGS);
  };
  const open = ({ annotation, source }: AnnotationRow, newTab: boolean) => {
    const { pageIndex, start, end } = annotation.anchor;
    navigation.open(
      {
        screen: 'source',
        sourceId: source.id,
        at: { pageIndex, start, end, annotationId: annotation.id, serial: performance.now() },
      },
      { newTab },
    );
  };

  return (
    <ScreenFrame label="Notes" hints="↑ ↓ move · Enter open passage">
      <div className={styles.screen}>
        <header className={styles.head}>
          <h1 className={styles.title}>Notes</h1>
          {rows.length === 0 ? null : (
            <span className={styles.count} role="status">
              {isFiltered ? `${shown.length} of ${rows.length}` : `${rows.length}, newest change first`}
            </span>
          )}
        </header>
        {rows.length === 0 ? null : (
          <div className={styles.filters} role="group" aria-label="Narrow the notes">
            <div className={styles.text}>
              <TextField
                label="Words in quote, note, tag or source"
                hideLabel
                placeholder="Words in quote, note, tag or source"
                value={text}
                onChange={setText}
              />
            </div>
            <div className={styles.tag}>
              <Select
                label="Tag"
                hideLabel
                value={tag ?? ALL_TAGS}
                onChange={chooseTag}
                options={[
                  { id: ALL_TAGS, label: 'All tags' },
                  ...(tags.state === 'ready' ? tags.value : []).map((entry) => ({
                    id: entry.tag,
                    label: `${entry.tag} (${entry.count})`,
                  })),
                ]}
              />
            </div>
            <div className={styles.slots}>
              {HIGHLIGHT_SLOTS.map((slot) => (
                <Chip
                  key={slot}
                  isOn={slot === highlight}
                  count={counts.get(slot) ?? 0}
                  onPress={() => setHighlight(slot === highlight ? undefined : slot)}
                >
                  <HighlightMark slot={slot} />
                  {HIGHLIGHT_NAMES[slot]}
                </Chip>
              ))}
            </div>
            {isFiltered ? (
              <Button variant="quiet" size="small" onPress={clear}>
                Clear filters
              </Button>
            ) : null}
          </div>
        )}
        {notes.state === 'loading' ? <SkeletonRows count={6} /> : null}
        {notes.state === 'failed' ? (
          <FailureNotice
            message="The notes could not be read. They are safe in the archive’s folder. Close Sourcebook and open it again."
            details={String(notes.error)}
          />
        ) : null}
        {notes.state === 'ready' && rows.length === 0 ? (
          <EmptyState
            title="No notes yet"
            text="Open a source, select text and press 1 to 5 to highlight it, or N to write a note."
          />
        ) : null}
        {rows.length > 0 && shown.length === 0 ? (
          <EmptyState title="No note fits these filters" text={`${rows.length} notes are hidden by them.`}>
            <Button onPress={clear}>Clear filters</Button>
          </EmptyState>
        ) : null}
        {shown.length > 0 ? <NoteList rows={shown} onOpen={open} /> : null}
      </div>
    </ScreenFrame>
  );
}

const NO_ROWS: readonly AnnotationRow[] = [];
