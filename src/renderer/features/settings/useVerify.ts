import { useCallback, useEffect, useRef, useState } from 'react';
import type { VerifyProgress } from '../../../preload/desktop-api';
import type { VerifyReport } from '../../../shared/record';
import { useArchive } from '../useArchive';
import { verifyWords } from './verify-words';

export type VerifyState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking'; readonly progress: VerifyProgress | undefined }
  | { readonly kind: 'checked'; readonly report: VerifyReport }
  | { readonly kind: 'failed'; readonly message: string };

/** Checks the whole archive on demand; a second call while it runs changes nothing. */
export function useVerify(): { readonly state: VerifyState; readonly start: () => void } {
  const app = useArchive();
  const { archive, desktop } = app;
  const [state, setState] = useState<VerifyState>({ kind: 'idle' });
  const isRunning = useRef(false);

  useEffect(
    () =>
      desktop.onVerifyProgress((progress) => {
        if (isRunning.current) setState({ kind: 'checking', progress });
      }),
    [desktop],
  );

  const start = useCallback(() => {
    if (isRunning.current) return;
    isRunning.current = true;
    setState({ kind: 'checking', progress: undefined });
    const check = async () => {
      const verified = await archive.do.verify().finally(() => {
        isRunning.current = false;
      });
      if (!verified.ok) {
        setState({ kind: 'failed', message: verified.failure.message });
        return;
      }
      setState({ kind: 'checked', report: verified.value });
      app.announce(verifyWords(verified.value));
    };
    void check();
  }, [archive, app]);
  return { state, start };
}
