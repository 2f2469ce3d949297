const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY_AND_TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

/** "Saved 10:14", in the computer's own time. */
export const savedWords = (at: Date): string => `Saved ${TIME.format(at)}`;

/** "14 February 2026 at 10:14"; the text itself where it is no date. `at` is ISO 8601. */
export function momentWords(at: string): string {
  const moment = new Date(at);
  return Number.isNaN(moment.getTime()) ? at : DAY_AND_TIME.format(moment);
}
