import type { AnnotationRow } from '../../../core/annotation-work';
import type { PageArea } from '../../../core/model/annotation';
import { useArchive } from '../../useArchive';
import type { DocumentHandle } from '../document-handle';
import type { ReaderActions } from '../useReaderActions';
import { areaAfterKey, areaWords, type AreaPress } from './area-box';
import { keepInView, shownParts } from './area-on-screen';
import { useSteps } from './useSteps';

interface AreaFrameWork {
  readonly selected: AnnotationRow | undefined;
  readonly actions: ReaderActions;
  readonly handle: DocumentHandle | undefined;
}

/** Moving and sizing the chosen area, by its corners or with the arrow keys. */
export function useAreaFrame({ selected, actions, handle }: AreaFrameWork) {
  const { announce } = useArchive();
  const steps = useSteps<PageArea>('area', (...step) => actions.setArea(...step));
  const annotation =
    selected?.annotation.kind === 'area' && selected.annotation.embedded === undefined
      ? selected.annotation
      : undefined;
  const area = annotation?.area;
  const pages = handle?.pages;

  const put = (next: PageArea) => {
    if (annotation === undefined || handle === undefined || pages === undefined) return;
    steps.take(annotation, next);
    keepInView(pages, handle.region, next);
    announce(areaWords(shownParts(pages, next)));
  };
  return {
    /** The chosen mark's rectangle; undefined when it is none that can be changed. */
    area,
    /** Puts the chosen area elsewhere on its page. */
    put,
    /** An arrow key; false for other keys. */
    press: (key: AreaPress): boolean => {
      const size = area === undefined ? undefined : pages?.sizeOf(area.pageIndex);
      if (annotation === undefined || area === undefined || size === undefined) return false;
      const next = areaAfterKey(steps.fresh(annotation.id) ?? area, key, size);
      if (next !== undefined) put(next);
      return next !== undefined;
    },
  };
}
