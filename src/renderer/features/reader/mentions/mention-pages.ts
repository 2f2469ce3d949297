import type { DateMention, DateMentionOptions } from '../../../core/model/mentions/date-mention';
import { dateMentionSteps } from '../../../core/model/mentions/find-date-mentions';
import type { NameMatcher, NameMention } from '../../../core/model/mentions/find-name-mentions';
import type { Steps } from '../../../core/model/steps';
import type { FoundDate, FoundName, Mention } from './mention';

/** A page whose text is looked through. */
export interface TextPage {
  readonly pageIndex: number;
  readonly text: string;
}

/** The dates and names of a document, found page by page as they are asked for, and then kept. */
export interface MentionPages {
  /** The text in which they stand; their offsets mean nothing in another one. */
  readonly text: readonly TextPage[];
  readonly count: number;
  /** Undefined while the page has not been looked through. */
  known(pageIndex: number): readonly Mention[] | undefined;
  /** Looks a page through, in slices of some milliseconds; none beyond the last page. */
  steps(pageIndex: number): Steps<readonly Mention[]>;
}

/** The dates of a document's pages. They do not depend on the archive, so they outlive its names. */
export interface DatePages {
  readonly pages: readonly TextPage[];
  steps(page: TextPage): Steps<readonly DateMention[]>;
}

export function datePages(pages: readonly TextPage[], options: DateMentionOptions): DatePages {
  const known = new Map<number, readonly DateMention[]>();
  return {
    pages,
    *steps({ pageIndex, text }) {
      const before = known.get(pageIndex);
      if (before !== undefined) return before;
      const found = yield* dateMentionSteps(text, options);
      known.set(pageIndex, found);
      return found;
    },
  };
}

export function mentionPages(dates: DatePages, matcher: NameMatcher): MentionPages {
  const known = new Map<number, readonly Mention[]>();
  return {
    text: dates.pages,
    count: dates.pages.length,
    known: (pageIndex) => known.get(pageIndex),
    *steps(pageIndex) {
      const before = known.get(pageIndex);
      if (before !== undefined) return before;
      const page = dates.pages[pageIndex];
      if (page === undefined) return [];
      const found = mentionsOf(page, yield* dates.steps(page), yield* matcher.steps(page.text));
      known.set(pageIndex, found);
      return found;
    },
  };
}

/** Dates and names of a page in one order. A name that shares words with a date is left out. */
export function mentionsOf(
  { pageIndex, text }: TextPage,
  dates: readonly DateMention[],
  names: readonly NameMention[],
): readonly Mention[] {
  const found: Mention[] = dates.map(({ start, end, edtf, kind, alternative }): FoundDate => {
    const date = {
      kind: 'date',
      pageIndex,
      start,
      end,
      quote: text.slice(start, end),
      edtf,
      how: kind,
    } as const;
    return alternative === undefined ? date : { ...date, alternative };
  });
  let next = 0;
  for (const { start, end, ids } of names) {
    while ((dates[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    if ((dates[next]?.start ?? Number.POSITIVE_INFINITY) < end) continue;
    const name: FoundName = { kind: 'name', pageIndex, start, end, quote: text.slice(start, end), ids };
    found.push(name);
  }
  return found.sort((one, other) => one.start - other.start);
}
