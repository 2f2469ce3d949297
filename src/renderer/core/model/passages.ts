import type { ExtractedPage } from './extraction';
import { finished } from './steps';
import type { Steps } from './steps';
import type { Passage } from './passage';
import { cutPoints } from './passage-cuts';
import { tokensOf } from './word-tokens';
import type { WordTokens } from './word-tokens';

/** Words of the text after a passage that are kept as its lead. */
export const LEAD_WORDS = 12;

/**
 * The passages of a source: pages in their order, none of them joined, each cut into 150 to 250
 * words at sentence ends (see passage-cuts.ts). Time grows with the length of the text.
 */
export function passagesOf(sourceId: string, extraction: PagesOfText): Passage[] {
  return finished(passageSteps(sourceId, extraction));
}

/** What passages are cut from. */
export interface PagesOfText {
  readonly pages: readonly Pick<ExtractedPage, 'pageIndex' | 'text'>[];
}

/** The same, handing back control after every page: a long book takes most of a second. */
export function* passageSteps(sourceId: string, extraction: PagesOfText): Steps<Passage[]> {
  const pages: (TokenizedPage & { readonly pageIndex: number })[] = [];
  for (const { pageIndex, text } of extraction.pages) {
    pages.push({ pageIndex, text, tokens: tokensOf(text) });
    yield;
  }
  const passages: Passage[] = [];
  for (const [position, page] of pages.entries()) {
    const { text, tokens, pageIndex } = page;
    const cuts = cutPoints(text, tokens);
    cuts.forEach((firstToken, index) => {
      const nextToken = cuts[index + 1] ?? tokens.starts.length;
      const start = tokens.starts[firstToken] ?? 0;
      const end = tokens.ends[nextToken - 1] ?? start;
      const number = passages.length;
      passages.push({
        id: `${sourceId}:${number}`,
        sourceId,
        number,
        pageIndex,
        start,
        end,
        text: text.slice(start, end),
        lead: leadFrom(pages, position, nextToken),
      });
    });
    yield;
  }
  return passages;
}

interface TokenizedPage {
  readonly text: string;
  readonly tokens: WordTokens;
}

/** The next words, from the token on, over as many pages as it takes. */
function leadFrom(pages: readonly TokenizedPage[], position: number, firstToken: number): string {
  const parts: string[] = [];
  let missing = LEAD_WORDS;
  let token = firstToken;
  for (let index = position; index < pages.length && missing > 0; index += 1) {
    const page = pages[index];
    if (page === undefined) break;
    const { starts, ends, words } = page.tokens;
    const from = starts[token];
    let to: number | undefined;
    for (; token < starts.length && missing > 0; token += 1) {
      missing -= words[token] ?? 0;
      to = ends[token];
    }
    if (from !== undefined && to !== undefined) parts.push(page.text.slice(from, to));
    token = 0;
  }
  return parts.join(' ');
}
