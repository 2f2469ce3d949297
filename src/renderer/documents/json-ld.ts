/** What a block of JSON-LD says of the article it describes; empty strings where it says nothing. */
export interface JsonLdFacts {
  readonly title: string;
  readonly author: string;
  readonly publisher: string;
  readonly date: string;
}

const ARTICLE = /(?:Article|Report|Posting|Book|Thesis|Chapter|Review|CreativeWork)$/u;
const NOTHING: JsonLdFacts = { title: '', author: '', publisher: '', date: '' };

/** Reads a page's JSON-LD; broken JSON says nothing. No context is ever fetched. */
export function jsonLdFacts(json: string): JsonLdFacts {
  const article = things(parsed(json)).find((thing) => ARTICLE.test(text(thing['@type'])));
  if (article === undefined) return NOTHING;
  return {
    title: text(article['headline']) || text(article['name']),
    author: names(article['author']),
    publisher: names(article['publisher']),
    date: text(article['datePublished']),
  };
}

type Thing = Record<string, unknown>;

/** The described things, also those in a list or a graph. */
function things(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(things);
  if (typeof value !== 'object' || value === null) return [];
  const thing = value as Thing;
  return [thing, ...(Array.isArray(thing['@graph']) ? thing['@graph'].flatMap(things) : [])];
}

function names(value: unknown): string {
  if (Array.isArray(value)) return [...new Set(value.map(names))].filter(Boolean).join('; ');
  if (typeof value === 'object' && value !== null) return text((value as Thing)['name']);
  const name = text(value);
  return /^https?:/iu.test(name) ? '' : name;
}

function text(value: unknown): string {
  if (Array.isArray(value)) return text(value[0]);
  return typeof value === 'string' ? value.replaceAll(/\s+/gu, ' ').trim() : '';
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
