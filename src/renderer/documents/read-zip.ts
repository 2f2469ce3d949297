import { failure, success, type Result } from '../../shared/result';
import type { ReadFailure } from '../core/ports';
import { BlockWriter } from './block-writer';
import { onlyPage, type Findings } from './finished-document';
import { PARSERS } from './parsers';
import type { ContainerReading } from './read-email';
import { zipListing, type LeftOut, type ZipListing } from './zip-archive-entries';
import { sizeWords } from '../core/model/size-words';

/**
 * Reads a zip archive: each file in it becomes a source of its own, taken out by extractContained
 * with its path kept. Its own text is the list of them. A zip inside a container is kept whole.
 */
export async function readZip(
  bytes: Uint8Array<ArrayBuffer>,
  { depth = 0 }: ContainerReading = {},
): Promise<Result<Findings, ReadFailure>> {
  if (depth > 0) return failure(NESTED);
  const listing = await zipListing(bytes);
  if (!listing.ok) return failure(DAMAGED);
  const { files } = listing.value;
  const writer = new BlockWriter();
  for (const { path, size } of files) {
    writer.open('table-row');
    writer.add(path);
    writer.nextCell();
    writer.add(sizeWords(size));
  }
  const { text, blocks } = writer.finish();
  return success({
    kind: 'zip',
    parser: PARSERS.zip,
    pages: onlyPage(text, blocks),
    metadata: {},
    origin: 'the zip archive itself',
    warnings: warningsOf(listing.value),
    encoding: '',
    contained: files.map(({ name, path, size }) => ({ name, path, size })),
  });
}

function warningsOf({ files, leftOut, hasMore, isCut }: ZipListing): string[] {
  const reasons = Object.keys(SENTENCES) as LeftOut[];
  const isEmpty = files.length === 0 && reasons.every((reason) => leftOut[reason].length === 0);
  return [
    ...(isEmpty ? ['This zip archive holds no files.'] : []),
    ...reasons.flatMap((reason) => {
      const paths = leftOut[reason];
      return paths.length === 0 ? [] : [`${SENTENCES[reason](paths.length)} ${listed(paths)}`];
    }),
    ...(isCut
      ? ['The list of files in this zip archive breaks off; files after that could not be found.']
      : []),
    ...(hasMore
      ? [
          'This zip archive holds more than 10,000 entries. The first 10,000 were looked at; the others stay in it. Unpack it and import the folder to read them all.',
        ]
      : []),
  ];
}

const filesAre = (count: number) => (count === 1 ? '1 file is' : `${count.toLocaleString('en')} files are`);
const filesWere = (count: number) =>
  count === 1 ? '1 file was' : `${count.toLocaleString('en')} files were`;

/** Each says what stayed in the zip, and goes before the list of paths. */
const SENTENCES: Readonly<Record<LeftOut, (count: number) => string>> = {
  clutter: (count) =>
    `${filesWere(count)} left out that the system puts beside others, and that hold nothing of their own:`,
  locked: (count) =>
    `${filesAre(count)} locked with a password and stayed in the zip archive. Unpack it with the password and import the folder:`,
  bomb: (count) => `${filesWere(count)} left out because unpacking would give over 200 times the size:`,
  'too-much': (count) =>
    `${filesWere(count)} left out because all files together pass 500 MB. Unpack the zip archive and import the folder:`,
  link: (count) =>
    `${filesAre(count)} only a link to another file, and ${count === 1 ? 'was' : 'were'} left out:`,
  method: (count) =>
    `${filesAre(count)} compressed in a way that is not known here and stayed in the zip archive. Unpack it and import the folder:`,
};

const MOST_NAMED = 20;

function listed(paths: readonly string[]): string {
  const named = paths.slice(0, MOST_NAMED).join(', ');
  return paths.length > MOST_NAMED
    ? `${named}, and ${(paths.length - MOST_NAMED).toLocaleString('en')} more.`
    : `${named}.`;
}

const NESTED: ReadFailure = {
  kind: 'not-a-document',
  sourceKind: 'zip',
  message:
    'This zip archive came inside another file, so it was not opened. It is kept unchanged. Save it out of the archive and import it by itself to read the files in it.',
};
const DAMAGED: ReadFailure = {
  kind: 'damaged',
  sourceKind: 'zip',
  message:
    'This zip archive is damaged: its list of files could not be read. The original is kept unchanged. If another copy exists, import that one, or unpack this one with a program that repairs archives.',
};
