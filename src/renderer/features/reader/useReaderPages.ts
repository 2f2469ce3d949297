import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Extraction } from '../../core/model/extraction';
import { type PagesLook, turnedBy, USUAL_LOOK } from '../../core/model/pages-look';
import { PAGED_KINDS, type Source } from '../../core/model/source';
import { useArchive } from '../useArchive';
import { usableOutline } from './contents/outline-places';
import { labelOf } from './page-names';
import type { PagesState } from './pdf/PdfSurface';
import type { PdfView } from './pdf-view-port';
import { hasArticle } from './text/article-part';
import { hasPublishedLook } from './text/PublishedLook';
import { usePagePart } from './usePagePart';

/** Window width in px below which the list at the left starts closed, whatever it was before. */
const WIDE_WINDOW_PX = 1181;
/** Whether the list was open is remembered under this name. */
const LIST_IS_OPEN = 'reader-list-open';
/** Usual text size, and the range of the settings, in px. */
const USUAL_TEXT = 17;

const NO_PAGES: PagesState = { pages: 0, labels: undefined, pageIndex: 0, scale: 1, look: USUAL_LOOK };

/** What of the document is shown and how: its pages or text, their list, scale, paper and part. */
export function useReaderPages(source: Source, extraction: Extraction) {
  const { settings, changeSettings, theme } = useArchive();
  const hasPages = PAGED_KINDS.has(source.kind);
  const outline = useMemo(() => usableOutline(extraction), [extraction]);
  const [view, setView] = useState<PdfView>();
  const [state, setState] = useState<PagesState>(NO_PAGES);
  const [listIsOpen, setListOpen] = useState(
    () =>
      window.innerWidth >= WIDE_WINDOW_PX &&
      localStorage.getItem(LIST_IS_OPEN) !== 'false' &&
      // Headings are listed when that is asked for; what a document brings itself is shown at once.
      (hasPages || extraction.outline !== undefined),
  );
  useEffect(() => {
    // In a narrow window the list lies over the document, and is opened when it is wanted.
    const narrow = window.matchMedia(`(width < ${WIDE_WINDOW_PX}px)`);
    const close = () => {
      if (narrow.matches) setListOpen(false);
    };
    narrow.addEventListener('change', close);
    return () => narrow.removeEventListener('change', close);
  }, []);
  const [fieldSerial, setFieldSerial] = useState(0);
  const [chosenPaper, setPaper] = useState<'light' | 'dark'>();
  const paper = chosenPaper ?? (theme === 'dark' && !isPhotographed(source) ? 'dark' : 'light');
  const [chosenPart, setPart] = usePagePart(source.id);
  const withArticle = hasArticle(extraction.pages[0]?.blocks);
  const hasLook = hasPublishedLook(source);
  const [showsLook, setShowsLook] = useState(false);
  const page = state.pages > 0 ? `, page ${labelOf(state, state.pageIndex)} of ${state.pages}` : '';
  return {
    /** Accessible name of the screen. */
    label: `Document: ${source.title}${page}`,
    hasPages,
    outline,
    hasList: hasPages || outline.length > 0,
    view,
    setView,
    state,
    changeState: useCallback(
      (change: Partial<PagesState>) => setState((before) => ({ ...before, ...change })),
      [],
    ),
    listIsOpen,
    /** Where it lies over the document; elsewhere whether it is open is remembered. */
    closeList: () => setListOpen(false),
    toggleList: () => {
      setListOpen(!listIsOpen);
      if (window.innerWidth >= WIDE_WINDOW_PX) localStorage.setItem(LIST_IS_OPEN, String(!listIsOpen));
    },
    /** Changes when the field for the page's number is asked for. */
    fieldSerial,
    askForPage: () => setFieldSerial((serial) => serial + 1),
    paper,
    togglePaper: () => setPaper(paper === 'dark' ? 'light' : 'dark'),
    hasArticle: withArticle,
    part: withArticle ? chosenPart : ('whole' as const),
    setPart,
    /** A web page or a book can be shown as it was published. */
    hasLook,
    showsLook: hasLook && showsLook,
    setShowsLook,
    changeLook: (changes: Partial<PagesLook>) => view?.changeLook(changes),
    rotate: (quarter: 1 | -1) => view?.changeLook({ turn: turnedBy(state.look.turn, quarter) }),
    zoom: (way: 'in' | 'out' | 'fit') => {
      if (hasPages) view?.zoom(way);
      else changeSettings({ documentTextSize: nextTextSize(settings.documentTextSize, way) });
    },
  };
}

/** Pictures keep their own colours in the dark theme too. */
function isPhotographed({ kind, extraction }: Source): boolean {
  return kind === 'image' || extraction.withoutText || extraction.recognised !== undefined;
}

function nextTextSize(size: number, way: 'in' | 'out' | 'fit'): number {
  if (way === 'fit') return USUAL_TEXT;
  return Math.max(14, Math.min(24, size + (way === 'in' ? 1 : -1)));
}
