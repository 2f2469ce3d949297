import type { Result } from '../../../shared/result';
import type { ReadAgainOptions, ReadAgainReport } from '../archive';
import { tidyMetadata } from '../model/new-source';
import type { MetadataField, Source, SourceMetadata } from '../model/source';
import type { DocumentReader, ReadDocument, ReadFailure, WriteFailure } from '../ports';
import { Cancellation } from './cancellation';
import { missing } from './missing';
import { saveReading } from './save-reading';
import type { NewDetails, SaveReadingContext } from './save-reading';
import type { Turns } from './turns';

export interface ReadAgainContext extends SaveReadingContext {
  readonly inTurn: Turns;
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
 * Details that the first reading could not know, or read wrongly: those that are empty, those that
 * it took from the same place in the file, and a title made of the name.
 */
export function newlyKnown(source: Source, document: Pick<ReadDocument, 'metadata' | 'origins'>): NewDetails {
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
