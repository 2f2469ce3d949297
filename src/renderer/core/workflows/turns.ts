/** Runs an action when all that were given before it have ended. */
export type Turns = <Value>(action: () => Promise<Value>) => Promise<Value>;

/**
 * Runs changes one after another: each reads the archive, decides and writes, and must not decide
 * on what the one before is about to change.
 */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (action) => {
    const next = last.then(action);
    last = next.catch(() => undefined);
    return next;
  };
}
