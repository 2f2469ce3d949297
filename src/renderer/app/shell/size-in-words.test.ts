import { expect, it } from 'vitest';
import { sizeInWords } from './size-in-words';

it.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1900, '1.9 kB'],
  [64_000_000, '64 MB'],
  [1_900_000_000, '1.9 GB'],
])('says %d bytes as %s', (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words);
});
