import { success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { ReadAgainReport } from '../archive';
import { changedFields } from '../model/changed-fields';
import { embeddedId, operationsOfMarks } from '../model/embedded-mark';
import type { OperationContent } from '../model/inverse';
import type { MetadataField, Source, SourceMetadata, SourceReading } from '../model/source';
import { sourceReading } from '../model/source-reading';
import type { Reading } from '../model/source-reading';
import type { Steps } from '../model/steps';
import type { MovedAnchor, OriginalFile } from '../operations';
import type { ObjectStore, WriteFailure } from '../ports';
import type { AnchorPorts } from './anchor-passage';
import { annotationChange } from './change-annotations';
import { carryOverSteps } from './carry-over-annotations';
import type { CarriedAnnotation } from './carry-over-annotations';
import { writeStep } from './workflow-context';
import type { WorkflowContext } from './workflow-context';

export interface SaveReadingContext extends WorkflowContext {
  readonly objects: Pick<ObjectStore, 'readExtraction' | 'storeExtraction'>;
  readonly boxesFor: AnchorPorts['boxesFor'];
  /** Does long work in slices, between which the window answers. */
  readonly inSlices: <Value>(steps: Steps<Value>) => Promise<Value>;
}

/** Details that became known with a reading. */
export type NewDetails = Pick<Source, 'origins'> & Partial<SourceMetadata>;

/**
 * Stores a new reading and carries the source's annotations over to it, in one step under `label`
 * (empty: a step that undo passes by). With a `file`, that takes the original's place in the same step.
 */
export async function saveReading(
  context: SaveReadingContext,
  source: Source,
  reading: Reading,
  label: string,
  changes?: NewDetails,
  file?: OriginalFile,
): Promise<Result<ReadAgainReport, WriteFailure>> {
  const stored = await context.objects.storeExtraction(reading.extraction);
  if (!stored.ok) return stored;
  const kind = file?.kind ?? source.kind;
  const extraction = sourceReading(kind, reading, stored.value.sha256, context.clock.now());
  const isSame = isSameReading(source.extraction, extraction);
  const after: Source = {
    ...source,
    ...changes,
    ...file,
    extraction: isSame ? source.extraction : extraction,
    formerReadings: isSame ? source.formerReadings : [...source.formerReadings, source.extraction],
  };
  const annotations = await context.lookups.annotationsOfSource(source.id);
  const carried = await context.inSlices(
    carryOverSteps(context, after, reading.extraction, annotations.filter(isToCarry(after.extraction))),
  );
  const contents: OperationContent[] = [
    ...replacement(source, file),
    ...(isSame ? [] : [readingOperation(source, extraction, carried)]),
    ...carried.flatMap((each) => repieced(each, isSame)),
    ...(await newMarks(context, after, reading)),
    ...newDetails(source, changes),
  ];
  if (contents.length > 0) {
    const written = await writeStep(context, { role: 'do', label }, contents);
    if (!written.ok) return written;
  }
  const inState = (state: string) =>
    carried.flatMap(({ annotation, health }) => (health.state === state ? [annotation.id] : []));
  const [moved, approximate, lost] = [inState('moved'), inState('approximate'), inState('lost')];
  const kept = annotations.length - moved.length - approximate.length - lost.length;
  return success({ source: after, kept, moved, approximate, lost });
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

/** Where the text is the same, only annotations that were lost are looked for again. */
function isToCarry({ sha256 }: SourceReading) {
  return ({ anchors }: CarriedAnnotation['annotation']) =>
    anchors.some(({ extraction }) => extraction !== sha256);
}

/** Highlights and notes inside the file that have never been in the archive. */
async function newMarks(
  { lookups, clock }: Pick<SaveReadingContext, 'lookups' | 'clock'>,
  source: Source,
  { extraction, marks = [] }: Reading,
): Promise<OperationContent[]> {
  if (marks.length === 0) return [];
  const known = await lookups.everAnnotated(marks.map((mark) => embeddedId(source.id, mark)));
  return operationsOfMarks(source, extraction.pages, marks, known, clock.now());
}

function replacement(source: Source, after: OriginalFile | undefined): OperationContent[] {
  if (after === undefined) return [];
  const { kind, sha256, bytes, originalName, originalPath, formerOriginals } = source;
  const before: OriginalFile = {
    kind,
    sha256,
    bytes,
    originalName,
    originalPath,
    ...(formerOriginals === undefined ? {} : { formerOriginals }),
  };
  return [{ kind: 'source-replaced', payload: { sourceId: source.id, before, after } }];
}

function readingOperation(
  { id: sourceId, extraction: before }: Source,
  after: SourceReading,
  carried: readonly CarriedAnnotation[],
): OperationContent {
  const moved = carried.filter((each) => hasSamePieces(each)).flatMap(movedAnchors);
  const lost = carried.flatMap(({ annotation, health }) => (health.state === 'lost' ? [annotation.id] : []));
  return { kind: 'source-read', payload: { sourceId, before, after, moved, lost } };
}

function hasSamePieces({ annotation, anchors }: CarriedAnnotation): boolean {
  return annotation.anchors.length === anchors.length;
}

/** Pieces that were lost and are lost still have not changed. */
function movedAnchors({ annotation, anchors }: CarriedAnnotation): MovedAnchor[] {
  return annotation.anchors.flatMap((before, piece) => {
    const after = anchors[piece];
    if (after === undefined || changedFields({ anchor: before }, { anchor: after }) === undefined) return [];
    return [{ annotationId: annotation.id, ...(piece === 0 ? {} : { piece }), before, after }];
  });
}

/**
 * An annotation with more pieces than before cannot be told anchor by anchor. That it stands elsewhere
 * is no change of the researcher's, so its time stays.
 */
function repieced(carried: CarriedAnnotation, isSameReadingAsBefore: boolean): OperationContent[] {
  const { annotation, anchors } = carried;
  if (hasSamePieces(carried) && !isSameReadingAsBefore) return [];
  return [annotationChange(annotation, { anchors }, annotation.changedAt) ?? []].flat();
}

function newDetails(source: Source, after: NewDetails | undefined): OperationContent[] {
  if (after === undefined || Object.keys(after).length <= 1) return [];
  const before = Object.fromEntries(
    Object.keys(after).map((field) => [field, source[field as MetadataField | 'origins']]),
  );
  return [{ kind: 'source-changed', payload: { sourceId: source.id, before, after } }];
}
