import { failure, type Result } from '../../shared/result';
import type { CancelSignal } from '../core/ports';
import { connectToWorker } from '../worker-channel/channel';
import type { PictureCalls } from './picture-calls';

/** A worker that finishes no page for so long is given up, in milliseconds. */
const LONGEST_MS = 60_000;

export interface PictureFailure {
  /** What happened, what is safe, what to do. */
  readonly message: string;
}

/**
 * A stored picture as a PDF in memory, for the viewer: a page for each of its pictures, a pixel 72/300
 * of a point wide, standing as its own data says it stands. `bytes` is the size of the original at
 * `address`. Runs in a worker of its own, which ends with it.
 */
export async function pictureToPdf(
  address: string,
  bytes: number,
  signal: CancelSignal,
): Promise<Result<Uint8Array<ArrayBuffer>, PictureFailure>> {
  if (signal.aborted) return failure(STOPPED);
  const worker = new Worker(new URL('./picture-pages.worker.ts', import.meta.url), {
    type: 'module',
    name: 'picture-pages',
  });
  return new Promise((resolve) => {
    const finish = (answer: Result<Uint8Array<ArrayBuffer>, PictureFailure>) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      worker.terminate();
      resolve(answer);
    };
    const cancel = () => finish(failure(STOPPED));
    const startTimer = () => setTimeout(() => finish(failure(TOO_LONG)), LONGEST_MS);
    let timer = startTimer();
    const heard = () => {
      clearTimeout(timer);
      timer = startTimer();
    };
    signal.addEventListener('abort', cancel);
    connectToWorker<PictureCalls>(worker)
      .call('pdf', { address, bytes }, { onNews: heard })
      .then(finish, () => finish(failure(UNREADABLE)));
  });
}

const STOPPED: PictureFailure = { message: 'Drawing this picture was stopped.' };
const TOO_LONG: PictureFailure = {
  message: 'Drawing this picture took too long and was stopped. The original is kept unchanged.',
};
const UNREADABLE: PictureFailure = {
  message:
    'This picture could not be drawn: its data is damaged, or of a kind that is not known here. The original is kept unchanged.',
};
