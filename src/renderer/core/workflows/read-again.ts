import { success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { ReadAgainOptions, ReadAgainReport } from '../archive';
import { anchorText } from '../model/anchor-text';
import type { Annotation, PassageAnchor } from '../model/annotation';
import { placeInNewReading } from '../model/carry-over';
import type { Extraction } from '../model/extraction';
import type { OperationContent } from '../model/inverse';
import { tidyMetadata } from '../model/new-source';
import type { MetadataField, Source, SourceMetadata, SourceReading } from '../model/source';
import { sourceReading } from '../model/source-reading';
import type { Reading } from '../model/source-reading';
import type { DocumentReader, ObjectStore, ReadDocument, ReadFailure, WriteFailure } from '../ports';
import type { AnnotateContext } from './annotate-passage';
import { Cancellation } from './cancellation';
import { missing } from './missing';
import type { Turns } from './turns';
import { writeStep } from './workflow-context';

export interface ReadAgainContext extends AnnotateContext {
  readonly inTurn: Turns;
  readonly objects: Pick<ObjectStore, 'readExtraction' | 'storeExtraction'>;
  readonly reader: Pick<DocumentReader, 'read'>;
}

/**
 * Reads an original anew: with a password, in another encoding, or by a newer parser. The former
 * reading stays; annotations are carried over to the new one. Undo goes back to the former.
 */
export async function readAgain(
  context: ReadAgainContext,
  sourceId: string,
  options: ReadAgainOptions,
): Promise<Result<ReadAgainReport, ReadFailure | WriteFailure>> {
  const source = await context.lookups.source(sourceId);
  if (source === undefined) return missing('source');
  const { sha256, bytes, originalName: name, parent } = source;
  const read = await context.reader.read(
    { sha256, bytes, name, depth: parent === undefined ? 0 : 1, ...options },
    () => undefined,
    new Cancellation(),
  );
  if (!read.ok) return read;
  // Reading takes long, and others may work on the archive meanwhile; only what is decided on it waits its turn.
  return context.inTurn(async () => {
    const now = await context.lookups.source(sourceId);
    if (now === undefined) return missing('source');
    return saveReading(context, now, read.value, 'Read again', newlyKnown(now, read.value));
  });
}

/**
 * Stores a new reading and carries the source's annotations over to it, in one step under `label`
 * (empty: a step that undo passes by). `changes` are details that became known with it.
 */
export async function saveReading(
  context: Omit<ReadAgainContext, 'reader' | 'inTurn'>,
  source: Source,
  reading: Reading,
  label: string,
  changes?: Pick<Source, 'origins'> & Partial<SourceMetadata>,
): Promise<Result<ReadAgainReport, WriteFailure>> {
  const stored = await context.objects.storeExtraction(reading.extraction);
  if (!stored.ok) return stored;
  const after = sourceReading(source.kind, reading, stored.value.sha256, context.clock.now());
  const annotations = await context.lookups.annotationsOfSource(source.id);
  if (isSameReading(source.extraction, after))
    return success({ source, kept: annotations.length, moved: [], lost: [] });
  const carried = carryOver(context, annotations, reading.extraction, after.sha256);
  const { moved, lost } = carried;
  const contents: OperationContent[] = [
    {
      kind: 'source-read',
      payload: { sourceId: source.id, before: source.extraction, after, moved, lost },
    },
  ];
  if (changes !== undefined && Object.keys(changes).length > 1) {
    const before = Object.fromEntries(
      Object.keys(changes).map((field) => [field, source[field as MetadataField | 'origins']]),
    );
    contents.push({ kind: 'source-changed', payload: { sourceId: source.id, before, after: changes } });
  }
  const written = await writeStep(context, { role: 'do', label }, contents);
  if (!written.ok) return written;
  const isElsewhere = new Set(carried.elsewhere);
  return success({
    source: {
      ...source,
      ...changes,
      extraction: after,
      formerReadings: [...source.formerReadings, source.extraction],
    },
    kept: moved.length - isElsewhere.size,
    moved: carried.elsewhere,
    lost,
  });
}

/** The same text, read in the same way: there is nothing to write. Recognition always ends in a reading. */
function isSameReading(before: SourceReading, after: SourceReading): boolean {
  return (
    after.recognised === undefined &&
    before.sha256 === after.sha256 &&
    before.encoding === after.encoding &&
    before.encodingConfidence === after.encodingConfidence &&
    before.problem?.kind === after.problem?.kind &&
    before.warnings.join('\n') === after.warnings.join('\n')
  );
}

interface Carried {
  readonly moved: readonly {
    readonly annotationId: string;
    readonly before: PassageAnchor;
    readonly after: PassageAnchor;
  }[];
  /** Those of `moved` that stand in another place than before. */
  readonly elsewhere: readonly string[];
  readonly lost: readonly string[];
}

function carryOver(
  { boxesFor }: Pick<AnnotateContext, 'boxesFor'>,
  annotations: readonly Annotation[],
  { pages }: Extraction,
  extraction: string,
): Carried {
  const moved: { annotationId: string; before: PassageAnchor; after: PassageAnchor }[] = [];
  const elsewhere: string[] = [];
  const lost: string[] = [];
  for (const { id, anchor } of annotations) {
    const place = placeInNewReading(pages, anchor);
    const page = place && pages.find((candidate) => candidate.pageIndex === place.pageIndex);
    if (place === undefined || page === undefined) {
      lost.push(id);
      continue;
    }
    const { pageIndex, start, end } = place;
    const boxes = page.layout === undefined ? [] : boxesFor(page.layout, page.text, start, end);
    const after = { extraction, pageIndex, ...anchorText(page.text, start, end), boxes };
    moved.push({ annotationId: id, before: anchor, after });
    if (pageIndex !== anchor.pageIndex || start !== anchor.start || end !== anchor.end) elsewhere.push(id);
  }
  return { moved, elsewhere, lost };
}

/**
 * Details that the first reading could not know, or read wrongly: those that are empty, those that
 * it took from the same place in the file, and a title made of the name.
 */
function newlyKnown(
  source: Source,
  document: Pick<ReadDocument, 'metadata' | 'origins'>,
): Pick<Source, 'origins'> & Partial<SourceMetadata> {
  const { metadata } = tidyMetadata(document.metadata);
  const origins: Partial<Record<MetadataField, string>> = { ...source.origins };
  const changes: Partial<Record<MetadataField, SourceMetadata[MetadataField]>> = {};
  for (const field of Object.keys(metadata) as MetadataField[]) {
    const value = metadata[field];
    if (value === undefined || value.length === 0) continue;
    const from = source.origins[field];
    const isOfFile = from !== undefined && from === document.origins[field];
    const isOpen = source[field].length === 0 || isOfFile || (field === 'title' && isFromName(source));
    if (!isOpen || JSON.stringify(value) === JSON.stringify(source[field])) continue;
    changes[field] = value;
    const origin = document.origins[field];
    if (origin === undefined) delete origins[field];
    else origins[field] = origin;
  }
  return { ...(changes as Partial<SourceMetadata>), origins };
}

const isFromName = ({ origins }: Source) => origins.title === 'the file’s name';
