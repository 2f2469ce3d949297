import type { SourceMetadata } from '../core/model/source';
import { attribute, elementsBelow, hasAttribute, textBelow, type HtmlParent } from './html-tree';
import { jsonLdFacts } from './json-ld';
import { edtfDate } from './written-date';

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
    'citation_publication_date',
    'citation_date',
    'datepublished',
    'dc.date.issued',
    'dcterms.issued',
    'dc.date',
    'dcterms.date',
    'parsely-pub-date',
    'pubdate',
    'publish-date',
    'date',
  ],
  address: ['og:url'],
} as const;

/** What a page says of itself in its head. Absent keys are not known. */
export function htmlMetadata(root: HtmlParent): Partial<SourceMetadata> {
  const page = gathered(root);
  const facts = page.jsonLd.map(jsonLdFacts);
  const meta = (key: keyof typeof META_NAMES) => META_NAMES[key].flatMap((name) => page.meta.get(name) ?? []);
  const fact = (key: 'title' | 'author' | 'publisher' | 'date') =>
    facts.map((each) => each[key]).filter((value) => value !== '');

  const title = first([...meta('title'), ...fact('title'), page.title, page.heading]);
  const author = first([authors(page.meta), ...fact('author')]);
  const publisher = first([...meta('publisher'), ...fact('publisher')]);
  const date = first([...meta('date'), ...fact('date'), ...page.dates].map(edtfDate));
  const address = first([page.canonical, ...meta('address'), page.savedFrom].filter(isWebAddress));
  const language = first([page.language, ...(page.meta.get('og:locale') ?? [])]);
  return {
    ...(title === '' ? {} : { title }),
    ...(author === '' ? {} : { author }),
    ...(publisher === '' ? {} : { publisher }),
    ...(date === '' ? {} : { date }),
    ...(address === '' ? {} : { address }),
    ...(language === '' ? {} : { language }),
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
  savedFrom: string;
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
    savedFrom: savedFrom(root),
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
  return page;
}

/** Several `citation_author` elements name several people; an address is no name. */
function authors(meta: ReadonlyMap<string, readonly string[]>): string {
  for (const name of META_NAMES.author) {
    const people = (meta.get(name) ?? []).filter((person) => !isWebAddress(person));
    if (people.length > 0) return [...new Set(people)].join('; ');
  }
  return '';
}

/** Browsers note in a comment where a page was saved from. */
function savedFrom(root: HtmlParent): string {
  const waiting = [...root.childNodes];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === '#comment' && 'data' in node) {
      const address = /saved from url=\(\d+\)(\S+)/u.exec(node.data)?.[1];
      if (address !== undefined) return address;
    } else if (node.nodeName === 'html' && 'childNodes' in node) {
      waiting.push(...node.childNodes.filter((child) => child.nodeName === '#comment'));
    }
  }
  return '';
}

const isWebAddress = (text: string) => /^https?:\/\/\S+$/iu.test(text);
const first = (values: readonly string[]) => values.find((value) => value !== '') ?? '';
const words = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();
