/** What a block of JSON-LD says of the article it describes; empty strings where it says nothing. */
export interface JsonLdFacts {
  readonly title: string;
  readonly author: string;
  readonly publisher: string;
  readonly date: string;
  /** As written, with their scheme where one was named: `isbn:…`, a DOI in any form. */
  readonly identifiers: readonly string[];
}

const ARTICLE = /(?:Article|Report|Posting|Book|Thesis|Chapter|Review|CreativeWork)$/u;
const NOTHING: JsonLdFacts = { title: '', author: '', publisher: '', date: '', identifiers: [] };

/** Reads a page's JSON-LD; broken JSON says nothing. No context is ever fetched. */
export function jsonLdFacts(json: string): JsonLdFacts {
  const article = things(parsed(json)).find((thing) => ARTICLE.test(text(thing['@type'])));
  if (article === undefined) return NOTHING;
  return {
    title: text(article['headline']) || text(article['name']),
    author: names(article['author']),
    publisher: names(article['publisher']),
    date: text(article['datePublished']),
    identifiers: identifiers(article),
  };
}

type Thing = Record<string, unknown>;

function identifiers(article: Thing): string[] {
  const named = ['isbn', 'issn'].flatMap((scheme) => {
    const value = text(article[scheme]);
    return value === '' ? [] : [`${scheme}:${value}`];
  });
  const given = [article['identifier'], article['sameAs']].flatMap((value) =>
    Array.isArray(value) ? value : [value],
  );
  return [...named, ...given.map(identifier).filter((value) => value !== '')];
}

/** A string, or a property with a name and a value. */
function identifier(value: unknown): string {
  if (typeof value !== 'object' || value === null) return text(value);
  const thing = value as Thing;
  const scheme = text(thing['propertyID']).toLowerCase();
  const named = text(thing['value']);
  return named === '' || scheme === '' ? named : `${scheme}:${named}`;
}

/** Lists in lists are followed so deep; deeper ones are made by accident or with intent. */
const DEEPEST = 8;

/** The described things, also those in a list or a graph. */
function things(value: unknown, depth = 0): Thing[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((each) => things(each, depth + 1));
  if (typeof value !== 'object' || value === null) return [];
  const thing = value as Thing;
  const graph = thing['@graph'];
  return [thing, ...(Array.isArray(graph) ? graph.flatMap((each) => things(each, depth + 1)) : [])];
}

function names(value: unknown): string {
  if (Array.isArray(value)) return [...new Set(value.flat(DEEPEST).map(nameOf))].filter(Boolean).join('; ');
  return nameOf(value);
}

function nameOf(value: unknown): string {
  if (typeof value === 'object' && value !== null) return text((value as Thing)['name']);
  const name = text(value);
  return /^https?:/iu.test(name) ? '' : name;
}

function text(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first.replaceAll(/\s+/gu, ' ').trim() : '';
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
