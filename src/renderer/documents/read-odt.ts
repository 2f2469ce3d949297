import { failure, success, type Result } from '../../shared/result';
import type { ReadFailure } from '../core/ports';
import { onlyPage, type Findings } from './finished-document';
import { htmlBlocks } from './html-blocks';
import { bytesOfDataAddress } from './data-address';
import { attribute, type HtmlElement } from './html-tree';
import { formulaWords, odtContent } from './odt-content';
import { officeFailures } from './office-failures';
import { officeMetadata } from './office-properties';
import { elementsNamed, firstElement, wordsBelow } from './office-tree';
import { cutShortWarning, deletionsWarning, picturesWarning } from './office-warnings';
import { declaresEntities, decodeXml, parseXml, type XmlTree } from './office-xml';
import { PARSERS } from './parsers';
import { looksLikeZip, zipEntries, zipNames } from './zip-entries';

const FAILURES = officeFailures('OpenDocument text');
const WANTED = /^(?:content\.xml|styles\.xml|meta\.xml|META-INF\/manifest\.xml|Object[^/]*\/content\.xml)$/u;

/**
 * Reads an OpenDocument text (ISO/IEC 26300), packed or as one XML file: its text, tables, notes,
 * comments and the heads and feet of its pages, and its properties.
 */
export async function readOdt(bytes: Uint8Array): Promise<Result<Findings, ReadFailure>> {
  const parts = partsOf(bytes);
  if (!parts.ok) return parts;
  const xml = (name: string): XmlTree | undefined => {
    const source = parts.value.get(name);
    return source === undefined ? undefined : parseXml(source);
  };
  const whole = xml('content.xml');
  const content = whole?.root;
  if (content === undefined || firstElement(content, 'office:body') === undefined)
    return failure(FAILURES.damaged);
  const known = new Map<string, string>();
  const objectWords = (path: string) => {
    const object = known.has(path) ? undefined : xml(`${path}/content.xml`);
    if (object !== undefined) known.set(path, ` ${formulaWords(object.root)} `);
    return known.get(path) ?? '';
  };
  const { tree, deletions, pictures } = odtContent(content, xml('styles.xml')?.root, objectWords);
  const files = fileNames(bytes);
  const {
    text,
    blocks,
    pictures: shown,
  } = htmlBlocks(tree, {
    findPicture: (element) => {
      const reference = attribute(element, 'src');
      const isThere = reference.startsWith('data:') || files.has(reference.slice('file:'.length));
      return isThere ? reference : '';
    },
  });
  return success({
    kind: 'odt',
    parser: PARSERS.odt,
    pages: onlyPage(text, blocks, shown),
    ...properties(xml('meta.xml')?.root ?? content),
    origin: 'the OpenDocument file’s properties',
    warnings: [
      ...cutShortWarning(whole?.isWellFormed === false),
      ...deletionsWarning(deletions),
      ...picturesWarning(text, pictures),
    ],
    encoding: '',
  });
}

/** The n-th picture, from 0, of an OpenDocument text that is one XML file. */
export function pictureInFlatOdt(bytes: Uint8Array, index: number): Uint8Array<ArrayBuffer> | undefined {
  const image = elementsNamed(parseXml(decodeXml(bytes)).root, 'draw:image')[index];
  const data = image === undefined ? undefined : firstElement(image, 'office:binary-data');
  return data === undefined ? undefined : bytesOfDataAddress(`data:;base64,${wordsBelow(data)}`);
}

function fileNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = looksLikeZip(bytes) ? zipNames(bytes) : undefined;
  return new Set(names?.ok === true ? names.value : []);
}

/** The XML parts by name, decoded. */
function partsOf(bytes: Uint8Array): Result<ReadonlyMap<string, string>, ReadFailure> {
  if (!looksLikeZip(bytes)) {
    const source = decodeXml(bytes);
    return declaresEntities(source) ? failure(FAILURES.damaged) : success(new Map([['content.xml', source]]));
  }
  const unpacked = zipEntries(bytes, (name) => WANTED.test(name));
  if (!unpacked.ok)
    return failure(unpacked.failure.kind === 'too-large' ? FAILURES.tooLarge : FAILURES.damaged);
  const parts = new Map<string, string>();
  for (const [name, part] of unpacked.value) parts.set(name, decodeXml(part));
  if (/<(?:\w+:)?encryption-data[\s/>]/u.test(parts.get('META-INF/manifest.xml') ?? ''))
    return failure(FAILURES.locked);
  for (const source of parts.values()) if (declaresEntities(source)) return failure(FAILURES.damaged);
  return success(parts);
}

function properties(part: HtmlElement) {
  const meta = firstElement(part, 'office:meta');
  const value = (name: string) => {
    const element = meta === undefined ? undefined : firstElement(meta, name);
    return element === undefined ? '' : wordsBelow(element);
  };
  return officeMetadata({
    title: value('dc:title'),
    author: value('meta:initial-creator') || value('dc:creator'),
    created: value('meta:creation-date'),
    modified: value('dc:date'),
    language: value('dc:language'),
    identifiers: [value('dc:identifier')],
  });
}
