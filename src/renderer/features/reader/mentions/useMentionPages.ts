import { useMemo } from 'react';
import type { EventRow } from '../../../core/archive';
import type { Extraction } from '../../../core/model/extraction';
import { nameMatcher } from '../../../core/model/mentions/find-name-mentions';
import type { Source } from '../../../core/model/source';
import { knownNames, type KnownNames } from './known-names';
import { datePages, mentionPages, type MentionPages } from './mention-pages';

/**
 * The dates and names of a document, to be looked for page by page. What was found stays until the
 * text, its language or its date is another; names until the archive knows others.
 */
export function useMentionPages(
  { language, date }: Pick<Source, 'language' | 'date'>,
  extraction: Extraction,
  events: readonly EventRow[],
): { readonly pages: MentionPages; readonly known: KnownNames } {
  const dates = useMemo(
    () => datePages(extraction.pages, { language, reference: date }),
    [extraction, language, date],
  );
  const known = useMemo(() => knownNames(events), [events]);
  // Events change with each passage that is tied to them; their names seldom do.
  const written = JSON.stringify(known.names);
  const matcher = useMemo(() => nameMatcher(JSON.parse(written) as KnownNames['names']), [written]);
  const pages = useMemo(() => mentionPages(dates, matcher), [dates, matcher]);
  return { pages, known };
}
