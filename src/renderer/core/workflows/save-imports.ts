import type { Result } from '../../../shared/result';
import type { OperationContent } from '../model/inverse';
import type { WriteFailure } from '../ports';
import { writeStep } from './workflow-context';
import type { WorkflowContext } from './workflow-context';

/** Imports that wait for the record together; more characters than this wait for the disk first. */
const MOST_WAITING = 32;

/**
 * Writes imports to the record in batches: while one batch is being written, the next gathers.
 * Each caller hears of its own operation; imports are steps without a label, so undo passes by.
 */
export class ImportSaver {
  readonly #context: WorkflowContext;
  #waiting: {
    readonly contents: readonly OperationContent[];
    readonly done: (answer: Result<unknown, WriteFailure>) => void;
  }[] = [];
  #isRunning = false;

  constructor(context: WorkflowContext) {
    this.#context = context;
  }

  /** True while a caller had better wait for `save` before it reads another document. */
  get isFull(): boolean {
    return this.#waiting.length >= MOST_WAITING;
  }

  /** What is saved together is written in one batch. */
  save(...contents: readonly OperationContent[]): Promise<Result<unknown, WriteFailure>> {
    return new Promise((resolve) => {
      this.#waiting.push({ contents, done: resolve });
      if (!this.#isRunning) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    // One turn's pause lets operations that come together share the first batch.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      const answer = await writeStep(
        this.#context,
        { role: 'do', label: '' },
        batch.flatMap(({ contents }) => contents),
      ).catch((error: unknown) => ({ ok: false, failure: stopped(error) }) as const);
      for (const { done } of batch) done(answer);
    }
    this.#isRunning = false;
  }
}

function stopped(error: unknown): WriteFailure {
  return {
    kind: 'recorder-stopped',
    message: `The archive does not answer (${String(error)}). What was recorded before is safe. Start the app again, then import the file again.`,
  };
}
