import type { AnnotationRow } from '../../../core/annotation-work';
import type { DocumentHandle } from '../document-handle';
import type { BasketPassage } from '../links/passage-basket';

/** What the comparison asks of one of its panes. */
export interface PaneHandle {
  readonly document: DocumentHandle;
  /** The pane's marks. */
  readonly rows: readonly AnnotationRow[];
  /** How far a mark stands from the top of what scrolls, in px; undefined while that is not known. */
  topOf(annotationId: string): number | undefined;
  /** Chooses a mark, and shows it. */
  choose(annotationId: string): void;
  /** The mark that is chosen, also while it is being made, as a passage to tie. */
  chosen(): Promise<BasketPassage | undefined>;
}
