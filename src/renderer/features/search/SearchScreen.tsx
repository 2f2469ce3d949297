import { useCallback, useEffect, useMemo, useState } from 'react';
import type { AnnotationRow } from '../../core/annotation-work';
import type { SearchHit } from '../../core/archive';
import type { Annotation } from '../../core/model/annotation';
import type { Source } from '../../core/model/source';
import type { Watchable } from '../../core/ports';
import type { IndexState } from '../../core/workflows/refresh-search-index';
import { hasAllWords } from '../../core/workflows/search-passages';
import { EmptyState } from '../../ui/EmptyState';
import { FailureNotice } from '../../ui/FailureNotice';
import { ProgressBar } from '../../ui/ProgressBar';
import { useWatched } from '../../ui/useWatched';
import { useCommand } from '../commands';
import { useScreenFrame } from '../panels';
import { useNavigation } from '../routes';
import { useArchive } from '../useArchive';
import { answerTitle, tookWords } from './answer-words';
import { HitList } from './HitList';
import { SearchPreview } from './SearchPreview';
import styles from './SearchScreen.module.css';
import { useSearch } from './useSearch';

export interface SearchScreenProps {
  /** As typed; it changes while the researcher types. */
  readonly query: string;
  /** How far the index is, and a way to build it anew; without it nothing is said of the index. */
  readonly index?: SearchIndexUpkeep;
}

export interface SearchIndexUpkeep {
  readonly state: Watchable<IndexState>;
  readonly rebuild: () => Promise<void>;
}

const PREVIEW_WIDTH = 348;
/** Narrower windows have no room for the preview beside the list. */
const NARROW = '(max-width: 1180px)';

/** Passages of all sources for a query, by source, with the chosen one beside them. */
export function SearchScreen({ query, index }: SearchScreenProps) {
  const { archive, announce } = useArchive();
  const navigation = useNavigation();
  const ScreenFrame = useScreenFrame();
  const [attempt, setAttempt] = useState(0);
  const [chosenId, setChosenId] = useState<string>();
  const [isPreviewOpen, setPreviewOpen] = useState(() => !window.matchMedia(NARROW).matches);
  const { answer, isSlow, failure } = useSearch(query, attempt);
  const notes = useWatched(archive.annotations.all(), [archive]);
  const upkeep = useWatched(index?.state, [index]);
  const togglePreview = useCallback(() => setPreviewOpen((isOpen) => !isOpen), []);
  useCommand('toggle-right-panel', togglePreview);

  const annotationsIn = useAnnotationsIn(notes.state === 'ready' ? notes.value : NO_ROWS);
  const chosen = useMemo(() => {
    const all = answer?.groups.flatMap(({ source, hits }) => hits.map((hit) => ({ hit, source })));
    return all?.find(({ hit }) => hit.passageId === chosenId) ?? all?.[0];
  }, [answer, chosenId]);

  const title = answer === undefined ? undefined : answerTitle(answer);
  useEffect(() => {
    if (title !== undefined) announce(title);
  }, [announce, title]);

  const open = (hit: SearchHit, source: Source, newTab: boolean) =>
    navigation.open(
      {
        screen: 'source',
        sourceId: source.id,
        at: { pageIndex: hit.pageIndex, start: hit.start, end: hit.end, serial: performance.now() },
      },
      { newTab },
    );
  const rebuild = async () => {
    await index?.rebuild();
    setAttempt((count) => count + 1);
  };

  return (
    <ScreenFrame
      label="Search results"
      hints="↑ ↓ move · Enter open · Space preview"
      right={{
        name: 'search-preview',
        label: 'Preview',
        width: PREVIEW_WIDTH,
        open: isPreviewOpen && chosen !== undefined,
        onClose: () => setPreviewOpen(false),
        content: (
          <SearchPreview
            query={query}
            chosen={chosen}
            annotations={chosen === undefined ? [] : annotationsIn(chosen.hit, chosen.source)}
            onOpen={() => {
              if (chosen !== undefined) open(chosen.hit, chosen.source, false);
            }}
          />
        ),
      }}
    >
      <div className={styles.screen} aria-busy={isSlow}>
        <div className={styles.busy}>{isSlow ? <ProgressBar label="Searching" /> : null}</div>
        {upkeep.state === 'ready' ? (
          <IndexNotice state={upkeep.value} onRebuild={() => void rebuild()} />
        ) : null}
        {failure === undefined ? null : (
          <div className={styles.notice}>
            <FailureNotice
              message="The search index did not answer. Your sources and notes are safe."
              details={failure}
              action={
                index === undefined
                  ? { label: 'Search again', onPress: () => setAttempt((count) => count + 1) }
                  : { label: 'Rebuild index', onPress: () => void rebuild() }
              }
            />
          </div>
        )}
        {query.trim() === '' ? <BeforeTyping /> : null}
        {answer === undefined ? null : answer.passages === 0 ? (
          <EmptyState
            title="No passages"
            text="No source holds these words. Check their spelling, or use fewer words. Accents and capitals make no difference."
          />
        ) : (
          <>
            <header className={styles.head}>
              <h1 className={styles.title}>{answerTitle(answer)}</h1>
              <span className={styles.took}>{tookWords(answer.took)}</span>
            </header>
            {hasAllWords(answer, true) ? null : (
              <p className={styles.partial}>No passage holds all of these words. These hold some of them.</p>
            )}
            <HitList
              key={answer.query}
              answer={answer}
              chosen={chosen?.hit.passageId}
              annotationsIn={annotationsIn}
              onChoose={setChosenId}
              onOpen={open}
              onPreview={togglePreview}
            />
          </>
        )}
      </div>
    </ScreenFrame>
  );
}

function BeforeTyping() {
  return (
    <EmptyState
      title="Search the text of every source"
      text="Type words in the field above. All of them must stand in a passage; accents and capitals make no difference."
    >
      <dl className={styles.ways}>
        <dt>“round table”</dt>
        <dd>these words in this order</dd>
        <dt>Ijevan -draft</dt>
        <dd>without the word draft</dd>
      </dl>
    </EmptyState>
  );
}

function IndexNotice({ state, onRebuild }: { readonly state: IndexState; readonly onRebuild: () => void }) {
  switch (state.state) {
    case 'current':
      return null;
    case 'catching-up':
      return (
        <div className={styles.notice}>
          <p className={styles.building}>
            Building the search index, {state.done} of {state.total} sources. Passages of the others are not
            found yet.
          </p>
          <ProgressBar
            label="Building the search index"
            value={state.total === 0 ? 0 : state.done / state.total}
          />
        </div>
      );
    case 'failed':
      return (
        <div className={styles.notice}>
          <FailureNotice message={state.message} action={{ label: 'Rebuild index', onPress: onRebuild }} />
        </div>
      );
  }
}

const NO_ROWS: readonly AnnotationRow[] = [];

/** Finds the annotations that stand in a hit's passage. */
function useAnnotationsIn(rows: readonly AnnotationRow[]) {
  const bySource = useMemo(() => {
    const annotations = new Map<string, Annotation[]>();
    for (const { annotation } of rows) {
      const own = annotations.get(annotation.sourceId);
      if (own === undefined) annotations.set(annotation.sourceId, [annotation]);
      else own.push(annotation);
    }
    return annotations;
  }, [rows]);
  return useCallback(
    (hit: SearchHit, source: Source) =>
      (bySource.get(source.id) ?? []).filter(({ anchors }) =>
        anchors.some(
          ({ pageIndex, quote }) =>
            quote !== '' && pageIndex === hit.pageIndex && hit.passage.includes(quote),
        ),
      ),
    [bySource],
  );
}
