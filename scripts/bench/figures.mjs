/** Numbers of the benchmarks, and how they are shown. */

/** The middle value; of an even number of values, the mean of the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Rounded so that no more figures are shown than were measured. */
export function rounded(value, digits = 2) {
  return Number(value.toFixed(digits));
}

/** Runs `measure` several times, one after the other, and answers all its values. */
export async function repeated(times, measure) {
  const values = [];
  for (let run = 0; run < times; run += 1) values.push(await measure(run));
  return values;
}

/**
 * Prints rows under a heading, columns as wide as their widest cell; all but the first to the right.
 *
 * @param {string} heading
 * @param {readonly (readonly (string | number)[])[]} rows the first names the columns
 */
export function printTable(heading, rows) {
  const cells = rows.map((row) => row.map(String));
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
      .join('  '),
  );
  console.log(`\n${heading}\n`);
  console.log(lines.join('\n'));
}
