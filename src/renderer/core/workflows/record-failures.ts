import type { RecordFailure } from '../../../shared/record';
import type { WriteFailure } from '../ports';

/** A failure of the record as a failure to write; its sentence stays as it is. */
export function asWriteFailure(failure: RecordFailure): WriteFailure {
  switch (failure.kind) {
    case 'disk-full':
    case 'io':
    case 'not-found':
    case 'refused':
    case 'recorder-stopped':
      return { kind: failure.kind, message: failure.message };
    case 'not-readable':
    case 'is-directory':
    case 'changed-while-reading':
    case 'cancelled':
      return { kind: 'io', message: failure.message };
  }
}
