/** Spaces of every kind, and marks that only say where a line may break. */
const SPACE = /[\s\u00ad\u200b\u2060\ufeff]/u;
const SPACES = /[\s\u00ad\u200b\u2060\ufeff]+/gu;

/** Two places, as UTF-16 offsets. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** The text without white space, soft hyphens and zero-width breaks. */
export function withoutSpaces(text: string): string {
  return text.replaceAll(SPACES, '');
}

/** Every place where `quote` stands exactly, overlapping ones too. */
export function findAll(text: string, quote: string): Place[] {
  const places: Place[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    places.push({ start: at, end: at + quote.length });
  }
  return places;
}

/** Every place where `quote` stands when spaces do not count; offsets are into the text as it is. */
export function findAllForgiving(text: string, quote: string): Place[] {
  const sought = withoutSpaces(quote);
  const kept: string[] = [];
  const origins: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index);
    if (SPACE.test(unit)) continue;
    kept.push(unit);
    origins.push(index);
  }
  return findAll(kept.join(''), sought).flatMap(({ start, end }) => {
    const first = origins[start];
    const last = origins[end - 1];
    return first === undefined || last === undefined ? [] : [{ start: first, end: last + 1 }];
  });
}
