/**
 * An identifier as `scheme:value` (`doi:10.1000/182`, `isbn:9780141036144`, `uuid:…`), from how it is
 * written in a file's properties, with what the file calls its scheme. Undefined when it is none of
 * the known kinds, so that a program's own numbers stay out.
 */
export function standardIdentifier(written: string, scheme = ''): string | undefined {
  const text = written.trim();
  const doi = /\b(10\.\d{4,9}\/\S+)$/u.exec(text)?.[1];
  if (doi !== undefined) return `doi:${doi}`;
  const uuid = /([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})$/iu.exec(text)?.[1];
  if (uuid !== undefined) return `uuid:${uuid.toLowerCase()}`;
  const named = `${scheme} ${text}`;
  const digits = text.replaceAll(/^(?:urn:)?is[bs]n(?:-?1[03])?:?|[\s‐‑–-]/giu, '').toUpperCase();
  if (isIsbn(digits) && (/isbn/iu.test(named) || digits.length === 13)) return `isbn:${digits}`;
  if (/issn/iu.test(named) && /^\d{7}[\dX]$/u.test(digits))
    return `issn:${digits.slice(0, 4)}-${digits.slice(4)}`;
  return undefined;
}

/** ISBN of 10 or 13 digits with a right check digit. */
function isIsbn(digits: string): boolean {
  if (/^97[89]\d{10}$/u.test(digits)) {
    const sum = Array.from(digits, Number).reduce(
      (all, digit, index) => all + digit * (index % 2 === 0 ? 1 : 3),
      0,
    );
    return sum % 10 === 0;
  }
  if (!/^\d{9}[\dX]$/u.test(digits)) return false;
  const sum = Array.from(digits, (digit) => (digit === 'X' ? 10 : Number(digit))).reduce(
    (all, digit, index) => all + digit * (10 - index),
    0,
  );
  return sum % 11 === 0;
}
