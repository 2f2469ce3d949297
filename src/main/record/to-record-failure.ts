import type { RecordFailure } from '../../shared/record';
import type { RecorderStopped } from './recorder-calls';
import type {
  AppendFailure,
  ObjectFailure,
  ReadFailure,
  SnapshotFailure,
  StoreFileFailure,
  VerifyFailure,
} from './recorder-failures';

type CallFailure =
  | AppendFailure
  | ObjectFailure
  | ReadFailure
  | SnapshotFailure
  | StoreFileFailure
  | VerifyFailure
  | RecorderStopped;

/** The shorter list of kinds that the screens know; the sentence stays the same. */
export function toRecordFailure({ kind, message }: CallFailure): RecordFailure {
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
