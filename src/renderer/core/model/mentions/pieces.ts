import type { DateMention, DateMentionKind } from './date-mention';
import { GAP } from './date-tokens';
import type { DateToken } from './date-tokens';
import { ALL_LANGUAGES } from './languages';
import { spanText } from './resolve-date';
import type { Span } from './resolve-date';
import { wordAt, wordBefore } from './scan';
import type { Scan } from './scan';

/** A date and the tokens it stands in, `to` not included. */
export interface Piece {
  readonly span: Span;
  readonly from: number;
  readonly to: number;
}

/** Mentions that were read together, and the token behind them. */
export interface Found {
  readonly next: number;
  readonly mentions: readonly DateMention[];
}

/** The mentions of what was read; undefined when none of it is a date, or it is one before Christ. */
export function foundPieces(
  scan: Scan,
  kind: DateMentionKind,
  index: number,
  next: number,
  pieces: readonly Piece[],
): Found | undefined {
  if (isBeforeChrist(scan, index, next)) return undefined;
  const mentions: DateMention[] = [];
  for (const { span, from, to } of pieces) {
    const edtf = spanText(span);
    if (edtf !== undefined) mentions.push({ ...offsetsOf(scan, from, to), edtf, kind });
  }
  return mentions.length === 0 ? undefined : { next, mentions };
}

/** From the first token to the end of the last, with the full stop of an abbreviated “year”. */
export function offsetsOf(
  scan: Scan,
  index: number,
  next: number,
): { readonly start: number; readonly end: number } {
  const last = scan.tokens[next - 1];
  const end = last?.end ?? 0;
  const isStopped = last !== undefined && scan.text.charAt(end) === '.' && isAbbreviatedYear(last);
  return { start: scan.tokens[index]?.start ?? 0, end: isStopped ? end + 1 : end };
}

/** The “s” of “1900s” is no abbreviated century. */
function isAbbreviatedYear({ gap, lexemes }: DateToken): boolean {
  return lexemes.some(
    ({ role, isAbbreviation }) =>
      isAbbreviation &&
      (role === 'yearAfter' || role === 'yearsAfter' || (role === 'century' && (gap & GAP.space) !== 0)),
  );
}

/** Whether “BC” stands behind or before: such years are beyond what the archive can date. */
function isBeforeChrist(scan: Scan, index: number, next: number): boolean {
  return (
    wordAt(scan, next, 'beforeChrist', ALL_LANGUAGES) !== undefined ||
    wordBefore(scan, index, 'beforeChrist', ALL_LANGUAGES) !== undefined
  );
}
