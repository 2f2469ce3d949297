import { useEffect, useRef, useState } from 'react';
import { useArchive } from '../useArchive';

export type SampleState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'adding' }
  /** `message` is a sentence for the researcher; sources that were added stay. */
  | { readonly kind: 'failed'; readonly message: string };

/**
 * Adds the sample archive, and calls back when all of it is there. A failure is shown on the screen,
 * or by the shell when the researcher has gone elsewhere by then.
 */
export function useSample(onDone: () => void) {
  const app = useArchive();
  const [state, setState] = useState<SampleState>({ kind: 'idle' });
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);

  const open = async () => {
    setState({ kind: 'adding' });
    const opened = await app.archive.do.openSample();
    if (!opened.ok) {
      if (isShown.current) setState({ kind: 'failed', message: opened.failure.message });
      else app.reportFailure(opened.failure.message);
      return;
    }
    app.announce('The sample archive is open');
    onDone();
  };
  return { state, open, dismiss: () => setState({ kind: 'idle' }) };
}
