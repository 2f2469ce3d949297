import { randomUUID } from 'node:crypto';
import { looksOrigin } from './app-address';
import { lookHeaders } from './content-policy';

/** Documents that are kept at a time: one for each pane, and a few that are on their way out. */
const mostHeld = 8;
/** All of them together, in bytes. */
const mostBytes = 512 * 1024 * 1024;

/**
 * Documents for the window's locked frame, which the window made from originals and handed over. They
 * have an address while they are shown, and are on no disk.
 */
export class HeldLooks {
  readonly #documents = new Map<string, Uint8Array<ArrayBuffer>>();

  /** Keeps a document and gives its address. The oldest make room for it. */
  hold(document: Uint8Array): string {
    const id = randomUUID();
    this.#documents.set(id, new Uint8Array(document));
    let bytes = [...this.#documents.values()].reduce((sum, each) => sum + each.length, 0);
    for (const [oldest, each] of this.#documents) {
      if (this.#documents.size <= mostHeld && bytes <= mostBytes) break;
      if (oldest === id) break;
      this.#documents.delete(oldest);
      bytes -= each.length;
    }
    return `${looksOrigin}/${id}`;
  }

  release(address: string): void {
    this.#documents.delete(address.slice(looksOrigin.length + 1));
  }

  /** Answers `app://look/<id>`. */
  response(request: Request, id: string): Response {
    const document = this.#documents.get(id);
    if (request.method !== 'GET') return new Response(null, { status: 405, headers: lookHeaders });
    return document === undefined
      ? new Response(null, { status: 404, headers: lookHeaders })
      : new Response(document, { headers: { ...lookHeaders, 'Content-Length': String(document.length) } });
  }
}
