import type { IgnoredSuggestion } from '../../../core/model/suggestion';
import type { Mention } from './mention';

type Ignored = Pick<IgnoredSuggestion, 'kind' | 'quote' | 'pageIndex' | 'start'>;

/**
 * Mentions of a page without those that are ignored. What was ignored in a former reading is known
 * again by its words: of several that are written alike, each hides the one nearest to its place.
 */
export function offeredOf(mentions: readonly Mention[], ignored: readonly Ignored[]): readonly Mention[] {
  if (ignored.length === 0 || mentions.length === 0) return mentions;
  const hidden = new Set<Mention>();
  const here = ignored.filter(({ pageIndex }) => pageIndex === mentions[0]?.pageIndex);
  const isAlike = (one: Mention, { kind, quote }: Ignored) =>
    one.kind === kind && !hidden.has(one) && one.quote === quote;
  const moved: Ignored[] = [];
  for (const each of here) {
    const exact = mentions.find((mention) => mention.start === each.start && isAlike(mention, each));
    if (exact === undefined) moved.push(each);
    else hidden.add(exact);
  }
  for (const each of moved) {
    const nearest = mentions
      .filter((mention) => isAlike(mention, each))
      .sort((one, other) => Math.abs(one.start - each.start) - Math.abs(other.start - each.start))[0];
    if (nearest !== undefined) hidden.add(nearest);
  }
  return hidden.size === 0 ? mentions : mentions.filter((mention) => !hidden.has(mention));
}
