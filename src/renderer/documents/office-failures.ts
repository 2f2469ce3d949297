import type { ReadFailure } from '../core/ports';

/** The sentences for a packed document that cannot be read. `what` it is follows "This". */
export function officeFailures(what: string): {
  readonly damaged: ReadFailure;
  readonly tooLarge: ReadFailure;
  readonly locked: ReadFailure;
} {
  return {
    damaged: {
      kind: 'damaged',
      message: `This ${what} is damaged, and nothing could be read from it. The original is kept unchanged. If another copy exists, import that one.`,
    },
    tooLarge: {
      kind: 'unreadable',
      message: `This ${what} would unpack to far more than its size allows, so its text was not read. The original is kept unchanged.`,
    },
    locked: {
      kind: 'password',
      message: `This ${what} is locked with a password, so its text could not be read. The original is kept unchanged. Save a copy without the password in the program that opens it, and import that.`,
    },
  };
}
