import type { Watchable } from '../ports';

/**
 * A value in memory that can be watched. Watchers hear of many changes at once as one: they are
 * called when `soon` gets to it (the app's next frame; at once in tests).
 */
export class ValueCell<Value> implements Watchable<Value> {
  readonly #make: () => Value;
  readonly #soon: (task: () => void) => void;
  readonly #listeners = new Set<(value: Value) => void>();
  #isWaiting = false;

  /** `make` gives the value as it is; it is only called when somebody wants it. */
  constructor(make: () => Value, soon: (task: () => void) => void) {
    this.#make = make;
    this.#soon = soon;
  }

  /** Says that the value is another one now. */
  changed(): void {
    if (this.#isWaiting || this.#listeners.size === 0) return;
    this.#isWaiting = true;
    this.#soon(() => {
      this.#isWaiting = false;
      const value = this.#make();
      for (const listener of this.#listeners) listener(value);
    });
  }

  async read(): Promise<Value> {
    return this.#make();
  }

  watch(listener: (value: Value) => void): () => void {
    this.#listeners.add(listener);
    this.#soon(() => {
      if (this.#listeners.has(listener)) listener(this.#make());
    });
    return () => this.#listeners.delete(listener);
  }
}
