const NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** The English name of a BCP 47 language tag: `hy` is "Armenian". A tag that is none is shown as it is. */
export function languageName(tag: string): string {
  if (tag === '') return '';
  try {
    return NAMES.of(tag) ?? tag;
  } catch (error) {
    if (error instanceof RangeError) return tag;
    throw error;
  }
}

/** Languages one after another, as recognition names them: "Armenian + English". */
export function languageNames(tags: readonly string[]): string {
  return tags.map(languageName).join(' + ');
}
