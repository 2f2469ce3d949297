import { success } from '../../../shared/result';
import type { Result } from '../../../shared/result';

export type RecognitionOutcome = Result<void, { readonly message: string }>;

/** What came of sources that left the queue, and who waits to hear of it. */
export class RecognitionOutcomes {
  readonly #known = new Map<string, RecognitionOutcome>();
  readonly #waiters = new Map<string, ((outcome: RecognitionOutcome) => void)[]>();

  /** What came of a source that is not in the queue; success when nothing is known of it. */
  of(sourceId: string): RecognitionOutcome {
    return this.#known.get(sourceId) ?? success(undefined);
  }

  next(sourceId: string): Promise<RecognitionOutcome> {
    return new Promise((resolve) => {
      this.#waiters.set(sourceId, [...(this.#waiters.get(sourceId) ?? []), resolve]);
    });
  }

  /** A new request: what came of the one before does not count any more. */
  forget(sourceIds: readonly string[]): void {
    for (const id of sourceIds) this.#known.delete(id);
  }

  settle(sourceId: string, outcome: RecognitionOutcome): void {
    this.#known.set(sourceId, outcome);
    this.tell(sourceId, outcome);
  }

  /** It left by itself: what came of it is known already, or it is this. */
  settleUnlessKnown(sourceId: string, outcome: RecognitionOutcome): void {
    this.settle(sourceId, this.#known.get(sourceId) ?? outcome);
  }

  /** Tells those who wait now, though the source stays in the queue. */
  tell(sourceId: string, outcome: RecognitionOutcome): void {
    const waiters = this.#waiters.get(sourceId) ?? [];
    this.#waiters.delete(sourceId);
    for (const waiter of waiters) waiter(outcome);
  }
}
