import type { AnnotationRow } from '../../../core/annotation-work';
import { anchorHealth } from '../../../core/model/anchors';
import type { PassageAnchor } from '../../../core/model/annotation';
import type { Source, SourceReading } from '../../../core/model/source';

/** Why a note wants repair. */
export interface RepairReason {
  /** ISO 8601: when the text became what it is now; empty when that is not known. */
  readonly at: string;
  /** What became of the source then: "it was read again as windows-1251 instead of KOI8-R". */
  readonly what: string;
}

/** What parted a note's passage from its text: the reading after the one that the passage was marked in. */
export function repairReason({ annotation, source }: AnnotationRow): RepairReason {
  const present = source.extraction;
  const lost = annotation.anchors.find((anchor) => anchorHealth(anchor, present.sha256).state === 'lost');
  const before = lost === undefined ? source.formerReadings.at(-1) : readingOf(source, lost);
  const after = (before === undefined ? undefined : readingAfter(source, before)) ?? present;
  if (lost !== undefined && isOfFormerOriginal(source, lost)) {
    return { at: after.at, what: 'a newer file took its place' };
  }
  return {
    at: after.at,
    what: before === undefined ? 'its text was read again' : changeWords(before, after),
  };
}

function readingOf(source: Source, { extraction }: PassageAnchor): SourceReading | undefined {
  return source.formerReadings.findLast(({ sha256 }) => sha256 === extraction);
}

function readingAfter(source: Source, reading: SourceReading): SourceReading | undefined {
  const readings = [...source.formerReadings, source.extraction];
  return readings[readings.indexOf(reading) + 1];
}

function isOfFormerOriginal({ formerOriginals = [] }: Source, { original }: PassageAnchor): boolean {
  return original !== undefined && formerOriginals.includes(original);
}

function changeWords(before: SourceReading, after: SourceReading): string {
  if (after.recognised !== undefined) {
    return before.recognised === undefined
      ? 'its text was recognised on the pictures'
      : 'its text was recognised again';
  }
  if (before.encoding !== after.encoding && after.encoding !== '') {
    return before.encoding === ''
      ? `it was read again as ${after.encoding}`
      : `it was read again as ${after.encoding} instead of ${before.encoding}`;
  }
  const isNewer = before.parser.name !== after.parser.name || before.parser.version !== after.parser.version;
  return isNewer ? 'it was read again by a newer version of the app' : 'its text was read again';
}
