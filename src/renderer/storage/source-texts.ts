import { paragraphStarts } from '../core/model/paragraphs';
import type { Extraction } from '../core/model/extraction';
import { passagesOf } from '../core/model/passages';
import type { Source } from '../core/model/source';
import type { RecordedOperation } from '../core/operations';
import type { ObjectStore } from '../core/ports';
import type { SourceText } from './projection';

/** Texts by source, and the sources whose text could not be read from the archive's objects. */
export interface GatheredTexts {
  readonly texts: ReadonlyMap<string, SourceText>;
  readonly withoutText: readonly Source[];
}

/** The source that an operation brings in, if it does. */
export function broughtIn(operation: RecordedOperation): Source | undefined {
  return operation.kind === 'source-imported' || operation.kind === 'source-restored'
    ? operation.payload.source
    : undefined;
}

/**
 * Reads the texts of sources from their extraction objects. This comes before the transaction,
 * because a transaction of IndexedDB ends when something else is waited for.
 */
export async function gatherTexts(
  sources: readonly Source[],
  objects: Pick<ObjectStore, 'readExtraction'>,
): Promise<GatheredTexts> {
  const texts = new Map<string, SourceText>();
  const withoutText: Source[] = [];
  for (const source of sources) {
    const extraction = await objects.readExtraction(source.extraction.sha256);
    if (extraction.ok) texts.set(source.id, textRows(source.id, extraction.value));
    else withoutText.push(source);
  }
  return { texts, withoutText };
}

/** Pages and passages of a source as rows. */
export function textRows(sourceId: string, extraction: Extraction): SourceText {
  return {
    pages: extraction.pages.map(({ pageIndex, text, blocks }) => ({
      sourceId,
      pageIndex,
      text,
      paragraphStarts: paragraphStarts(blocks),
    })),
    passages: passagesOf(sourceId, extraction),
  };
}
