import type { RecordFailure } from '../shared/record';
import type { Result } from '../shared/result';
import { failure } from '../shared/result';
import type { RecorderStopped } from './record/recorder-calls';
import type {
  AppendFailure,
  ObjectFailure,
  ReadFailure,
  SnapshotFailure,
  StoreFileFailure,
  VerifyFailure,
} from './record/recorder-failures';

type AnyFailure =
  | AppendFailure
  | ObjectFailure
  | ReadFailure
  | SnapshotFailure
  | StoreFileFailure
  | VerifyFailure
  | RecorderStopped;

/** The recorder's failure in the fewer kinds that the window tells apart; the sentence stays. */
export function recordFailure({ kind, message }: AnyFailure): RecordFailure {
  switch (kind) {
    case 'disk-full':
    case 'io':
    case 'not-found':
    case 'not-readable':
    case 'is-directory':
    case 'changed-while-reading':
    case 'cancelled':
    case 'recorder-stopped':
      return { kind, message };
    case 'not-a-regular-file':
      return { kind: 'not-readable', message };
    case 'journal-damaged':
      return { kind: 'io', message };
    case 'invalid-envelope':
    case 'too-large':
    case 'refusing':
    case 'closed':
    case 'unknown-handle':
    case 'invalid-snapshot':
      return { kind: 'refused', message };
  }
}

/** An answer of the recorder as the window gets it. */
export async function told<Value>(
  answer: Promise<Result<Value, AnyFailure>>,
): Promise<Result<Value, RecordFailure>> {
  const result = await answer;
  return result.ok ? result : failure(recordFailure(result.failure));
}
