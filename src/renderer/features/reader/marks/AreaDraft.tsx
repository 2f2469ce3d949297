import type { HighlightSlot, PageArea } from '../../../core/model/annotation';
import type { DocumentHandle } from '../document-handle';
import styles from './AreaDraft.module.css';
import { useOnScreen } from './useOnScreen';

/** The rectangle that is being drawn, over the page. */
export function AreaDraft({
  area,
  handle,
  stage,
  slot,
}: {
  readonly area: PageArea;
  readonly handle: DocumentHandle;
  readonly stage: HTMLElement;
  readonly slot: HighlightSlot;
}) {
  useOnScreen(handle.region, true);
  const box = handle.pages?.boxOfArea(area);
  if (box === undefined) return null;
  const outer = stage.getBoundingClientRect();
  const place = {
    left: box.left - outer.left,
    top: box.top - outer.top,
    width: box.width,
    height: box.height,
  };
  return <i className={styles.draft} data-slot={slot} aria-hidden="true" style={place} />;
}
