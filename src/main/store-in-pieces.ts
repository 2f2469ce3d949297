import { open } from 'node:fs/promises';
import type { RecordFailure, StoredObject } from '../shared/record';
import type { Result } from '../shared/result';
import { failure, success } from '../shared/result';
import { errorCode } from './record/error-code';
import type { RecorderClient } from './record/recorder-client';
import { told } from './record-failure';

const pieceBytes = 1024 * 1024;

/**
 * Stores a file whose name is no valid UTF-8. Such a path cannot cross to the recorder as text, so
 * main reads the file and sends its bytes.
 */
export async function storeInPieces(
  recorder: Pick<RecorderClient, 'openObject' | 'writeObject' | 'closeObject' | 'discardObject'>,
  path: Buffer,
  signal: AbortSignal,
  onProgress: (progress: { readonly bytesDone: number; readonly bytesTotal: number }) => void,
): Promise<Result<StoredObject, RecordFailure>> {
  const file = await open(path, 'r').catch((error: unknown) => errorCode(error));
  if (typeof file === 'string') return failure(notReadable(file));
  try {
    const { size, mtimeMs } = await file.stat();
    const opened = await told(recorder.openObject(size));
    if (!opened.ok) return opened;
    const give = async (reason: RecordFailure) => {
      await recorder.discardObject(opened.value);
      return failure(reason);
    };
    let position = 0;
    for (;;) {
      if (signal.aborted) return await give(cancelled);
      const piece = new Uint8Array(pieceBytes);
      const read = await readPiece(file, piece, position);
      if (!read.ok) return await give(read.failure);
      if (read.value === 0) break;
      const written = await told(recorder.writeObject(opened.value, piece.slice(0, read.value)));
      if (!written.ok) return await give(written.failure);
      position += read.value;
      onProgress({ bytesDone: position, bytesTotal: size });
    }
    const after = await file.stat();
    if (after.size !== position || after.mtimeMs !== mtimeMs) return await give(changed);
    return await told(recorder.closeObject(opened.value));
  } finally {
    await file.close();
  }
}

async function readPiece(
  file: Awaited<ReturnType<typeof open>>,
  piece: Uint8Array,
  position: number,
): Promise<Result<number, RecordFailure>> {
  try {
    return success((await file.read(piece, 0, piece.length, position)).bytesRead);
  } catch (error) {
    return failure(notReadable(errorCode(error)));
  }
}

const notReadable = (code: string): RecordFailure =>
  code === 'ENOENT'
    ? { kind: 'not-found', message: 'The file is not there any more, so nothing was stored.' }
    : {
        kind: 'not-readable',
        message: `The file cannot be read (${code}), so nothing was stored. Check that you may read it and that its disk is connected.`,
      };
const cancelled: RecordFailure = {
  kind: 'cancelled',
  message: 'Stopped as you asked. The archive is as it was before.',
};
const changed: RecordFailure = {
  kind: 'changed-while-reading',
  message:
    'The file was changed while it was being read, so nothing was stored. Import it again when it is finished.',
};
