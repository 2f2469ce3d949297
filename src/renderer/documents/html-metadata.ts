import type { MetadataField, SourceMetadata } from '../core/model/source';
import { writtenDay } from './email-day';
import { identifiersIn } from './html-identifiers';
import { savingNote } from './html-saved';
import { attribute, elementsBelow, hasAttribute, textBelow, type HtmlParent } from './html-tree';
import { jsonLdFacts } from './json-ld';

/** Where a page says each thing, most trustworthy first; names of `meta` elements in lower case. */
const META_NAMES = {
  title: ['og:title', 'citation_title', 'dc.title', 'dcterms.title', 'twitter:title'],
  author: [
    'citation_author',
    'author',
    'article:author',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'byl',
  ],
  publisher: [
    'og:site_name',
    'citation_journal_title',
    'citation_publisher',
    'dc.publisher',
    'dcterms.publisher',
    'publisher',
  ],
  date: [
    'article:published_time',
    'og:article:published_time',
    'citation_publication_date',
    'citation_date',
    'datepublished',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'dc.date',
    'dcterms.date',
    'parsely-pub-date',
    'pubdate',
    'publish-date',
    'date',
  ],
  address: ['og:url'],
} as const;

export interface HtmlMetadata {
  readonly metadata: Partial<SourceMetadata>;
  /** Where each field comes from, in words that follow "from". */
  readonly origins: Partial<Record<MetadataField, string>>;
}

const A_META_TAG = 'a meta tag';
const JSON_LD = 'JSON-LD in the page';

type Candidate = readonly [value: string, origin: string];

/** What a page says of itself, and what the program that saved it noted. Absent keys are not known. */
export function htmlMetadata(root: HtmlParent): HtmlMetadata {
  const page = gathered(root);
  const facts = page.jsonLd.map(jsonLdFacts);
  const note = savingNote(root);
  const meta = (key: keyof typeof META_NAMES): Candidate[] =>
    META_NAMES[key].flatMap((name) =>
      (page.meta.get(name) ?? []).map((value) => [value, A_META_TAG] as const),
    );
  const fact = (key: 'title' | 'author' | 'publisher' | 'date'): Candidate[] =>
    facts.map((each) => [each[key], JSON_LD] as const);
  const addresses: Candidate[] = [
    [note?.address ?? '', note?.origin ?? ''],
    [page.canonical, 'the page’s canonical link'],
    ...meta('address'),
  ];
  const dates: Candidate[] = [
    ...meta('date'),
    ...fact('date'),
    ...page.dates.map((date) => [date, 'a time in the page'] as const),
  ];
  const fields: Partial<Record<MetadataField, Candidate>> = {
    title: first([
      ...meta('title'),
      ...fact('title'),
      [page.title, 'the page’s own title'],
      [page.heading, 'the page’s first heading'],
    ]),
    author: first([[authors(page.meta), A_META_TAG], ...fact('author')]),
    publisher: first([...meta('publisher'), ...fact('publisher')]),
    date: first(dates.map(([date, origin]) => [writtenDay(date), origin])),
    address: first(addresses.filter(([address]) => isWebAddress(address))),
    language: first([
      [page.language, 'the page’s own mark'],
      ...(page.meta.get('og:locale') ?? []).map((locale) => [locale, A_META_TAG] as const),
    ]),
    acquiredOn: first([[note?.savedOn ?? '', note?.origin ?? '']]),
    acquiredHow: first([[note?.how ?? '', note?.origin ?? '']]),
  };
  const known = Object.entries(fields).filter(([, [value]]) => value !== '');
  const identifiers = identifiersIn(
    page.meta,
    facts.flatMap((each) => each.identifiers),
    fields.address?.[0] ?? '',
  );
  return {
    metadata: {
      ...Object.fromEntries(known.map(([field, [value]]) => [field, value])),
      ...(identifiers.length === 0 ? {} : { identifiers }),
    },
    origins: Object.fromEntries(known.map(([field, [, origin]]) => [field, origin])),
  };
}

interface Gathered {
  readonly meta: Map<string, string[]>;
  readonly jsonLd: string[];
  readonly dates: string[];
  title: string;
  heading: string;
  canonical: string;
  language: string;
}

function gathered(root: HtmlParent): Gathered {
  const page: Gathered = {
    meta: new Map(),
    jsonLd: [],
    dates: [],
    title: '',
    heading: '',
    canonical: '',
    language: '',
  };
  for (const element of elementsBelow(root)) {
    const { tagName } = element;
    if (tagName === 'html') page.language ||= attribute(element, 'lang') || attribute(element, 'xml:lang');
    else if (tagName === 'title') page.title ||= words(textBelow(element));
    else if (tagName === 'h1') page.heading ||= words(textBelow(element));
    else if (tagName === 'link' && /\bcanonical\b/iu.test(attribute(element, 'rel')))
      page.canonical ||= attribute(element, 'href').trim();
    else if (tagName === 'time' && hasAttribute(element, 'pubdate'))
      page.dates.push(attribute(element, 'datetime'));
    else if (tagName === 'script' && attribute(element, 'type') === 'application/ld+json')
      page.jsonLd.push(textBelow(element));
    if (tagName === 'meta' || /^datepublished$/iu.test(attribute(element, 'itemprop'))) {
      const name = (
        attribute(element, 'property') ||
        attribute(element, 'name') ||
        attribute(element, 'itemprop')
      ).toLowerCase();
      const content = words(attribute(element, 'content') || attribute(element, 'datetime'));
      if (name !== '' && content !== '') page.meta.set(name, [...(page.meta.get(name) ?? []), content]);
    }
  }
  page.dates.push(...articleTimes(root));
  return page;
}

/** The first time named in the one article of a page; a page of several articles has no date. */
function articleTimes(root: HtmlParent): string[] {
  const articles = [...elementsBelow(root)].filter(({ tagName }) => tagName === 'article');
  const [article] = articles;
  if (article === undefined || articles.length > 1) return [];
  for (const element of elementsBelow(article)) {
    const date = element.tagName === 'time' ? attribute(element, 'datetime') : '';
    if (date !== '') return [date];
  }
  return [];
}

/** Several `citation_author` elements name several people; an address is no name. */
function authors(meta: ReadonlyMap<string, readonly string[]>): string {
  for (const name of META_NAMES.author) {
    const people = (meta.get(name) ?? []).filter((person) => !isWebAddress(person));
    if (people.length > 0) return [...new Set(people)].join('; ');
  }
  return '';
}

const isWebAddress = (text: string) => /^https?:\/\/\S+$/iu.test(text);
const first = (candidates: readonly Candidate[]): Candidate =>
  candidates.find(([value]) => value !== '') ?? ['', ''];
const words = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();
