import type { Source } from '../model/source';

/** Languages this app brings the data of, or says to be missing; BCP 47, in the order they are shown. */
export const RECOGNITION_LANGUAGES: readonly string[] = [
  'en',
  'ru',
  'hy',
  'ka',
  'az',
  'tr',
  'ar',
  'fa',
  'fr',
  'de',
];

/** More languages at once make recognition slower and no better. */
const MOST = 3;

/**
 * Languages to propose for a source: its own, then the archive's by how often they occur; at most
 * three, and only those whose data is there. Where nothing speaks for any, English or what is there.
 */
export function proposeLanguages(
  source: Pick<Source, 'id' | 'language'>,
  archive: readonly Pick<Source, 'id' | 'language'>[],
  available: readonly string[],
): readonly string[] {
  const counts = new Map<string, number>();
  for (const { id, language } of archive) {
    if (id !== source.id) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const byFrequency = [...counts].toSorted(([, a], [, b]) => b - a).map(([language]) => language);
  const proposed = [...new Set([source.language, ...byFrequency])]
    .filter((language) => available.includes(language))
    .slice(0, MOST);
  if (proposed.length > 0) return proposed;
  return available.includes('en') ? ['en'] : available.slice(0, 1);
}
