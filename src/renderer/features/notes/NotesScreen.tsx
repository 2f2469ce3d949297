import { useState } from 'react';
import { HIGHLIGHT_SLOTS } from '../../core/model/annotation';
import { useKeyHints, type KeyHint } from '../../ui/key-map';
import { TabStrip } from '../../ui/TabStrip';
import { useWatched } from '../../ui/useWatched';
import { useScreenFrame } from '../panels';
import { useNavigation, type NotebookPart } from '../routes';
import { useArchive } from '../useArchive';
import { AllNotes } from './all/AllNotes';
import { Bin } from './bin/Bin';
import type { NotebookNeighbours } from './neighbours';
import styles from './Notebook.module.css';
import { PanelSlotContext } from './PartPanel';
import { LinkedPassages } from './pairs/LinkedPassages';
import { RepairQueue } from './repair/RepairQueue';
import { TagManager } from './tags/TagManager';

interface NotesScreenProps {
  readonly part: NotebookPart;
  /** The tag whose notes are listed, or which is chosen among the tags. */
  readonly tag: string | undefined;
  readonly neighbours: NotebookNeighbours;
}

interface PartWords {
  readonly name: string;
  /** Accessible name of the panel beside it. */
  readonly panel: string;
  readonly hints: readonly KeyHint[];
}

const HIGHLIGHT_KEYS = HIGHLIGHT_SLOTS.map((slot) => `reader.highlight-${slot}` as const);

const PARTS: Readonly<Record<NotebookPart, PartWords>> = {
  notes: {
    name: 'All notes',
    panel: 'Note',
    hints: [
      '↑ ↓ move · Enter open · Space panel',
      [HIGHLIGHT_KEYS, 'highlight'],
      ['reader.note', 'note'],
      ['reader.tags', 'tag'],
      'Del bin',
    ],
  },
  pairs: {
    name: 'Linked passages',
    panel: 'Pair of passages',
    hints: ['↑ ↓ move · Enter open first · Space panel · Del unlink'],
  },
  tags: {
    name: 'Tags',
    panel: 'Tag',
    hints: ['← → fold, unfold · Enter show notes · F2 rename · Del delete'],
  },
  repair: {
    name: 'To repair',
    panel: 'Note to repair',
    hints: ['↑ ↓ move · Enter find again · Ctrl Enter open source · Space panel'],
  },
  bin: {
    name: 'Bin',
    panel: 'Removed note',
    hints: ['↑ ↓ move · Enter restore · Del delete'],
  },
};
const ORDER: readonly NotebookPart[] = ['notes', 'pairs', 'tags', 'repair', 'bin'];

/** The notebook: every note of the archive, pairs of passages, tags, what wants repair, what was removed. */
export function NotesScreen({ part, tag, neighbours }: NotesScreenProps) {
  const { settings, changeSettings } = useArchive();
  const navigation = useNavigation();
  const ScreenFrame = useScreenFrame();
  const counts = usePartCounts();
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const keyHints = useKeyHints();
  const { name, panel, hints } = PARTS[part];
  return (
    // The shell's frame comes by context and is the same for the app's whole life.
    // oxlint-disable-next-line react/static-components
    <ScreenFrame
      label={`Notes: ${name}`}
      hints={keyHints(...hints)}
      right={{
        name: 'inspector',
        label: panel,
        width: 320,
        open: settings.rightPanelOpen,
        onClose: () => changeSettings({ rightPanelOpen: false }),
        content: <div ref={setSlot} className={styles.slot} />,
      }}
    >
      <div className={styles.screen}>
        <header className={styles.head}>
          <h1 className={styles.title}>Notes</h1>
          <TabStrip
            label="Notebook"
            value={part}
            tabs={ORDER.map((id) => ({ id, label: PARTS[id].name, count: counts[id] }))}
            onChange={(next) =>
              navigation.open(next === 'notes' ? { screen: 'notes' } : { screen: 'notes', part: next })
            }
          />
        </header>
        <PanelSlotContext.Provider value={slot}>
          <div className={styles.part} role="tabpanel" aria-label={name}>
            {part === 'notes' && <AllNotes tag={tag} neighbours={neighbours} />}
            {part === 'pairs' && <LinkedPassages />}
            {part === 'tags' && <TagManager asked={tag} />}
            {part === 'repair' && <RepairQueue />}
            {part === 'bin' && <Bin />}
          </div>
        </PanelSlotContext.Provider>
      </div>
    </ScreenFrame>
  );
}

/** How much each part holds; undefined while it is being counted. */
function usePartCounts(): Readonly<Record<NotebookPart, number | undefined>> {
  const { archive } = useArchive();
  const counts = useWatched(archive.sources.counts(), [archive]);
  const pairs = useWatched(archive.annotations.relations(), [archive]);
  const tags = useWatched(archive.annotations.tags(), [archive]);
  const repair = useWatched(archive.annotations.toRepair(), [archive]);
  const bin = useWatched(archive.annotations.bin(), [archive]);
  return {
    notes: counts.state === 'ready' ? counts.value.annotations : undefined,
    pairs: pairs.state === 'ready' ? pairs.value.length : undefined,
    tags: tags.state === 'ready' ? tags.value.length : undefined,
    repair: repair.state === 'ready' ? repair.value : undefined,
    bin: bin.state === 'ready' ? bin.value.length : undefined,
  };
}
