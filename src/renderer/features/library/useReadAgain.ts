import { useState } from 'react';
import type { ReadAgainOptions, ReadAgainReport } from '../../core/archive';
import type { ReadFailure, WriteFailure } from '../../core/ports';
import { useArchive } from '../useArchive';
import { readAgainWords } from './read-again-words';

export type ReadAgainState =
  | { readonly state: 'idle' }
  | { readonly state: 'reading' }
  | { readonly state: 'done'; readonly report: ReadAgainReport }
  | { readonly state: 'failed'; readonly failure: ReadFailure | WriteFailure };

export interface ReadAgain {
  readonly now: ReadAgainState;
  readonly run: (options: ReadAgainOptions) => Promise<void>;
  readonly dismiss: () => void;
}

/** Reads a source anew and keeps what came of it, to be shown. */
export function useReadAgain(sourceId: string): ReadAgain {
  const { archive, announce } = useArchive();
  const [now, setNow] = useState<ReadAgainState>({ state: 'idle' });
  const run = async (options: ReadAgainOptions) => {
    setNow({ state: 'reading' });
    const result = await archive.do.readAgain(sourceId, options);
    if (!result.ok) return setNow({ state: 'failed', failure: result.failure });
    setNow({ state: 'done', report: result.value });
    announce(readAgainWords(result.value));
  };
  return { now, run, dismiss: () => setNow({ state: 'idle' }) };
}
