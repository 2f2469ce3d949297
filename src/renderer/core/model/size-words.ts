const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

/** A number of bytes in the largest decimal unit that fits: `812 bytes`, `3.4 MB`, `120 GB`. */
export function sizeWords(bytes: number): string {
  let value = bytes;
  let unit = 0;
  // What would be shown as 1000 belongs to the next unit.
  while (Math.round(value) >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  if (unit === 0) return countWords(bytes, 'byte');
  const digits = value < 9.95 ? 1 : 0;
  return `${value.toFixed(digits)} ${UNITS[unit] ?? ''}`;
}

/** `1 source`, `1,204 sources`. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
