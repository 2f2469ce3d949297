import type { StoreProgress, VerifyProgress } from '../preload/desktop-api';
import type { FileToken, RecordFailure, StoredObject } from '../shared/record';
import type { Result } from '../shared/result';
import { failure, success } from '../shared/result';
import type { ChosenFiles } from './chosen-files';
import type { DesktopHandlers } from './handler-types';
import type { RecorderClient } from './record/recorder-client';
import { told } from './record-failure';
import { SnapshotReader } from './snapshot-reader';
import { storeInPieces } from './store-in-pieces';

/** Bytes of journal sent to the window at a time. */
const entriesBytes = 4 * 1024 * 1024;

export type RecordHandlers = Pick<
  DesktopHandlers,
  | 'append'
  | 'entries'
  | 'head'
  | 'hashAt'
  | 'storeFile'
  | 'cancelStore'
  | 'openObject'
  | 'writeObject'
  | 'closeObject'
  | 'discardObject'
  | 'verify'
  | 'latestSnapshot'
  | 'snapshotLines'
  | 'beginSnapshot'
  | 'appendSnapshot'
  | 'commitSnapshot'
>;

export interface RecordHandlerParts {
  readonly recorder: RecorderClient;
  readonly chosen: ChosenFiles;
  readonly onStoreProgress: (progress: StoreProgress) => void;
  readonly onVerifyProgress: (progress: VerifyProgress) => void;
}

/** The window's calls that the recorder answers. Paths stay on this side. */
export function recordHandlers(parts: RecordHandlerParts): RecordHandlers {
  const { recorder } = parts;
  const snapshots = new SnapshotReader(recorder);
  const stores = new Map<FileToken, AbortController>();
  let snapshotId: string | undefined;

  return {
    append: (envelopes) => told(recorder.append(envelopes)),
    entries: (afterSeq, limit) => told(recorder.entries(afterSeq, limit, entriesBytes)),
    head: () => told(recorder.head()),
    hashAt: (seq) => told(recorder.hashAt(seq)),

    storeFile: async (token) => {
      if (stores.has(token)) return failure(storedAlready);
      const controller = new AbortController();
      stores.set(token, controller);
      try {
        return await storeChosen(token, controller.signal, parts);
      } finally {
        stores.delete(token);
      }
    },
    cancelStore: async (token) => stores.get(token)?.abort(),

    openObject: () => told(recorder.openObject()),
    writeObject: (id, bytes) => told(recorder.writeObject(id, bytes)),
    closeObject: (id) => told(recorder.closeObject(id)),
    discardObject: async (id) => {
      await recorder.discardObject(id); // one that is gone already is as good as discarded
    },

    verify: (expected) =>
      told(
        recorder.verify(expected, {
          onProgress: ({ objectsDone, objectsTotal }) =>
            parts.onVerifyProgress({ objectsDone, objectsTotal }),
        }),
      ),

    latestSnapshot: async () => {
      const latest = await told(recorder.latestSnapshot());
      return latest.ok ? success(latest.value.header) : latest;
    },
    snapshotLines: (seq, from, limit) => snapshots.lines(seq, from, limit),
    beginSnapshot: async (seq) => {
      if (snapshotId !== undefined) await recorder.discardSnapshot(snapshotId);
      const begun = await told(recorder.beginSnapshot(seq));
      snapshotId = begun.ok ? begun.value : undefined;
      return begun.ok ? success(undefined) : begun;
    },
    appendSnapshot: async (lines) => {
      if (snapshotId === undefined) return failure(noSnapshot);
      return told(recorder.appendSnapshot(snapshotId, lines));
    },
    commitSnapshot: async () => {
      if (snapshotId === undefined) return failure(noSnapshot);
      const committed = await told(recorder.commitSnapshot(snapshotId));
      snapshotId = undefined;
      return committed.ok ? success(undefined) : committed;
    },
  };
}

async function storeChosen(
  token: FileToken,
  signal: AbortSignal,
  { recorder, chosen, onStoreProgress }: RecordHandlerParts,
): Promise<Result<StoredObject, RecordFailure>> {
  const path = chosen.path(token);
  if (path === undefined) return failure(notChosen);
  const onProgress = (progress: { readonly bytesDone: number; readonly bytesTotal: number }) =>
    onStoreProgress({ token, ...progress });
  return typeof path === 'string'
    ? told(recorder.storeFile(path, { signal, onProgress }))
    : storeInPieces(recorder, path, signal, onProgress);
}

const notChosen: RecordFailure = {
  kind: 'not-found',
  message: 'This file is not known any more, so nothing was stored. Choose it again.',
};
const storedAlready: RecordFailure = {
  kind: 'refused',
  message: 'This file is being stored already. Wait until that is done.',
};
const noSnapshot: RecordFailure = {
  kind: 'refused',
  message: 'No snapshot was begun, so nothing was written. The archive is as it was.',
};
