/** Hearing of it when we are asked to end, so that what we have started ends too. */

const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const parentCheckMs = 500;

/**
 * Calls back on the signals with which a terminal or a supervisor asks a program
 * to end, and when the npm that started us is gone: npm starts a shell, the shell
 * starts us, and when npm is asked to end it ends only the shell.
 *
 * @param {(signal: NodeJS.Signals) => void} onRequest may be called more than once
 * @returns {() => void} stops listening
 */
export function onEndRequest(onRequest) {
  for (const signal of endSignals) process.on(signal, onRequest);
  const parent = process.ppid;
  const isRunByNpm = process.env.npm_lifecycle_event !== undefined;
  const parentCheck = setInterval(() => {
    if (isRunByNpm && process.ppid !== parent) onRequest('SIGTERM');
  }, parentCheckMs);
  return () => {
    clearInterval(parentCheck);
    for (const signal of endSignals) process.off(signal, onRequest);
  };
}
