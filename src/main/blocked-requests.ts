import type { BlockedRequest } from '../preload/desktop-api';

/** Addresses longer than this are cut. */
const longestAddress = 500;
/** The first ones show the cause; a page that asks in a loop must not fill the memory. */
const mostKept = 10_000;

/** Every attempt to reach anything but the app itself, since start. Feeds the window's "0 requests". */
export class BlockedRequests {
  readonly #requests: BlockedRequest[] = [];
  readonly #listeners = new Set<(request: BlockedRequest) => void>();
  readonly #now: () => Date;

  constructor(now: () => Date = () => new Date()) {
    this.#now = now;
  }

  /** Notes an attempt that was refused; `what` says who asked: `image`, `navigation`, `permission` … */
  add(url: string, what: string): void {
    if (this.#requests.length >= mostKept) return;
    const shortened = url.length > longestAddress ? `${url.slice(0, longestAddress - 1)}…` : url;
    const request: BlockedRequest = { at: this.#now().toISOString(), url: shortened, what };
    this.#requests.push(request);
    for (const listener of this.#listeners) listener(request);
  }

  /** Oldest first. */
  list(): readonly BlockedRequest[] {
    return [...this.#requests];
  }

  listen(listener: (request: BlockedRequest) => void): void {
    this.#listeners.add(listener);
  }
}
