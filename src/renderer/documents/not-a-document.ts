import type { ReadFailure } from '../core/ports';

/** Why a file of a kind that is not read is kept without its text; `what` it is, where that can be told. */
export function notADocument(what: string | undefined): ReadFailure {
  const is = what === undefined ? 'This file is of no kind that is known here.' : `This is ${what}.`;
  return {
    kind: 'not-a-document',
    sourceKind: 'other',
    message: `${is} Its text was not extracted; the original is kept unchanged and can be saved out of the archive at any time. ${ADVICE}`,
  };
}

const ADVICE =
  'If it holds text, save a copy as PDF or Word (.docx) in the program that opens it, and import that.';
