import type { ExtractedPage } from './extraction';
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
export function passagesOf(
  sourceId: string,
  extraction: { readonly pages: readonly Pick<ExtractedPage, 'pageIndex' | 'text'>[] },
): Passage[] {
  const pages = extraction.pages.map(({ pageIndex, text }) => ({ pageIndex, text, tokens: tokensOf(text) }));
  const passages: Passage[] = [];
  pages.forEach((page, position) => {
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
  });
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
