/** The languages that are recognised: BCP 47, and the name of tesseract's data. In the app's order. */
const LANGUAGES = [
  ['en', 'eng'],
  ['ru', 'rus'],
  ['hy', 'hye'],
  ['ka', 'kat'],
  ['az', 'aze'],
  ['tr', 'tur'],
  ['ar', 'ara'],
  ['fa', 'fas'],
  ['fr', 'fra'],
  ['de', 'deu'],
] as const satisfies readonly (readonly [language: string, code: string])[];

/** Tesseract's code of a BCP 47 primary language; undefined for one that is not recognised here. */
export function engineCode(language: string): string | undefined {
  return LANGUAGES.find(([name]) => name === language)?.[1];
}

/** BCP 47 languages whose data is among the given codes of tesseract, in the app's order. */
export function languagesOf(codes: readonly string[]): readonly string[] {
  return LANGUAGES.filter(([, code]) => codes.includes(code)).map(([language]) => language);
}
