import { Fragment, useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { SearchAnswer, SearchGroup, SearchHit } from '../../core/archive';
import { HIGHLIGHT_NAMES } from '../../core/model/archive-preferences';
import type { Annotation } from '../../core/model/annotation';
import type { Source } from '../../core/model/source';
import { HighlightMark } from '../../ui/HighlightMark';
import { SourceKindIcon } from '../../ui/SourceKindIcon';
import { counted, hitPlace, hitPlaceInWords, sourceOrigin } from './answer-words';
import styles from './HitList.module.css';

export interface HitListProps {
  readonly answer: SearchAnswer;
  /** The hit that the preview shows. */
  readonly chosen: string | undefined;
  /** Annotations that stand in a hit's passage. */
  readonly annotationsIn: (hit: SearchHit, source: Source) => readonly Annotation[];
  readonly onChoose: (passageId: string) => void;
  readonly onOpen: (hit: SearchHit, source: Source, newTab: boolean) => void;
  readonly onPreview: (passageId: string) => void;
}

/** How many hits of a source are shown before it is asked to show all. */
const HITS_SHOWN = 3;

/** One row that the keyboard can stand on. */
type Row =
  | { readonly kind: 'hit'; readonly id: string; readonly hit: SearchHit; readonly source: Source }
  | { readonly kind: 'more'; readonly id: string; readonly source: Source; readonly hidden: number };

/** Passages by source. One of its rows takes the focus; arrows, Home and End move it. */
export function HitList(props: HitListProps) {
  const { answer, chosen, annotationsIn, onChoose, onOpen, onPreview } = props;
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [rowId, setRowId] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  const focusNext = useRef<string>(undefined);
  const name = useId();
  const groups = answer.groups.map((group) => ({ group, rows: rowsOf(group, unfolded) }));
  const rows = groups.flatMap((group) => group.rows);
  const current = rows.find(({ id }) => id === rowId) ?? rows.find(({ id }) => id === chosen) ?? rows[0];

  useEffect(() => {
    if (focusNext.current === undefined) return;
    const next = focusNext.current;
    focusNext.current = undefined;
    focusRow(next);
  });

  function activate(row: Row, newTab: boolean) {
    if (row.kind === 'hit') {
      onOpen(row.hit, row.source, newTab);
      return;
    }
    const source = answer.groups.find((group) => group.source.id === row.source.id);
    const firstHidden = source?.hits[HITS_SHOWN]?.passageId;
    setUnfolded(new Set([...unfolded, row.source.id]));
    if (firstHidden !== undefined) focusNext.current = firstHidden;
  }

  /** Focus chooses; see the rows' onFocus. */
  function focusRow(id: string) {
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || current === undefined) return;
    const target = rowAfterKey(event.key, rows, current);
    if (target !== undefined) focusRow(target.id);
    else if (event.key === 'Enter') activate(current, event.ctrlKey || event.metaKey);
    else if (event.key === ' ' && current.kind === 'hit') onPreview(current.id);
    else return;
    event.preventDefault();
  }

  return (
    <div
      ref={list}
      role="listbox"
      data-search-hits=""
      aria-label="Passages"
      className={styles.list}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      {groups.map(({ group, rows: own }) => (
        <div
          key={group.source.id}
          role="group"
          aria-labelledby={`${name}-${group.source.id}`}
          className={styles.group}
        >
          <GroupHead id={`${name}-${group.source.id}`} group={group} />
          {own.map((row) => (
            <div
              key={row.id}
              role="option"
              data-row={row.id}
              tabIndex={row === current ? 0 : -1}
              aria-selected={row.id === chosen}
              className={row.kind === 'hit' ? styles.hit : styles.more}
              onClick={() => (row.kind === 'hit' ? focusRow(row.id) : activate(row, false))}
              onDoubleClick={(event) => {
                if (row.kind === 'hit') activate(row, event.ctrlKey || event.metaKey);
              }}
              onFocus={() => {
                setRowId(row.id);
                if (row.kind === 'hit') onChoose(row.id);
              }}
            >
              {row.kind === 'hit' ? (
                <HitContent
                  hit={row.hit}
                  source={row.source}
                  annotations={annotationsIn(row.hit, row.source)}
                />
              ) : (
                <span className={styles.moreText}>{row.hidden} more in this source</span>
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function GroupHead({ id, group: { source, hits } }: { readonly id: string; readonly group: SearchGroup }) {
  return (
    <div id={id} className={styles.head}>
      <span className={styles.icon} aria-hidden="true">
        <SourceKindIcon kind={source.kind} />
      </span>
      <span className={styles.title} lang={source.language || undefined} dir="auto">
        {source.title}
      </span>
      <span className={styles.origin}>{sourceOrigin(source)}</span>
      <span className={styles.count}>{counted(hits.length, 'passage')}</span>
    </div>
  );
}

function HitContent({
  hit,
  source,
  annotations,
}: {
  readonly hit: SearchHit;
  readonly source: Source;
  readonly annotations: readonly Annotation[];
}) {
  const slots = [...new Set(annotations.map(({ highlight }) => highlight))].sort((a, b) => a - b);
  return (
    <>
      <span className={styles.place} aria-label={hitPlaceInWords(hit, source)}>
        {hitPlace(hit, source)}
      </span>
      <span className={styles.snippet} lang={source.language || undefined} dir="auto">
        {snippetParts(hit).map(({ start, text, isMark }) =>
          isMark ? <mark key={start}>{text}</mark> : <Fragment key={start}>{text}</Fragment>,
        )}
      </span>
      <span className={styles.marks}>
        {slots.map((slot) => (
          <span key={slot} role="img" aria-label={`Highlighted: ${HIGHLIGHT_NAMES[slot]}`}>
            <HighlightMark slot={slot} />
          </span>
        ))}
      </span>
    </>
  );
}

function snippetParts({ snippet, marks }: SearchHit) {
  const parts: { readonly start: number; readonly text: string; readonly isMark: boolean }[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start > at) parts.push({ start: at, text: snippet.slice(at, start), isMark: false });
    parts.push({ start, text: snippet.slice(start, end), isMark: true });
    at = end;
  }
  if (at < snippet.length) parts.push({ start: at, text: snippet.slice(at), isMark: false });
  return parts;
}

/** A source's rows: its first hits, and one for the others unless it was unfolded. */
function rowsOf({ source, hits }: SearchGroup, unfolded: ReadonlySet<string>): Row[] {
  const isWhole = unfolded.has(source.id) || hits.length <= HITS_SHOWN + 1;
  const shown = isWhole ? hits : hits.slice(0, HITS_SHOWN);
  const rows: Row[] = shown.map((hit) => ({ kind: 'hit', id: hit.passageId, hit, source }));
  if (!isWhole) {
    rows.push({ kind: 'more', id: `${source.id} more`, source, hidden: hits.length - HITS_SHOWN });
  }
  return rows;
}

function rowAfterKey(key: string, rows: readonly Row[], current: Row): Row | undefined {
  const index = rows.indexOf(current);
  switch (key) {
    case 'ArrowDown':
      return rows[Math.min(rows.length - 1, index + 1)];
    case 'ArrowUp':
      return rows[Math.max(0, index - 1)];
    case 'Home':
      return rows[0];
    case 'End':
      return rows.at(-1);
    default:
      return undefined;
  }
}
