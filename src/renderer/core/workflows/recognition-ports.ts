import type { Result } from '../../../shared/result';
import type { Source } from '../model/source';
import type {
  ObjectStore,
  RecognisedPage,
  RecognisedPages,
  TextRecognizer,
  Watchable,
  WriteFailure,
} from '../ports';
import type { WorkflowContext } from './workflow-context';

/** What recognising in the background needs besides writing. */
export interface RecognitionPorts extends WorkflowContext {
  readonly recognizer: TextRecognizer;
  readonly pages: RecognisedPages;
  readonly objects: Pick<ObjectStore, 'readExtraction'>;
  /** Every source with `recognition` set, in any order. */
  readonly queued: Watchable<readonly Source[]>;
  readonly saveRecognised: SaveRecognised;
  /** Milliseconds of a clock that is never set back. */
  readonly elapsedMs: () => number;
  /** Runs a task soon; see value-cell.ts. */
  readonly soon: (task: () => void) => void;
  /** A sentence about trouble that nobody waits for. */
  readonly onProblem: (message: string) => void;
}

/**
 * Writes the source's new reading: these pages as they were recognised, the others as they are.
 * In the same step the source leaves the queue.
 */
export type SaveRecognised = (
  sourceId: string,
  pages: ReadonlyMap<number, RecognisedPage>,
  languages: readonly string[],
) => Promise<Result<void, WriteFailure>>;
