/**
 * Identifiers as they can be compared: `doi:` in lower case without an address before it, `isbn:` as
 * thirteen digits, others in lower case. What is no identifier (no scheme) is left out.
 */
export function standardIdentifiers(identifiers: readonly string[]): readonly string[] {
  return identifiers.map(standardIdentifier).filter((identifier) => identifier !== '');
}

/** One identifier as it can be compared; empty when it has no scheme. */
function standardIdentifier(identifier: string): string {
  const match = /^\s*([a-z][a-z0-9.+-]*):\s*(\S.*?)\s*$/iu.exec(identifier);
  const [, scheme = '', value = ''] = match ?? [];
  switch (scheme.toLowerCase()) {
    case '':
      return '';
    case 'doi':
      return `doi:${doiOf(value) || value.toLowerCase()}`;
    case 'isbn':
      return `isbn:${isbn13(value) || value.toLowerCase()}`;
    case 'issn':
      return `issn:${value.replaceAll(/[^\dx]/giu, '').toLowerCase()}`;
    default:
      return `${scheme.toLowerCase()}:${value.toLowerCase()}`;
  }
}

/** The DOI in a text or an address, in lower case; empty where there is none. */
export function doiOf(text: string): string {
  const doi = /\b10\.\d{4,9}\/[^\s"<>]+/u.exec(text)?.[0] ?? '';
  return doi.replace(/[.,;:)\]}]+$/u, '').toLowerCase();
}

/** An ISBN of ten or thirteen digits as thirteen; empty when it is none, or its check digit is wrong (ISO 2108). */
export function isbn13(text: string): string {
  const digits = text.replaceAll(/[\s\u2010-\u2015-]/gu, '').toUpperCase();
  if (/^\d{9}[\dX]$/u.test(digits)) {
    const sum = Array.from(digits).reduce((total, digit, index) => total + (10 - index) * valueOf(digit), 0);
    if (sum % 11 !== 0) return '';
    const start = `978${digits.slice(0, 9)}`;
    return `${start}${(10 - (weighted(start) % 10)) % 10}`;
  }
  return /^97[89]\d{10}$/u.test(digits) && weighted(digits) % 10 === 0 ? digits : '';
}

const valueOf = (digit: string) => (digit === 'X' ? 10 : Number(digit));

/** Digits by one and three in turn. */
function weighted(digits: string): number {
  return Array.from(digits).reduce(
    (total, digit, index) => total + valueOf(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  );
}

/**
 * What was written as an identifier with its scheme: a bare DOI, ISBN or ISSN is known by its form,
 * others name their scheme. Undefined when it says neither.
 */
export function asIdentifier(written: string): string | undefined {
  const text = written.trim();
  const bare = text.replace(/^(?:doi|isbn(?:-1[03])?|issn):?\s*/iu, '');
  if (/^(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\//iu.test(bare)) return `doi:${doiOf(bare)}`;
  if (isbn13(bare) !== '') return `isbn:${isbn13(bare)}`;
  if (/^\d{4}-\d{3}[\dX]$/iu.test(bare)) return `issn:${bare.toUpperCase()}`;
  return /^(?!https?:)[a-z][a-z0-9.+-]*:\s*\S/iu.test(text) ? text.replace(/:\s+/u, ':') : undefined;
}
