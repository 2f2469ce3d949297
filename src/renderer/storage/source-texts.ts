import { paragraphStarts } from '../core/model/paragraphs';
import type { Extraction } from '../core/model/extraction';
import { passageSteps } from '../core/model/passages';
import type { Steps } from '../core/model/steps';
import type { SourceReading } from '../core/model/source';
import { sketchSteps } from '../core/model/text-sketch';
import type { RecordedOperation } from '../core/operations';
import type { ObjectStore } from '../core/ports';
import { inSlices } from './in-slices';
import type { SourceText } from './row-changes';

/** A reading of a source, whose text is an object of its own. */
export interface SourceReadingPlace {
  readonly id: string;
  readonly extraction: Pick<SourceReading, 'sha256' | 'characters'>;
}

/** Texts by the SHA-256 of their object, and the ids of sources whose text could not be read. */
export interface GatheredTexts {
  readonly texts: ReadonlyMap<string, SourceText>;
  readonly withoutText: readonly string[];
}

/** The text of a reading is not the same rows for two sources. */
export const textKey = (sourceId: string, sha256: string) => `${sourceId} ${sha256}`;

/** The reading that an operation brings in, if it does. */
export function broughtIn(operation: RecordedOperation): SourceReadingPlace | undefined {
  if (operation.kind === 'source-imported' || operation.kind === 'source-restored')
    return operation.payload.source;
  if (operation.kind === 'source-read')
    return { id: operation.payload.sourceId, extraction: operation.payload.after };
  return undefined;
}

/**
 * Reads the texts of sources from their extraction objects. This comes before the transaction,
 * because a transaction of IndexedDB ends when something else is waited for.
 */
export async function gatherTexts(
  sources: readonly SourceReadingPlace[],
  objects: Pick<ObjectStore, 'readExtraction'>,
): Promise<GatheredTexts> {
  const texts = new Map<string, SourceText>();
  const withoutText: string[] = [];
  for (const { id, extraction } of sources) {
    const read = await objects.readExtraction(extraction.sha256);
    if (read.ok) texts.set(textKey(id, extraction.sha256), await inSlices(textRows(id, read.value)));
    else withoutText.push(id);
  }
  return { texts, withoutText };
}

/** Pages, passages and the sketch of a source as rows. */
function* textRows(sourceId: string, extraction: Extraction): Steps<SourceText> {
  const passages = yield* passageSteps(sourceId, extraction);
  const sketch = yield* sketchSteps(sourceId, extraction);
  return {
    pages: extraction.pages.map(({ pageIndex, text, blocks }) => ({
      sourceId,
      pageIndex,
      text,
      paragraphStarts: paragraphStarts(blocks),
    })),
    passages,
    sketches: sketch === undefined ? [] : [sketch],
  };
}
