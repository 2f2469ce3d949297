import { describe, expect, test } from 'vitest';
import { sizeWords } from '../../core/model/size-words';
import { verifyWords } from './verify-words';

describe('sizeWords', () => {
  test.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1.0 kB'],
    [999_499, '999 kB'],
    [999_600, '1.0 MB'],
    [9_960_000, '10 MB'],
    [3_440_000_000, '3.4 GB'],
  ])('%i bytes are %s', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words);
  });
});

describe('verifyWords', () => {
  const sound = { objects: 1, bytes: 2048, operations: 1204, problems: [] };

  test('says that everything is as it was stored', () => {
    expect(verifyWords(sound)).toBe(
      'Checked 1 file (2.0 kB) and 1,204 entries of the journal. Everything is as it was when it was stored.',
    );
  });

  test('counts the problems, and says that nothing was changed', () => {
    const problem = { kind: 'object-missing', path: 'objects/ab', message: 'It is gone.' };
    const words = verifyWords({ ...sound, operations: 1, problems: [problem] });
    expect(words).toContain('1 entry of the journal, and found 1 problem. Nothing was changed.');
  });
});
