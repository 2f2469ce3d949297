import type { ChosenFile } from '../../../shared/record';
import { failure } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { ReadAgainReport } from '../archive';
import type { Source, SourceKind } from '../model/source';
import type { OriginalFile } from '../operations';
import type { ReadFailure, WriteFailure } from '../ports';
import { Cancellation } from './cancellation';
import type { FileStore } from './import-ports';
import { missing } from './missing';
import { newlyKnown } from './read-again';
import type { ReadAgainContext } from './read-again';
import { asWriteFailure } from './record-failures';
import { saveReading } from './save-reading';

export interface ReplaceSourceContext extends ReadAgainContext {
  readonly files: Pick<FileStore, 'storeFile'>;
}

/** Kinds that only hold other files: there is no text of their own to carry annotations over to. */
const ONLY_CONTAINERS: ReadonlySet<SourceKind> = new Set(['zip', 'mailbox']);

/**
 * A newer file takes an original's place: stored, read, and the annotations carried over, as one
 * step. The former original and its reading stay in the archive, and undo goes back to them.
 */
export async function replaceSource(
  context: ReplaceSourceContext,
  sourceId: string,
  file: ChosenFile,
): Promise<Result<ReadAgainReport, ReadFailure | WriteFailure>> {
  const before = await context.lookups.source(sourceId);
  if (before === undefined) return missing('source');
  if (before.recognition !== undefined) return failure(BEING_RECOGNISED);
  const stored = await context.files.storeFile(file.token);
  if (!stored.ok) return failure(asWriteFailure(stored.failure));
  const { sha256, bytes } = stored.value;
  const taken = await alreadyThere(context, sourceId, sha256);
  if (taken !== undefined) return failure(taken);
  const read = await context.reader.read(
    { sha256, bytes, name: file.name, depth: 0 },
    () => undefined,
    new Cancellation(),
  );
  if (!read.ok) return read;
  const document = read.value;
  if (ONLY_CONTAINERS.has(document.kind)) return failure(CONTAINER);
  // Storing and reading take long, and others may work on the archive meanwhile.
  return context.inTurn(async () => {
    const source = await context.lookups.source(sourceId);
    if (source === undefined) return missing('source');
    if (source.recognition !== undefined) return failure(BEING_RECOGNISED);
    const takenSince = await alreadyThere(context, sourceId, sha256);
    if (takenSince !== undefined) return failure(takenSince);
    const original: OriginalFile = {
      kind: document.kind,
      sha256,
      bytes,
      originalName: file.name,
      originalPath: file.folder,
      formerOriginals: [...(source.formerOriginals ?? []), source.sha256],
    };
    return saveReading(context, source, document, 'Replace original', newlyKnown(source, document), original);
  });
}

/** An original is in the archive once. */
async function alreadyThere(
  { lookups }: Pick<ReadAgainContext, 'lookups'>,
  sourceId: string,
  sha256: string,
): Promise<WriteFailure | undefined> {
  const same: Source | undefined = await lookups.sourceByHash(sha256);
  if (same === undefined) return undefined;
  const message =
    same.id === sourceId
      ? 'This file has the very bytes of the original that is there. Nothing has been replaced.'
      : `These are the same bytes as “${same.title}”, which is in the archive already. Nothing has been replaced. Remove that source first if this one is to have its file.`;
  return { kind: 'refused', message };
}

const CONTAINER: WriteFailure = {
  kind: 'refused',
  message:
    'This file only holds other files, so it cannot take the place of a source. Nothing has been replaced. Import it instead.',
};

/** Pages of the former original must not come into the reading of the newer one. */
const BEING_RECOGNISED: WriteFailure = {
  kind: 'refused',
  message:
    'The pictures of this source wait for text recognition. Nothing has been replaced. Cancel the recognition first, or wait until it is done.',
};
