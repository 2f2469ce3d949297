import type { AnnotationRow } from '../../core/archive';
import type { Extraction } from '../../core/model/extraction';
import type { Source } from '../../core/model/source';
import type { Stretch } from './pdf-view-port';

/** What the reader asks of a document on the screen, whether it has pages or not. */
export interface DocumentHandle {
  /** The scrolled region, which has the focus while the document is read. */
  readonly region: HTMLElement;
  goTo(place: Stretch): Promise<void>;
  /** The selected text, in stretches of one page each; empty when none of the document is selected. */
  selection(): readonly Stretch[];
  /** Where one reads now: the first words in view. */
  position(): { readonly pageIndex: number; readonly start: number };
  /** True when a point of the window is on a page that holds no text at all. */
  isPicture(clientX: number, clientY: number): boolean;
}

/** What lies on the document, and whom to tell. */
export interface DocumentSurfaceProps {
  readonly source: Source;
  readonly extraction: Extraction;
  /** In reading order. */
  readonly rows: readonly AnnotationRow[];
  readonly selectedId: string | undefined;
  readonly matches: readonly Stretch[];
  /** Index into `matches`, or -1. */
  readonly currentMatch: number;
  /** The selection while its popover has the focus. */
  readonly pending: readonly Stretch[];
  /** The place just gone to; a new object at each visit. */
  readonly flash: Stretch | undefined;
  readonly onReady: (handle: DocumentHandle | undefined) => void;
  readonly onChoose: (annotationId: string) => void;
}

/** A passage's anchor as a place in the document. */
export function placeOf({ annotation: { anchor } }: AnnotationRow): Stretch {
  return { pageIndex: anchor.pageIndex, start: anchor.start, end: anchor.end };
}
