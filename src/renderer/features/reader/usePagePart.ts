import { useCallback, useState } from 'react';
import { useNavigation } from '../routes';
import type { PagePart } from './text/article-part';

/** What each tab shows of each saved web page, as long as the window is open. */
const chosenParts = new Map<string, PagePart>();

/** The part of a saved web page that this tab shows: the article, until the whole page is asked for. */
export function usePagePart(sourceId: string): readonly [PagePart, (part: PagePart) => void] {
  const { activeTab } = useNavigation();
  const key = `${activeTab} ${sourceId}`;
  const [, setSerial] = useState(0);
  const choose = useCallback(
    (part: PagePart) => {
      chosenParts.set(key, part);
      setSerial((serial) => serial + 1);
    },
    [key],
  );
  return [chosenParts.get(key) ?? 'article', choose];
}
