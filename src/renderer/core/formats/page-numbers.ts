/** Page indices (from 0) as numbers from 1, runs of three or more drawn together: "2, 5–9, 12". */
export function pageNumbers(pageIndices: readonly number[]): string {
  const runs: { readonly from: number; to: number }[] = [];
  for (const index of [...new Set(pageIndices)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && index === last.to + 1) last.to = index;
    else runs.push({ from: index, to: index });
  }
  return runs
    .flatMap(({ from, to }) => {
      if (from === to) return [`${from + 1}`];
      return to === from + 1 ? [`${from + 1}`, `${to + 1}`] : [`${from + 1}–${to + 1}`];
    })
    .join(', ');
}
