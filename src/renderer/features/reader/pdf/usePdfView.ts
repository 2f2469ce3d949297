import { useCallback, useEffect, useRef, useState } from 'react';
import { useCreatePdfView, type PdfView } from '../pdf-view-port';
import { useLatest } from '../useLatest';
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
  const { kind, sha256, bytes } = source;
  const createPdfView = useCreatePdfView();
  const [view, setView] = useState<PdfView>();
  const [stage, setStage] = useState<PagesStage>({ name: 'opening' });
  /** Changes when places on the pages have moved. */
  const [layout, setLayout] = useState(0);
  const tried = useRef<string>(undefined);
  const latest = useLatest(props);

  useEffect(() => {
    if (host === null) return undefined;
    setStage({ name: 'opening' });
    let pageIndex = 0;
    const made = createPdfView(host, {
      source: { kind, sha256, bytes },
      extraction: latest.current.extraction,
      label: 'Document pages',
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
        pageChanged: (index) => {
          pageIndex = index;
          latest.current.onPages({ pageIndex: index });
        },
        scaleChanged: (scale) => latest.current.onPages({ scale }),
        layoutChanged: () => setLayout((count) => count + 1),
        markChosen: (id) => latest.current.onChoose(id),
      },
    });
    setView(made);
    latest.current.onView(made);
    latest.current.onReady({
      region: made.region,
      goTo: (place) => made.goTo(place),
      selection: () => made.selection().stretches,
      position: () => ({ pageIndex, start: 0 }),
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
  }, [host, createPdfView, kind, sha256, bytes, latest]);

  useEffect(() => view?.setExtraction(extraction), [view, extraction]);

  const unlock = useCallback(
    (password: string) => {
      tried.current = password;
      setStage({ name: 'locked', wasWrong: false, isTrying: true });
      view?.unlock(password);
    },
    [view],
  );
  return { view, stage, layout, unlock };
}
