/** The languages in which dates are read, each a bit, so that words can be asked for one they share. */
export const LANGUAGES = { en: 1, ru: 2, hy: 4, az: 8, tr: 16, ka: 32, fr: 64, de: 128 } as const;

export type MentionLanguage = keyof typeof LANGUAGES;

/** A set of languages: the sum of their bits. */
export type LanguageSet = number;

export const ALL_LANGUAGES: LanguageSet = 255;

const AZERBAIJANI = /[əƏҹҸәӘ]|\d[-–‑]c[ıiuü](?!\p{L})/u;
const TURKISH = /[ğĞşŞıİ]/u;

/**
 * The languages that a text shows itself to be in, by its declared language and by letters that
 * only they have. Words that mean something else in another language count only with this evidence.
 */
export function languageEvidence(text: string, language: string): LanguageSet {
  const declared = languageSet(language);
  if (AZERBAIJANI.test(text)) return declared | LANGUAGES.az;
  return TURKISH.test(text) ? declared | LANGUAGES.tr : declared;
}

/** The set with the one language that a BCP 47 tag names; empty when it is none of ours. */
export function languageSet(tag: string): LanguageSet {
  const [primary = ''] = tag.toLowerCase().split(/[-_]/u);
  return isMentionLanguage(primary) ? LANGUAGES[primary] : 0;
}

/** Whether 05/06 is 5 June; undefined where the language does not say. */
export function isDayFirst(tag: string): boolean | undefined {
  const [primary = '', ...others] = tag.toLowerCase().split(/[-_]/u);
  if (primary !== 'en') return isMentionLanguage(primary) ? true : undefined;
  const region = others.find((part) => /^[a-z]{2}$/u.test(part));
  if (region === undefined || region === 'ca' || region === 'ph') return undefined;
  return region !== 'us';
}

function isMentionLanguage(text: string): text is MentionLanguage {
  return Object.hasOwn(LANGUAGES, text);
}
