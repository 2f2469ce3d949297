/**
 * The EDTF date at the start of a written one: `2013-05-07T10:00:00Z`, `2013/05/07`, `2013-05`,
 * `2013`. Empty where there is none, or where it is not a day of the calendar.
 */
export function edtfDate(written: string): string {
  const match = /^\s*(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?![\d-])/u.exec(written);
  if (match === null) return '';
  const [, year = '', month, day] = match;
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return '';
  const twoDigits = (digits: string) => digits.padStart(2, '0');
  if (day === undefined) return `${year}-${twoDigits(month)}`;
  const daysInMonth = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(day) < 1 || Number(day) > daysInMonth) return '';
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}
