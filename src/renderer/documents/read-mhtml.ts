import { failure, success, type Result } from '../../shared/result';
import type { SourceMetadata } from '../core/model/source';
import type { ReadFailure } from '../core/ports';
import { writtenDay } from './email-day';
import { partText } from './email-part-text';
import { mimeTree, type MimePart } from './email-tree';
import type { Findings } from './finished-document';
import { addressesOf, leavesOf, mainPage, mhtmlParts } from './mhtml-parts';
import { picturesAmongParts } from './page-pictures';
import { PARSERS } from './parsers';
import { pageFindings, type TextReading } from './read-html';
import { decodeWords } from 'postal-mime';

const ORIGIN = 'the page’s own header';
const HOW = 'saved from a browser as one file (MHTML)';

/** Reads a web page that a browser or Word saved with its pictures as one file. */
export async function readMhtml(
  bytes: Uint8Array<ArrayBuffer>,
  { encoding: chosen }: TextReading = {},
): Promise<Result<Findings, ReadFailure>> {
  const root = await mimeTree(bytes);
  if (root === undefined) return failure(DAMAGED);
  const parts = leavesOf(root);
  const page = mainPage(root, parts);
  if (page === undefined) return failure(DAMAGED);
  const { text: source, encoding, confidence } = partText(page, chosen);
  const found = pageFindings(source, new Set(parts.flatMap(addressesOf)), (tree) =>
    picturesAmongParts(tree, mhtmlParts(root, page)),
  );
  const said = headerFacts(root, page);
  const frames = parts.filter(
    (part) => part !== page && part.type === 'text/html' && part.content.length > 0,
  );
  return success({
    ...found,
    kind: 'mhtml',
    parser: PARSERS.html,
    metadata: {
      ...said,
      ...found.metadata,
      ...given(said, 'address'),
      ...given(said, 'acquiredOn'),
      acquiredHow: HOW,
    },
    origins: {
      ...Object.fromEntries(Object.keys(said).map((field) => [field, ORIGIN])),
      ...found.origins,
      ...(said.address === undefined ? {} : { address: ORIGIN }),
      ...(said.acquiredOn === undefined ? {} : { acquiredOn: ORIGIN }),
      acquiredHow: ORIGIN,
    },
    warnings: [...found.warnings, ...frameWarnings(frames.length)],
    encoding,
    ...(confidence === undefined ? {} : { encodingConfidence: confidence }),
  });
}

function headerFacts(root: MimePart, page: MimePart): Partial<SourceMetadata> {
  const places = [
    root.header('snapshot-content-location'),
    page.header('content-location'),
    root.header('content-location'),
  ];
  const address = places.map((place) => place.trim()).find((place) => /^https?:\/\/\S+$/iu.test(place));
  const acquiredOn = writtenDay(root.header('date'));
  const title = decodeWords(root.header('subject')).replaceAll(/\s+/gu, ' ').trim();
  return {
    ...(title === '' ? {} : { title }),
    ...(address === undefined ? {} : { address }),
    ...(acquiredOn === '' ? {} : { acquiredOn }),
  };
}

const given = (facts: Partial<SourceMetadata>, field: 'address' | 'acquiredOn') =>
  facts[field] === undefined ? {} : { [field]: facts[field] };

const frameWarnings = (count: number) =>
  count === 0
    ? []
    : [
        `${count === 1 ? '1 other page' : `${count} other pages`} shown in frames inside this page, such as advertisements, ${count === 1 ? 'was' : 'were'} not read.`,
      ];

const DAMAGED: ReadFailure = {
  kind: 'damaged',
  sourceKind: 'mhtml',
  message:
    'This saved web page is damaged: the page itself could not be found in the file. The original is kept unchanged. If another copy exists, import that one.',
};
