import type { AnnotationRow } from '../../core/annotation-work';
import type { PageArea } from '../../core/model/annotation';
import type { Extraction } from '../../core/model/extraction';
import type { Source } from '../../core/model/source';
import type { CaretMove } from './caret-keys';
import type { PagePoint, PageSize } from './marks/area-box';
import type { Place } from './marks/places';
import type { ShownMention } from './mentions/mention';
import type { Stretch } from './pdf-view-port';
import type { ReadingPosition } from './reading-memory';

/** From letters to the window and back. */
export interface LettersOnScreen {
  /** The place between two letters that is nearest to a point of the window. */
  placeAt(clientX: number, clientY: number): Place | undefined;
  /** Where words stand in the window, a box a line; none where they are not laid out. */
  boxesOf(stretch: Stretch): readonly DOMRect[];
  /** Where a caret at a place stands in the window: without width in level lines, without height in upright ones. */
  caretBoxAt(place: Place): DOMRect | undefined;
  /** Selects from one place to another, or puts the caret; false when the letters cannot be shown. */
  select(anchor: Place, focus: Place): Promise<boolean>;
}

/** From points of pages to the window and back. */
export interface PagesOnScreen {
  /** The point of a page under a point of the window. */
  pointAt(clientX: number, clientY: number): PagePoint | undefined;
  sizeOf(pageIndex: number): PageSize | undefined;
  boxOfArea(area: PageArea): DOMRect | undefined;
}

/** What the reader asks of a document on the screen, whether it has pages or not. */
export interface DocumentHandle {
  /** The scrolled region, which has the focus while the document is read. */
  readonly region: HTMLElement;
  goTo(place: Stretch): Promise<void>;
  /** The selected text, in stretches of one page each; empty when none of the document is selected. */
  selection(): readonly Stretch[];
  /** Where one reads now: the first words in view. */
  position(): ReadingPosition;
  /** False while pages are on their way: then the position is none. Absent where there is always one. */
  isOpen?(): boolean;
  /** Shows the document as it stood at a position. Without it one goes to the words there. */
  returnTo?(position: ReadingPosition): void;
  /** Goes to a page, or to a part of its height; absent for documents without pages. */
  goToPage?(pageIndex: number, part: number): void;
  /** True when a point of the window is on a page that holds no text at all. */
  isPicture(clientX: number, clientY: number): boolean;
  /** Absent where words cannot be marked letter by letter. */
  readonly letters?: LettersOnScreen;
  /** Absent for documents without pages. */
  readonly pages?: PagesOnScreen;
  /** Where the caret, or the moving end of the selection, stands in the text. */
  caret?(): Place | undefined;
  /** Where the caret stands in the window. Without it the window's own selection tells. */
  caretBox?(): DOMRect | undefined;
  /** Moves the caret, or extends the selection. Without it the browser's own steps are taken. */
  moveCaret?(move: CaretMove): Promise<void>;
}

/** What lies on the document, and whom to tell. */
export interface DocumentSurfaceProps {
  readonly source: Source;
  readonly extraction: Extraction;
  /** In reading order. */
  readonly rows: readonly AnnotationRow[];
  readonly selectedId: string | undefined;
  /** Dates and names near the view, to be underlined softly. */
  readonly mentions?: readonly ShownMention[] | undefined;
  readonly matches: readonly Stretch[];
  /** Index into `matches`, or -1. */
  readonly currentMatch: number;
  /** The selection while its popover has the focus. */
  readonly pending: readonly Stretch[];
  /** The place just gone to; a new object at each visit. */
  readonly flash: Stretch | undefined;
  readonly onReady: (handle: DocumentHandle | undefined) => void;
  readonly onChoose: (annotationId: string) => void;
  /** Marks that lie over one another were pressed; the smallest first. */
  readonly onPressMarks: (annotationIds: readonly string[]) => void;
  /** Told, each time they have moved, where marks stand: px from the top of what scrolls. */
  readonly onTops?: ((topOf: (row: AnnotationRow) => number | undefined) => void) | undefined;
}

/** Where a mark begins, as a place in the document. */
export function placeOf({
  annotation: {
    anchors: [anchor],
  },
}: AnnotationRow): Stretch {
  return { pageIndex: anchor.pageIndex, start: anchor.start, end: anchor.end };
}
