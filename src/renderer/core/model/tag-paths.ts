/** What parts the levels of a tag: `actors/delegations`. */
export const TAG_SEPARATOR = '/';

/** A tag as it is kept: levels trimmed, empty ones left out, single spaces, composed letters (NFC). */
export function tidyTag(tag: string): string {
  return tag
    .normalize('NFC')
    .split(TAG_SEPARATOR)
    .map((level) => level.replaceAll(/\s+/gu, ' ').trim())
    .filter((level) => level !== '')
    .join(TAG_SEPARATOR);
}

/** Tidied, without empty ones and duplicates, in the order given. */
export function tidyTags(tags: readonly string[]): readonly string[] {
  return [...new Set(tags.map(tidyTag).filter((tag) => tag !== ''))];
}

/** Whether a tag is this one, or stands below it. */
export function isWithinTag(tag: string, within: string): boolean {
  return tag === within || tag.startsWith(within + TAG_SEPARATOR);
}

/** A tag after `from` has become `to`, with everything below it; other tags stay. */
export function movedTag(tag: string, from: string, to: string): string {
  return isWithinTag(tag, from) ? to + tag.slice(from.length) : tag;
}
