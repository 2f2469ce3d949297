import { languageName } from '../../ui/language-names';

const USUAL = ['en', 'ru', 'hy', 'ka', 'az', 'tr', 'ar', 'fa', 'fr', 'de'];

/** Stands for the empty tag, which a list cannot have as an id. */
export const UNKNOWN_LANGUAGE = 'unknown';

/** The usual languages, and before them those that are at hand and are others. */
export function languageOptions(...atHand: readonly string[]) {
  const tags = [...new Set([...atHand.filter((tag) => tag !== '' && !USUAL.includes(tag)), ...USUAL])];
  return [
    { id: UNKNOWN_LANGUAGE, label: 'not known' },
    ...tags.map((tag) => ({ id: tag, label: languageName(tag) })),
  ];
}
