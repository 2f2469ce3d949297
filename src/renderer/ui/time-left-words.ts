/** Time that is left, rounded (milliseconds): "about 40 s left", "about 3 min left", "about 2 h left". */
export function timeLeftWords(leftMs: number): string {
  const tens = Math.round(leftMs / 10_000) * 10;
  if (tens < 60) return `about ${Math.max(10, tens)} s left`;
  const minutes = Math.round(leftMs / 60_000);
  if (minutes < 60) return `about ${minutes} min left`;
  return `about ${Math.round(leftMs / 3_600_000)} h left`;
}
