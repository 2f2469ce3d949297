import { useCallback, useEffect, useRef, useState } from 'react';
import { type PagesLook, USUAL_LOOK } from '../../../core/model/pages-look';
import { useCreatePdfView, type PdfView } from '../pdf-view-port';
import { readingMemory } from '../reading-memory';
import { useLatest } from '../useLatest';
import { lettersOfPages } from './letters-of-pages';
import type { PdfSurfaceProps } from './PdfSurface';

/** What a document's pages are at: on their way, waiting for a password, there, or impossible to show. */
export type PagesStage =
  | { readonly name: 'opening' }
  | { readonly name: 'locked'; readonly wasWrong: boolean; readonly isTrying: boolean }
  | { readonly name: 'open' }
  | { readonly name: 'failed'; readonly message: string };

/**
 * The view of a document's pages inside `host`, with its stage. A new reading of the same document
 * is handed to the view that is there, so the place, the scale and an unlocked document stay.
 */
export function usePdfView(host: HTMLElement | null, props: PdfSurfaceProps) {
  const { source, extraction } = props;
  const { id, kind, sha256, bytes } = source;
  const createPdfView = useCreatePdfView();
  const [view, setView] = useState<PdfView>();
  const [stage, setStage] = useState<PagesStage>({ name: 'opening' });
  /** Changes when places on the pages have moved. */
  const [layout, setLayout] = useState(0);
  const [look, setLook] = useState<PagesLook>(USUAL_LOOK);
  const tried = useRef<string>(undefined);
  const latest = useLatest(props);

  useEffect(() => {
    if (host === null) return undefined;
    setStage({ name: 'opening' });
    const memory = readingMemory();
    const kept = memory.read(id);
    const made = createPdfView(host, {
      source: { kind, sha256, bytes },
      extraction: latest.current.extraction,
      label: 'Document pages',
      look: kept.look,
      position: kept.position,
      on: {
        opened(pages, labels) {
          setStage({ name: 'open' });
          latest.current.onPages({ pages, labels });
          if (tried.current === undefined) return;
          latest.current.onUnlocked(tried.current);
          tried.current = undefined;
          // The field of the password is gone; one reads on.
          made.region.focus({ preventScroll: true });
        },
        failed: ({ message }) => setStage({ name: 'failed', message }),
        locked: (wasWrong) => setStage({ name: 'locked', wasWrong, isTrying: false }),
        pageChanged: (pageIndex) => latest.current.onPages({ pageIndex }),
        scaleChanged: (scale) => latest.current.onPages({ scale }),
        lookChanged: (changed) => {
          setLook(changed);
          latest.current.onPages({ look: changed });
          memory.change(id, { look: changed });
        },
        linkChosen: (target) => {
          if (latest.current.onLink !== undefined) latest.current.onLink(target);
          else if (target.kind === 'place') made.goToPage(target.pageIndex, target.part);
        },
        layoutChanged: () => setLayout((count) => count + 1),
        marksPressed: (ids) => latest.current.onPressMarks(ids),
      },
    });
    setView(made);
    latest.current.onView(made);
    latest.current.onReady({
      ...lettersOfPages(made, (index) => latest.current.extraction.pages[index]?.text),
      region: made.region,
      goTo: (place) => made.goTo(place),
      position: () => ({ pageIndex: 0, part: 0, across: 0, ...made.position(), start: 0 }),
      isOpen: () => made.position() !== undefined,
      returnTo: (place) => made.goToPosition(place),
      goToPage: (pageIndex, part) => made.goToPage(pageIndex, part),
      isPicture: (clientX, clientY) => {
        const page = made.pageAt(clientX, clientY);
        return page !== undefined && latest.current.extraction.pages[page]?.text.trim() === '';
      },
    });
    return () => {
      tried.current = undefined;
      made.destroy();
      setView(undefined);
      latest.current.onView(undefined);
      latest.current.onReady(undefined);
    };
  }, [host, createPdfView, id, kind, sha256, bytes, latest]);

  useEffect(() => view?.setExtraction(extraction), [view, extraction]);

  const unlock = useCallback(
    (password: string) => {
      tried.current = password;
      setStage({ name: 'locked', wasWrong: false, isTrying: true });
      view?.unlock(password);
    },
    [view],
  );
  return { view, stage, layout, look, unlock };
}
