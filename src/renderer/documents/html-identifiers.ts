/** Names of `meta` elements that hold identifiers, in lower case, and what they hold when they do not say. */
const META_NAMES: readonly (readonly [name: string, scheme: string])[] = [
  ['citation_doi', 'doi'],
  ['prism.doi', 'doi'],
  ['bepress_citation_doi', 'doi'],
  ['dc.identifier', ''],
  ['dc.identifier.doi', 'doi'],
  ['dcterms.identifier', ''],
  ['citation_isbn', 'isbn'],
  ['book:isbn', 'isbn'],
  ['og:isbn', 'isbn'],
  ['citation_issn', 'issn'],
  ['prism.issn', 'issn'],
  ['prism.eissn', 'issn'],
  ['citation_pmid', 'pmid'],
];

/**
 * The identifiers of a page as `scheme:value`, each once: from its `meta` elements, from what its
 * JSON-LD names, and from an address that is a DOI's own.
 */
export function identifiersIn(
  meta: ReadonlyMap<string, readonly string[]>,
  named: readonly string[],
  address: string,
): readonly string[] {
  const found = new Set<string>();
  const keep = (value: string, scheme: string) => {
    const identifier = identifierIn(value, scheme);
    if (identifier !== undefined) found.add(identifier);
  };
  for (const [name, scheme] of META_NAMES) for (const value of meta.get(name) ?? []) keep(value, scheme);
  for (const value of named) keep(value, '');
  if (/^https?:\/\/(?:dx\.)?doi\.org\//iu.test(address)) keep(address, 'doi');
  return [...found];
}

/** One identifier as `scheme:value`; undefined when the value is not sound for its scheme. */
function identifierIn(value: string, scheme: string): string | undefined {
  const doi = /\b(10\.\d{4,9}\/[^\s"<>]+[^\s"<>.,;)])/u.exec(value)?.[1];
  if (doi !== undefined) return `doi:${doi.toLowerCase()}`;
  const bare = value.replace(/^(?:urn:)?(?:isbn|issn|pmid)[:\s]*/iu, '').replaceAll(/[\s-]/gu, '');
  const said = /^(?:urn:)?(isbn|issn|pmid)\b/iu.exec(value)?.[1]?.toLowerCase() ?? scheme;
  if (said === 'isbn' && /^(?:\d{13}|\d{9}[\dX])$/iu.test(bare)) return `isbn:${bare.toUpperCase()}`;
  if (said === 'issn' && /^\d{7}[\dX]$/iu.test(bare))
    return `issn:${bare.slice(0, 4)}-${bare.slice(4).toUpperCase()}`;
  if (said === 'pmid' && /^\d{1,9}$/u.test(bare)) return `pmid:${bare}`;
  return undefined;
}
