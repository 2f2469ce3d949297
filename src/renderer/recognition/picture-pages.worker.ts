import { failure } from '../../shared/result';
import { fetchOriginal } from '../documents/fetch-original';
import { answerCalls, type WorkerScope } from '../worker-channel/channel';
import type { PictureCalls } from './picture-calls';
import { picturePdf } from './picture-pages';

// The types are those of a window; in a worker the same names are the worker's own.
answerCalls<PictureCalls>(globalThis as unknown as WorkerScope, {
  pdf: async ({ address, bytes }, tell) => {
    const original = await fetchOriginal(address, bytes, () => {});
    return original.ok
      ? picturePdf(original.value, { onPage: tell })
      : failure({ message: original.failure.message });
  },
});
