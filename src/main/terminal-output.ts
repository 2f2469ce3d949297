import { errorCode } from './record/error-code';

/** The slice of a writable stream that is needed. */
export interface Output {
  write(text: string, done: (error?: Error | null) => void): boolean;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/**
 * Writes to the terminal in order, and knows when everything has been taken. When the reader has
 * gone (`… | head`), what follows is dropped quietly, as other commands do.
 */
export class TerminalOutput {
  readonly #streams: Readonly<Record<'stdout' | 'stderr', Output>>;
  readonly #closed = new Set<string>();
  #last: Promise<void> = Promise.resolve();

  constructor(streams: Readonly<Record<'stdout' | 'stderr', Output>>) {
    this.#streams = streams;
    for (const name of ['stdout', 'stderr'] as const)
      streams[name].on('error', (error) => this.#closed.add(closedOrThrow(name, error)));
  }

  /** Writes a line; resolves when the system has taken it. */
  print(name: 'stdout' | 'stderr', text: string): Promise<void> {
    const written = this.#last.then(() => this.#write(name, `${text}\n`));
    this.#last = written.catch(() => undefined);
    return written;
  }

  /** Resolves when everything printed so far has been written. */
  async flushed(): Promise<void> {
    await this.#last;
  }

  #write(name: 'stdout' | 'stderr', text: string): Promise<void> {
    if (this.#closed.has(name)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#streams[name].write(text, (error) => {
        if (error === null || error === undefined) return resolve();
        if (!isReaderGone(error)) return reject(error);
        this.#closed.add(name);
        resolve();
      });
    });
  }
}

const isReaderGone = (error: Error) => ['EPIPE', 'ERR_STREAM_DESTROYED', 'EOF'].includes(errorCode(error));

function closedOrThrow(name: string, error: Error): string {
  if (isReaderGone(error)) return name;
  throw error;
}
