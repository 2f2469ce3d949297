/** Latin figures; Х and І are also taken in their Cyrillic shapes, which look the same. */
const ROMAN = /^(?:X{0,2})(?:IX|IV|V?I{0,3})$/u;
const FIGURES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** The value of a number from I to XXIX, with capitals; undefined for anything else. */
export function romanValue(text: string): number | undefined {
  if (text === '' || text.length > 6) return undefined;
  const latin = text.replaceAll('Х', 'X').replaceAll('І', 'I');
  if (!ROMAN.test(latin)) return undefined;
  let value = 0;
  for (let index = 0; index < latin.length; index += 1) {
    const own = FIGURES[latin.charAt(index)] ?? 0;
    value += own < (FIGURES[latin.charAt(index + 1)] ?? 0) ? -own : own;
  }
  return value;
}
