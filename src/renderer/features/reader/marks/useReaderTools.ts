import { useState, type RefObject } from 'react';
import type { HighlightSlot } from '../../../core/model/annotation';
import { useSingleKeys } from '../../../ui/useSingleKeys';
import { useArchive } from '../../useArchive';
import { toolWords, type ReaderTool } from './reader-tools';

/** The tool in hand: taken up with a button or with Alt and a digit, and announced. */
export function useReaderTools(
  root: RefObject<HTMLElement | null>,
  { hasPages, slot }: { readonly hasPages: boolean; readonly slot: HighlightSlot },
) {
  const { announce, preferences } = useArchive();
  const [tool, setTool] = useState<ReaderTool>('select');
  const takeUp = (next: ReaderTool) => {
    if (next === 'area' && !hasPages) {
      announce('Areas are marked on pages and pictures. This source is running text.');
      return;
    }
    setTool(next);
    announce(toolWords(next, preferences.highlightNames[slot]));
  };
  useSingleKeys(
    root,
    {
      'alt+1': () => takeUp('select'),
      'alt+2': () => takeUp('highlight'),
      'alt+3': () => takeUp('note'),
      'alt+4': () => takeUp('area'),
    },
    true,
    'reader',
  );
  /** `putDown` goes back to selecting without a word: what the tool was for is done. */
  return { tool, takeUp, putDown: () => setTool('select') };
}
