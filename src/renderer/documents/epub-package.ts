import type { SourceMetadata } from '../core/model/source';
import { primaryLanguage } from './detect-language';
import { attribute, type HtmlElement } from './html-tree';
import { elementsNamed, firstElement, wordsBelow } from './office-tree';
import { parseXml } from './office-xml';
import { standardIdentifier } from './standard-identifier';
import { edtfDate } from './written-date';

/** What a book's package document says: what the book is, and its parts in order. */
export interface EpubPackage {
  readonly metadata: Partial<SourceMetadata>;
  /** Paths of the chapters in the zip, in reading order. */
  readonly chapters: readonly string[];
  /** Path of the table of contents of EPUB 3, and of that of EPUB 2; empty when there is none. */
  readonly navigation: string;
  readonly ncx: string;
}

/** Parts of a spine that are drawn, not read. */
const PICTURES = /^image\//u;

/** Path of the package document that `META-INF/container.xml` names, or empty. */
export function packagePath(container: string): string {
  return attributeOf(firstElement(parseXml(container, PLAIN).root, 'rootfile'), 'full-path');
}

export function readPackage(source: string, path: string): EpubPackage {
  const { root } = parseXml(source, PLAIN);
  const items = elementsNamed(root, 'item');
  const itemById = new Map(items.map((item) => [attribute(item, 'id'), item]));
  const pathOf = (item: HtmlElement | undefined) =>
    item === undefined ? '' : resolvedPath(path, attribute(item, 'href'));
  const spine = firstElement(root, 'spine');
  const chapters = elementsNamed(spine ?? root, 'itemref')
    .map((reference) => itemById.get(attribute(reference, 'idref')))
    .filter((item) => item !== undefined && !PICTURES.test(attribute(item, 'media-type')))
    .map(pathOf);
  return {
    metadata: metadataOf(firstElement(root, 'metadata') ?? root),
    chapters: [...new Set(chapters)].filter((chapter) => chapter !== ''),
    navigation: pathOf(items.find((item) => /(?:^|\s)nav(?:\s|$)/u.test(attribute(item, 'properties')))),
    ncx: pathOf(
      itemById.get(attributeOf(spine, 'toc')) ??
        items.find((item) => attribute(item, 'media-type') === 'application/x-dtbncx+xml'),
    ),
  };
}

/**
 * The path in the zip that a reference in the part at `base` means, without its fragment. Empty when
 * it leads elsewhere.
 */
export function resolvedPath(base: string, reference: string): string {
  const [path = ''] = reference.split(/[#?]/u, 1);
  if (/^[a-z][a-z\d+.-]*:/iu.test(path)) return '';
  if (path === '') return base;
  const steps = path.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const step of decodedPath(path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** A path or fragment without percent signs, as far as they are well written. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Paths of the parts that are locked; fonts that are only disguised are not among them. */
export function lockedParts(encryption: string): ReadonlySet<string> {
  const locked = elementsNamed(parseXml(encryption, PLAIN).root, 'encrypteddata').filter(
    (data) => !DISGUISE.test(attributeOf(firstElement(data, 'encryptionmethod'), 'algorithm')),
  );
  return new Set(
    locked.flatMap((data) =>
      elementsNamed(data, 'cipherreference').map((reference) =>
        resolvedPath('', attribute(reference, 'uri')),
      ),
    ),
  );
}

const DISGUISE = /(?:\/2008\/embedding|\/pdf\/enc#RC)$/u;
const PLAIN = { withoutPrefixes: true };

function metadataOf(metadata: HtmlElement): Partial<SourceMetadata> {
  const values = (name: string) => elementsNamed(metadata, name).map(wordsBelow).filter(Boolean);
  const [title] = values('title');
  const authors = [...new Set(values('creator'))].join('; ');
  const [publisher] = values('publisher');
  const date = dateOf(elementsNamed(metadata, 'date'));
  const language = primaryLanguage(values('language')[0] ?? '');
  const identifiers = elementsNamed(metadata, 'identifier').flatMap(
    (element) => standardIdentifier(wordsBelow(element), attribute(element, 'opf:scheme')) ?? [],
  );
  return {
    ...(title === undefined ? {} : { title }),
    ...(authors === '' ? {} : { author: authors }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === '' ? {} : { date }),
    ...(language === '' ? {} : { language }),
    ...(identifiers.length === 0 ? {} : { identifiers: [...new Set(identifiers)] }),
  };
}

/** The day of publication where several are given; programs write the year 101 for "not known". */
function dateOf(dates: readonly HtmlElement[]): string {
  const event = (date: HtmlElement) => attribute(date, 'opf:event') || attribute(date, 'event');
  const publication = dates.find((date) => /publication/iu.test(event(date)));
  const date = publication ?? dates.find((each) => !/modif|creat|conver/iu.test(event(each)));
  const written = date === undefined ? '' : edtfDate(wordsBelow(date));
  return Number(written.slice(0, 4)) < 1000 ? '' : written;
}

const attributeOf = (element: HtmlElement | undefined, name: string) =>
  element === undefined ? '' : attribute(element, name);
