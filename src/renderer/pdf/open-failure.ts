import type { ReadFailure } from '../core/ports';

/** pdf.js's code for a password that was given and is wrong. */
const INCORRECT_PASSWORD = 2;

/** Why a PDF could not be opened, from what pdf.js threw. `hasPassword`: one was given. */
export function openFailure(error: unknown, hasPassword: boolean): ReadFailure {
  const name = error instanceof Error ? error.name : '';
  switch (name) {
    case 'PasswordException':
      return hasPassword || (error instanceof Error && 'code' in error && error.code === INCORRECT_PASSWORD)
        ? {
            kind: 'wrong-password',
            message: 'That password does not open this PDF. Nothing has changed; try again or skip.',
          }
        : {
            kind: 'password',
            message: 'This PDF needs a password. It is used once, on this computer, and not stored.',
          };
    case 'InvalidPDFException':
    case 'FormatError':
      return {
        kind: 'damaged',
        message:
          'This PDF is damaged, and nothing could be read from it. The original is kept unchanged. If another copy exists, import that one.',
      };
    default:
      return {
        kind: 'unreadable',
        message:
          'This PDF could not be read: its structure is not one this program understands. The original is kept unchanged.',
      };
  }
}
