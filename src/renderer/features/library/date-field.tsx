import type { ReactNode } from 'react';
import { parseUncertainDate } from '../../core/model/uncertain-date';
import { DateText } from '../../ui/DateText';

/** Why a text is no date, or undefined; an empty one is no mistake. */
export function dateError(text: string): string | undefined {
  if (text === '') return undefined;
  const date = parseUncertainDate(text);
  return date.ok ? undefined : date.failure.message;
}

/** What the date means, in words; while there is none to describe, how to write one. */
export function dateWords(text: string): ReactNode {
  return text === '' || dateError(text) !== undefined ? (
    'A year, month or day, such as 2026-02; add ~ for about.'
  ) : (
    <DateText date={text} />
  );
}
