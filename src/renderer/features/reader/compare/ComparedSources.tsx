import {
  type CSSProperties,
  Fragment,
  type KeyboardEvent,
  useCallback,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { SourceRow } from '../../../core/archive';
import { useKeyHints } from '../../../ui/key-map';
import { useWatched } from '../../../ui/useWatched';
import { useScreenFrame } from '../../panels';
import { useArchive } from '../../useArchive';
import { useCommand } from '../../commands';
import { CompareFoot } from './CompareFoot';
import styles from './Compare.module.css';
import { CompareHeads } from './CompareHeads';
import { ComparePane } from './ComparePane';
import type { CompareScreenProps } from './CompareScreen';
import { Gutter } from './Gutter';
import { PairsPanel } from './PairsPanel';
import type { PaneHandle } from './pane-handle';
import { ReadingOfPane } from './ReadingOfPane';
import { comparedTies, type ComparedTie, tieBeside } from './ties';
import { useScrollTogether } from './useScrollTogether';

interface ComparedSourcesProps extends CompareScreenProps {
  /** In their order. */
  readonly sources: readonly SourceRow[];
  /** Every source of the archive. */
  readonly all: readonly SourceRow[];
}

/** Whether panes scroll together, and whether the list of pairs is open, is remembered under these names. */
const LOCKED = 'compare-scroll-together';
const PAIRS_OPEN = 'compare-pairs-open';
const NO_TIES: readonly ComparedTie[] = [];

/** The panes, the ribbons between them, and the list of pairs. */
export function ComparedSources(props: ComparedSourcesProps) {
  const { sources } = props;
  const { archive, announce, reportFailure } = useArchive();
  const Frame = useScreenFrame();
  const hints = useKeyHints();
  const panes = useRef<(PaneHandle | undefined)[]>([]);
  const [serial, setSerial] = useState(0);
  const moved = useCallback(() => setSerial((count) => count + 1), []);
  const [chosen, setChosen] = useState<string>();
  const [isLocked, setLocked] = useState(() => localStorage.getItem(LOCKED) === 'true');
  const [wholeTexts, setWholeTexts] = useState(false);
  const relations = useWatched(archive.annotations.relations(), [archive]);
  const ids = sources.map(({ id }) => id).join(' ');
  const ties = useMemo(
    () => (relations.state === 'ready' ? comparedTies(relations.value, ids.split(' ')) : NO_TIES),
    [relations, ids],
  );
  useScrollTogether(panes, ties, isLocked, serial);
  const [pairsAreOpen, setPairsOpen] = useState(() => localStorage.getItem(PAIRS_OPEN) === 'true');
  const togglePairs = () => {
    setPairsOpen(!pairsAreOpen);
    localStorage.setItem(PAIRS_OPEN, String(!pairsAreOpen));
  };
  useCommand('toggle-right-panel', togglePairs);

  const choose = (relationId: string) => {
    const tie = ties.find(({ row }) => row.relation.id === relationId);
    if (tie === undefined) return;
    setChosen(relationId);
    panes.current[tie.left]?.choose(tie.leftId);
    panes.current[tie.right]?.choose(tie.rightId);
    announce(`Pair ${ties.indexOf(tie) + 1} of ${ties.length}: ${tie.words}.`);
  };
  const step = (direction: 1 | -1) => {
    const tie = tieBeside(ties, chosen, direction);
    if (tie === undefined) announce(ties.length === 0 ? 'No linked passages yet.' : 'No further pair.');
    else choose(tie.row.relation.id);
  };
  const unlink = async (tie: ComparedTie | undefined) => {
    if (tie === undefined) {
      announce('Choose a pair first, with J and K.');
      return;
    }
    const parted = await archive.do.unrelatePassages(tie.row.relation.id);
    if (!parted.ok) reportFailure(parted.failure.message);
    else announce('Unlinked. Undo links them again.');
  };
  const toggleLock = () => {
    setLocked(!isLocked);
    localStorage.setItem(LOCKED, String(!isLocked));
    announce(
      isLocked ? 'Each source scrolls by itself.' : 'The sources scroll together, by their linked passages.',
    );
  };
  const chosenTie = ties.find(({ row }) => row.relation.id === chosen);
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    x: () => void unlink(chosenTie),
    '\\': toggleLock,
  };

  return (
    <Frame
      label={`Compare: ${sources.map(({ title }) => title).join(', ')}`}
      hints={hints(
        [['compare.next-pair', 'compare.previous-pair'], 'next and previous pair'],
        ['reader.link', 'link'],
        ['compare.unlink', 'unlink'],
        ['compare.lock', 'lock scrolling'],
      )}
      right={{
        name: 'pairs',
        label: 'Linked passages',
        width: 304,
        open: pairsAreOpen,
        onClose: () => setPairsOpen(false),
        content: (
          <PairsPanel ties={ties} chosen={chosen} onChoose={choose} onUnlink={(tie) => void unlink(tie)} />
        ),
      }}
    >
      <div
        className={styles.screen}
        style={{ '--compare-columns': columns(sources.length) } as CSSProperties}
      >
        <CompareHeads sources={sources} all={props.all} />
        <div className={styles.panes} data-count={sources.length}>
          {sources.map((source, index) => (
            <Fragment key={source.id}>
              {index > 0 && (
                <Gutter
                  panes={panes}
                  left={index - 1}
                  ties={ties.filter(({ left, right }) => left === index - 1 && right === index)}
                  chosen={chosen}
                  onChoose={choose}
                  serial={serial}
                />
              )}
              <section
                className={styles.pane}
                aria-label={`Source ${index + 1}: ${source.title}`}
                onKeyDown={(event) => goBeside(event, panes.current, index)}
              >
                <ReadingOfPane source={source}>
                  {(reading) => (
                    <ComparePane
                      {...reading}
                      keys={keys}
                      beside={async () => {
                        const others = panes.current.filter((_pane, at) => at !== index);
                        const chosen = await Promise.all(others.map(async (pane) => pane?.chosen()));
                        return chosen.find((passage) => passage !== undefined);
                      }}
                      onPane={(pane) => {
                        panes.current[index] = pane;
                      }}
                      onMoved={moved}
                    />
                  )}
                </ReadingOfPane>
              </section>
            </Fragment>
          ))}
        </div>
        <CompareFoot
          ties={ties}
          isLocked={isLocked}
          onLock={toggleLock}
          pairsAreOpen={pairsAreOpen}
          onPairs={togglePairs}
          onWholeTexts={sources.length === 2 ? () => setWholeTexts(true) : undefined}
          onExport={() => props.onExport({ kind: 'all' })}
        />
      </div>
      {wholeTexts && sources[0] !== undefined && sources[1] !== undefined
        ? props.renderWholeTexts(sources[0], sources[1], () => setWholeTexts(false))
        : null}
    </Frame>
  );
}

/** Panes as wide as one another, and between them room for ribbons: the more panes, the less. */
function columns(count: number): string {
  const gutter = count === 2 ? 'clamp(96px, 17%, 250px)' : 'clamp(56px, 6%, 96px)';
  return Array.from({ length: count }, () => 'minmax(0, 1fr)').join(` ${gutter} `);
}

/**
 * Tab goes from document to document, and on from the last one; it does so only from the document
 * itself, so that what is inside one can be reached too.
 */
function goBeside(event: KeyboardEvent, panes: readonly (PaneHandle | undefined)[], index: number): void {
  if (event.key !== 'Tab' || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target !== panes[index]?.document.region) return;
  const next = panes[index + (event.shiftKey ? -1 : 1)];
  if (next === undefined) return;
  event.preventDefault();
  next.document.region.focus({ preventScroll: true });
}
