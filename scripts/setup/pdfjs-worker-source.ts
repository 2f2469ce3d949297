/** Where pdf.js's worker hands out a marked stretch of text. */
const HANDED_OUT = 'type: "beginMarkedContentProps",\n                id: Number.isInteger(mcid)';

/**
 * pdf.js's worker with one addition: marked stretches of text carry their ActualText. Without it the
 * letters that a program drew as one shape are lost (Armenian ու in pages printed by a browser).
 * Throws when the place is not found, so that a new version of pdf.js is looked at.
 */
export function workerSource(original: string): string {
  const parts = original.split(HANDED_OUT);
  if (parts.length !== 2) throw new Error('pdf.js changed: the place for ActualText was not found once.');
  const added =
    'actualText: args[1] instanceof Dict ? args[1].get("ActualText") : undefined,\n                ';
  const note = '/* Changed by Sourcebook: marked content carries its ActualText. */\n';
  return `${note}${parts[0]}${added}${HANDED_OUT}${parts[1]}`;
}
