/** How the numbers of a list are written. */
export type NumberForm = 'decimal' | 'lower-letter' | 'upper-letter' | 'lower-roman' | 'upper-roman';

/** A number as a list writes it; one that its form cannot write is written in digits. */
export function writtenNumber(number: number, form: NumberForm): string {
  switch (form) {
    case 'decimal':
      return String(number);
    case 'lower-letter':
      return letters(number);
    case 'upper-letter':
      return letters(number).toUpperCase();
    case 'lower-roman':
      return roman(number).toLowerCase();
    case 'upper-roman':
      return roman(number);
  }
}

/** a to z, then aa, ab and so on. */
function letters(number: number): string {
  if (number < 1) return String(number);
  let written = '';
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26))
    written = String.fromCharCode(97 + ((left - 1) % 26)) + written;
  return written;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let written = '';
  let left = number;
  for (const [value, letter] of ROMAN)
    while (left >= value) {
      written += letter;
      left -= value;
    }
  return written;
}
