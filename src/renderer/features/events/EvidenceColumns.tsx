import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { EventPage, Evidence } from '../../core/archive';
import type { Stance } from '../../core/model/archive-event';
import type { Source } from '../../core/model/source';
import { STANCE_NAMES } from '../../ui/StanceMark';
import { useSingleKeys } from '../../ui/useSingleKeys';
import { useNavigation } from '../routes';
import { useArchive } from '../useArchive';
import { cardAfterKey } from './card-moves';
import { columnOrigin, passagePlace } from './event-words';
import { EvidenceCard } from './EvidenceCard';
import styles from './EvidenceColumns.module.css';
import { usePassagePlaces } from './usePassagePlaces';

/** Passages in columns of equal weight, one for each source. Arrows move between the cards. */
export function EvidenceColumns({ page }: { readonly page: EventPage }) {
  const { archive, announce, reportFailure } = useArchive();
  const navigation = useNavigation();
  const places = usePassagePlaces(page);
  const region = useRef<HTMLElement>(null);
  const [currentId, setCurrentId] = useState<string>();
  const focusNext = useRef<string>(undefined);
  const columns = useMemo(
    () => page.bySource.map(({ evidence }) => evidence.map(({ link }) => link.id)),
    [page],
  );
  const all = page.bySource.flatMap(({ source, evidence }) =>
    evidence.map((entry) => ({ source, entry, id: entry.link.id })),
  );
  const current = all.find(({ id }) => id === currentId) ?? all[0];

  useEffect(() => {
    if (focusNext.current === undefined) return;
    region.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(focusNext.current)}"]`)?.focus();
    focusNext.current = undefined;
  });

  async function setStance({ annotation, link }: Evidence, stance: Stance) {
    if (link.stance === stance) return;
    const changed = await archive.do.link(annotation.id, link.eventId, stance);
    if (changed.ok) announce(`Stance: ${STANCE_NAMES[stance]}`);
    else reportFailure(changed.failure.message);
  }

  async function unlink({ link }: Evidence) {
    const column = columns.find((ids) => ids.includes(link.id)) ?? [];
    const at = column.indexOf(link.id);
    const neighbour = column[at + 1] ?? column[at - 1] ?? columns.flat().find((id) => id !== link.id);
    const removed = await archive.do.unlink(link.id);
    if (!removed.ok) {
      reportFailure(removed.failure.message);
      return;
    }
    announce('Passage taken out of this event. The passage and its note stay in the source.');
    setCurrentId(neighbour);
    focusNext.current = neighbour;
  }

  function open(source: Source, { annotation }: Evidence, newTab: boolean) {
    const { pageIndex, start, end } = annotation.anchors[0];
    navigation.open(
      {
        screen: 'source',
        sourceId: source.id,
        at: { pageIndex, start, end, annotationId: annotation.id, serial: performance.now() },
      },
      { newTab },
    );
  }

  const isCard = () => document.activeElement?.matches('[data-card]') === true;
  const setCurrentStance = (stance: Stance) => () => {
    if (current !== undefined && isCard()) void setStance(current.entry, stance);
  };
  useSingleKeys(
    region,
    {
      s: setCurrentStance('supports'),
      d: setCurrentStance('disputes'),
      m: setCurrentStance('mentions'),
      c: setCurrentStance('context'),
    },
    true,
    'event',
  );

  function onKeyDown(event: KeyboardEvent) {
    if (current === undefined || event.altKey || !isCard()) return;
    const next = cardAfterKey(event.key, columns, current.id);
    if (next !== undefined) {
      setCurrentId(next);
      focusNext.current = next;
    } else if (event.key === 'Enter') {
      open(current.source, current.entry, event.ctrlKey || event.metaKey);
    } else if (event.key === 'Delete') {
      void unlink(current.entry);
    } else {
      return;
    }
    event.preventDefault();
  }

  return (
    <section
      ref={region}
      className={styles.region}
      aria-label="Evidence by source"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className={styles.columns}>
        {page.bySource.map(({ source, evidence }) => (
          <section key={source.id} className={styles.column} aria-label={source.title}>
            <header className={styles.head}>
              <h2 className={styles.title} lang={source.language || undefined} dir="auto">
                {source.title}
              </h2>
              <p className={styles.origin}>{columnOrigin(source)}</p>
              {sameTextTitles(page, source.id).map(({ id, title, language }) => (
                <p key={id} className={styles.origin}>
                  Same text as “<bdi lang={language || undefined}>{title}</bdi>”
                </p>
              ))}
            </header>
            <ul className={styles.cards}>
              {evidence.map((entry) => (
                <li key={entry.link.id}>
                  <EvidenceCard
                    evidence={entry}
                    source={source}
                    place={passagePlace(entry.annotation, source, places.get(source.id))}
                    isCurrent={entry.link.id === current?.id}
                    onFocus={() => setCurrentId(entry.link.id)}
                    onOpen={(newTab) => open(source, entry, newTab)}
                    onStance={(stance) => void setStance(entry, stance)}
                    onUnlink={() => void unlink(entry)}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

/** The other sources of this event that are marked as the same text. */
function sameTextTitles({ bySource, sameTexts }: EventPage, sourceId: string): readonly Source[] {
  const group = sameTexts.find((ids) => ids.includes(sourceId)) ?? [];
  return bySource.map(({ source }) => source).filter(({ id }) => id !== sourceId && group.includes(id));
}
