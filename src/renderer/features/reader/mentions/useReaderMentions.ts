import { useCallback, useEffect } from 'react';
import type { Extraction } from '../../../core/model/extraction';
import type { Source } from '../../../core/model/source';
import type { RegionKeys } from '../../../ui/useSingleKeys';
import type { DocumentHandle } from '../document-handle';
import { marksAt } from '../marks/overlapping-marks';
import type { useReaderMarks } from '../marks/useReaderMarks';
import type { Stretch } from '../pdf-view-port';
import { reachesOutside } from '../text/article-part';
import type { useReaderPages } from '../useReaderPages';
import type { Notes } from '../useNotes';
import { useMentionPress } from './useMentionPress';
import { useMentions } from './useMentions';

interface ReaderMentions {
  readonly source: Source;
  readonly extraction: Extraction;
  readonly handle: DocumentHandle | undefined;
  readonly notes: Notes;
  readonly marks: ReturnType<typeof useReaderMarks>;
  readonly pages: ReturnType<typeof useReaderPages>;
  readonly goTo: (place: Stretch) => void;
}

/**
 * Dates and names in the reader, beside its marks: one is at a passage, a mark or a mention, never at
 * two of them.
 */
export function useReaderMentions({ source, extraction, handle, notes, marks, pages, goTo }: ReaderMentions) {
  const { part, setShowsLook } = pages;
  const { stretches, focusDocument } = marks;
  const blocks = extraction.pages[0]?.blocks;
  const isShown = useCallback(
    (place: Stretch) => part === 'whole' || blocks === undefined || !reachesOutside(blocks, place),
    [part, blocks],
  );
  const mentions = useMentions({
    source,
    extraction,
    handle,
    notes,
    actions: marks.actions,
    pageIndex: pages.hasPages ? pages.state.pageIndex : 0,
    isShown,
    goTo,
    focusDocument,
    onWalk() {
      if (stretches !== undefined) marks.work.dismiss();
      notes.setSelectedId(undefined);
    },
  });
  useMentionPress(handle, {
    isOn: mentions.isOn && marks.tools.tool === 'select',
    onPage: mentions.onPage,
    isMarked: (place) => marksAt(notes.rows, place).length > 0,
    onPress(mention) {
      if (mention !== undefined) notes.setSelectedId(undefined);
      mentions.choose(mention);
    },
  });

  const { current, leave } = mentions;
  const isElsewhere = stretches !== undefined || notes.selectedId !== undefined;
  useEffect(() => {
    if (isElsewhere) leave();
  }, [isElsewhere, leave]);
  // What is gone to stands in the text.
  useEffect(() => {
    if (current !== undefined) setShowsLook(false);
  }, [current, setShowsLook]);

  const keys: RegionKeys<'dates'> = {
    ']': () => mentions.step(1),
    '[': () => mentions.step(-1),
    // Elsewhere these keys are those of passages, or none.
    ...(current === undefined ? {} : { e: mentions.openLink, i: mentions.ignore }),
  };
  return {
    mentions,
    keys,
    /** The Escape key; false when there was nothing to leave. */
    escape(): boolean {
      if (current === undefined) return false;
      leave();
      focusDocument();
      return true;
    },
  };
}
