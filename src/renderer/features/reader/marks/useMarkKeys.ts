import { useEffect, type RefObject } from 'react';
import { writesText } from '../../../ui/text-field-focus';
import { useArchive } from '../../useArchive';
import { useLatest } from '../useLatest';
import { endStepOfKeys } from './mark-keys';
import type { EndStep } from './move-end';

interface MarkKeys {
  /** False where there is no mark whose ends can be moved. */
  readonly hasEnds: boolean;
  readonly isCaretOn: boolean;
  readonly onStep: (step: EndStep) => void;
  /** Enter in the document itself; answers whether it had something to do. */
  readonly onEnter: () => boolean;
}

/** Keys of marks that are held together with Alt and Shift, or act in the document alone. */
export function useMarkKeys(stage: RefObject<HTMLElement | null>, keys: MarkKeys): void {
  const { startup } = useArchive();
  const latest = useLatest({ ...keys, isMac: startup.platform === 'darwin' });
  useEffect(() => {
    const element = stage.current;
    if (element === null) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || writesText(event.target)) return;
      const now = latest.current;
      const step = endStepOfKeys(event);
      if (step !== undefined && now.hasEnds && !(now.isMac && now.isCaretOn)) now.onStep(step);
      else if (!isPlainEnter(event) || !isRegion(event.target) || !now.onEnter()) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the window's own keys.
    element.addEventListener('keydown', onKeyDown, { capture: true });
    return () => element.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [stage, latest]);
}

const isPlainEnter = (event: KeyboardEvent) =>
  event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
const isRegion = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.getAttribute('role') === 'region';
