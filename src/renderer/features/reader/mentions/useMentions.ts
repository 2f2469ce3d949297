import { useCallback, useMemo, useState } from 'react';
import type { Stance } from '../../../core/model/archive-event';
import type { Extraction } from '../../../core/model/extraction';
import type { IgnoredSuggestion } from '../../../core/model/suggestion';
import type { Source } from '../../../core/model/source';
import { useWatched } from '../../../ui/useWatched';
import { useArchive } from '../../useArchive';
import type { DocumentHandle } from '../document-handle';
import type { LinkedEvent } from '../LinkForm';
import { standingPieces } from '../marks/overlapping-marks';
import type { Stretch } from '../pdf-view-port';
import type { Notes } from '../useNotes';
import type { ReaderActions } from '../useReaderActions';
import { eventsOfNames } from './known-names';
import type { Mention, ShownMention } from './mention';
import { announcement } from './mention-words';
import { offeredOf } from './offered-mentions';
import { eventsAtDate, eventsTiedTo, withFirst } from './proposed-events';
import { shownMentions } from './shown-mentions';
import { useFoundMentions } from './useFoundMentions';
import { useMentionPages } from './useMentionPages';
import { useMentionWalk } from './useMentionWalk';
import { useMentionWork } from './useMentionWork';

interface MentionsSetup {
  readonly source: Source;
  readonly extraction: Extraction;
  readonly handle: DocumentHandle | undefined;
  readonly notes: Notes;
  readonly actions: ReaderActions;
  /** The page that is read, from 0. */
  readonly pageIndex: number;
  /** False for words that are not on the screen, outside of the article of a saved page. */
  readonly isShown: (place: Stretch) => boolean;
  /** Goes to a place; several one after another are one step of the history. */
  readonly goTo: (place: Stretch) => void;
  readonly focusDocument: () => void;
  /** Takes the selection and the chosen mark away: now one is at a date or a name. */
  readonly onWalk: () => void;
}

/** Pages are looked through in groups of so many, with as many more pages on each side. */
const PAGES_TOGETHER = 8;
const PAGES_BESIDE = 4;
/** Documents of so many letters or less are looked through whole, in idle time; longer ones when their list is opened. */
const SHORT_DOCUMENT = 300_000;

const NOTHING_IGNORED: readonly IgnoredSuggestion[] = [];
const NOTHING_SHOWN: readonly ShownMention[] = [];

/**
 * Dates and known names of the document: those near the view, to be underlined; the one that one is
 * at; all of them, when their list is open. They are suggestions: nothing is written of itself.
 */
export function useMentions(setup: MentionsSetup) {
  const { source, extraction, handle, notes, pageIndex, isShown } = setup;
  const { archive, settings, changeSettings } = useArchive();
  const [listIsOpen, setListOpen] = useState(false);
  const [linkIsOpen, setLinkOpen] = useState(false);
  const isOn = settings.showMentions;

  const { pages, known } = useMentionPages(source, extraction, notes.events);
  const watched = useWatched(archive.annotations.ignored(source.id), [archive, source.id]);
  const ignored = watched.state === 'ready' ? watched.value : NOTHING_IGNORED;
  const offer = useMemo(
    () => (mentions: readonly Mention[]) => offeredOf(mentions, ignored).filter(isShown),
    [ignored, isShown],
  );

  const group = pageIndex - (pageIndex % PAGES_TOGETHER);
  const near = { first: group - PAGES_BESIDE, last: group + PAGES_TOGETHER + PAGES_BESIDE };
  const inView = useFoundMentions(pages, isOn ? near : undefined);
  const isShort = useMemo(() => lengthOf(extraction) <= SHORT_DOCUMENT, [extraction]);
  const wantsAll = listIsOpen || (isOn && isShort);
  const everywhere = useFoundMentions(pages, wantsAll ? { first: 0, last: pages.count - 1 } : undefined);
  const all = useMemo(() => [...(everywhere?.byPage.values() ?? [])].flatMap(offer), [everywhere, offer]);
  const marked = useMemo(
    () => notes.rows.flatMap(({ annotation }) => standingPieces(annotation, source.extraction.sha256)),
    [notes.rows, source.extraction.sha256],
  );
  const shown = useMemo(() => {
    if (!isOn || inView === undefined) return NOTHING_SHOWN;
    const textOf = (page: number) => extraction.pages[page]?.text;
    const found = shownMentions([...inView.byPage.values()].flatMap(offer), marked, textOf);
    return found.length === 0 ? NOTHING_SHOWN : found;
  }, [isOn, inView, offer, marked, extraction]);

  const walk = useMentionWalk({
    pages,
    handle,
    offer,
    goTo: setup.goTo,
    describe: (mention) =>
      announcement(mention, mention.kind === 'name' ? eventsOfNames(known, mention.ids).length : 0),
  });
  const { current, choose } = walk;
  const work = useMentionWork(source, notes.rows, setup.actions);
  const leave = useCallback(() => {
    choose(undefined);
    setLinkOpen(false);
  }, [choose]);
  const ignore = async () => {
    if (current === undefined || !(await work.ignore(current))) return;
    leave();
    setup.focusDocument();
  };
  const add = async (mention: Mention, event: LinkedEvent, stance: Stance) => {
    if (!(await work.add(mention, event, stance))) return;
    setLinkOpen(false);
    setup.focusDocument();
  };
  const step = (direction: 1 | -1) => {
    setLinkOpen(false);
    setup.onWalk();
    void walk.step(direction);
  };
  return {
    isOn,
    toggle: () => changeSettings({ showMentions: !isOn }),
    /** To be underlined: near the view, without what marks lie on. */
    shown,
    /** Those of a page that are known by now and offered. */
    onPage: (page: number) => offer(pages.known(page) ?? []),
    /** All that are found so far, in the order of the text. */
    all,
    pagesDone: everywhere?.byPage.size ?? 0,
    pageCount: pages.count,
    isWhole: everywhere?.of === pages && everywhere.byPage.size === pages.count,
    listIsOpen,
    setListOpen,
    ignored: ignored.length,
    offerAgain: () => void work.offerAgain(),
    current,
    isCurrent: walk.isCurrent,
    choose: (mention: Mention | undefined) => {
      setLinkOpen(false);
      choose(mention);
    },
    goTo: (mention: Mention) => {
      setLinkOpen(false);
      setup.onWalk();
      walk.arrive(mention);
    },
    step,
    /** The archive's events, those first that a date or a name points to. */
    propose: (mention: Mention, edtf: string) =>
      mention.kind === 'date'
        ? eventsAtDate(notes.events, edtf)
        : withFirst(notes.events, eventsOfNames(known, mention.ids)),
    /** Events that marks on its words are tied to already. */
    tiedTo: (mention: Mention) => eventsTiedTo(notes.rows, mention),
    linkIsOpen,
    openLink: () => {
      if (current !== undefined) setup.goTo(current);
      setLinkOpen(true);
    },
    add: (mention: Mention, event: LinkedEvent, stance: Stance) => void add(mention, event, stance),
    ignore: () => void ignore(),
    leave,
  };
}

export type Mentions = ReturnType<typeof useMentions>;

const lengthOf = ({ pages }: Extraction): number => pages.reduce((sum, { text }) => sum + text.length, 0);
