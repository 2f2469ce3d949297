import { useCallback } from 'react';
import type { Source } from '../../core/model/source';
import { countWords } from '../../core/model/size-words';
import { useArchive } from '../useArchive';

/**
 * What follows when a password opened a document: a source whose text could not be read without it
 * is read now. The password goes no further than that.
 */
export function useUnlocked(source: Source): (password: string) => void {
  const { archive, announce, reportFailure } = useArchive();
  const { id } = source;
  const isUnread = source.extraction.problem?.kind === 'password';
  return useCallback(
    (password) => {
      if (!isUnread) {
        announce('Unlocked.');
        return;
      }
      announce('Unlocked. Its text is being read.');
      archive.do.readAgain(id, { password }).then(
        (read) => {
          if (!read.ok) reportFailure(read.failure.message);
          else announce(unlockedWords(read.value.source.extraction));
        },
        () => reportFailure(NOT_READ),
      );
    },
    [archive, announce, reportFailure, id, isUnread],
  );
}

const NOT_READ =
  'The password opened this PDF, but its text could not be read, so search does not find it. The original is kept unchanged. Close the tab and open it again to try once more.';

/** "Unlocked: 3 pages, 812 words." */
export function unlockedWords({ pages, words }: Pick<Source['extraction'], 'pages' | 'words'>): string {
  return `Unlocked: ${countWords(pages, 'page')}, ${countWords(words, 'word')}.`;
}
