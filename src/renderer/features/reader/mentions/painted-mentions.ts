import type { ShownMention } from './mention';

/** Names that mentions are painted under, in the order of painting; see text-highlights.css. */
export const MENTION_NAMES = ['mention-date', 'mention-name'];

const NONE: readonly ShownMention[] = [];

/** The stretches of a text's mentions by the name they are painted under. */
export function paintedMentions(
  mentions: readonly ShownMention[] = NONE,
): ReadonlyMap<string, readonly ShownMention[]> {
  return Map.groupBy(mentions, ({ kind }) => `mention-${kind}`);
}
