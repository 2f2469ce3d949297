import type { RecordFailure } from '../shared/record';
import type { Result } from '../shared/result';
import { success } from '../shared/result';
import type { RecorderClient } from './record/recorder-client';
import { told } from './record-failure';

/** Bytes asked of the recorder at a time. */
const pageBytes = 1024 * 1024;

/**
 * Reads a snapshot by line number. The recorder reads by place in the file, so this remembers where
 * the last reading ended; reading on costs nothing, going back begins anew.
 */
export class SnapshotReader {
  readonly #recorder: Pick<RecorderClient, 'readSnapshot'>;
  #seq = -1;
  /** Number of the first line in `#lines`. */
  #firstLine = 0;
  #lines: readonly string[] = [];
  #cursor: number | undefined = 0;

  constructor(recorder: Pick<RecorderClient, 'readSnapshot'>) {
    this.#recorder = recorder;
  }

  /** Lines `from` to `from + limit`, fewer only at the end. */
  async lines(seq: number, from: number, limit: number): Promise<Result<readonly string[], RecordFailure>> {
    if (seq !== this.#seq || from < this.#firstLine) this.#begin(seq);
    for (;;) {
      const skipped = Math.min(from - this.#firstLine, this.#lines.length);
      this.#lines = this.#lines.slice(skipped);
      this.#firstLine += skipped;
      if (this.#cursor === undefined || (this.#firstLine === from && this.#lines.length >= limit)) break;
      const page = await told(this.#recorder.readSnapshot(seq, this.#cursor, pageBytes));
      if (!page.ok) {
        this.#begin(-1);
        return page;
      }
      this.#lines = [...this.#lines, ...page.value.lines];
      this.#cursor = page.value.nextCursor;
    }
    return success(this.#firstLine === from ? this.#lines.slice(0, limit) : []);
  }

  #begin(seq: number): void {
    this.#seq = seq;
    this.#firstLine = 0;
    this.#lines = [];
    this.#cursor = 0;
  }
}
