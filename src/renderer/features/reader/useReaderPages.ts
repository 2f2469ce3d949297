import { useCallback, useMemo, useState } from 'react';
import type { Extraction } from '../../core/model/extraction';
import { PAGED_KINDS, type Source } from '../../core/model/source';
import { useArchive } from '../useArchive';
import { usableOutline } from './contents/outline-places';
import { labelOf } from './page-names';
import type { PagesState } from './pdf/PdfSurface';
import type { PdfView } from './pdf-view-port';
import { hasArticle } from './text/article-part';
import { usePagePart } from './usePagePart';

/** Window width in px below which the list at the left starts closed. */
const WIDE_WINDOW_PX = 1181;
/** Usual text size, and the range of the settings, in px. */
const USUAL_TEXT = 17;

/** What of the document is shown and how: its pages or text, their list, scale, paper and part. */
export function useReaderPages(source: Source, extraction: Extraction) {
  const { settings, changeSettings, theme } = useArchive();
  const hasPages = PAGED_KINDS.has(source.kind);
  const outline = useMemo(() => usableOutline(extraction), [extraction]);
  const [view, setView] = useState<PdfView>();
  const [state, setState] = useState<PagesState>({ pages: 0, labels: undefined, pageIndex: 0, scale: 1 });
  const [listIsOpen, setListOpen] = useState(() => window.innerWidth >= WIDE_WINDOW_PX);
  const [fieldSerial, setFieldSerial] = useState(0);
  const [chosenPaper, setPaper] = useState<'light' | 'dark'>();
  const paper = chosenPaper ?? (theme === 'dark' && !isPhotographed(source) ? 'dark' : 'light');
  const [chosenPart, setPart] = usePagePart(source.id);
  const withArticle = hasArticle(extraction.pages[0]?.blocks);
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
    toggleList: () => setListOpen((isOpen) => !isOpen),
    /** Changes when the field for the page's number is asked for. */
    fieldSerial,
    askForPage: () => setFieldSerial((serial) => serial + 1),
    paper,
    togglePaper: () => setPaper(paper === 'dark' ? 'light' : 'dark'),
    hasArticle: withArticle,
    part: withArticle ? chosenPart : ('whole' as const),
    setPart,
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
