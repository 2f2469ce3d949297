import { describe, expect, test } from 'vitest';
import { namesWords, offerKey, offerWords } from './offered-words';

const file = (name: string, folder = '', size = 10) => ({ token: `token of ${name}`, name, folder, size });

describe('what is said of offered files', () => {
  test('counts them, and names the first three', () => {
    const files = ['a.pdf', 'b.html', 'c.eml', 'd.txt', 'e.txt'].map((name) => file(name));
    expect(offerWords(files, 'Downloads')).toBe('5 new files in “Downloads”');
    expect(namesWords(files)).toBe('a.pdf, b.html, c.eml and 2 more');
    expect(offerWords(files.slice(0, 1), 'Downloads')).toBe('1 new file in “Downloads”');
    expect(namesWords(files.slice(0, 3))).toBe('a.pdf, b.html, c.eml');
  });

  test('a file that has changed is another offer, and so is one of the same name elsewhere', () => {
    const keys = [file('a.pdf'), file('a.pdf', 'inner'), file('a.pdf', '', 11)].map(offerKey);
    expect(new Set(keys).size).toBe(3);
    expect(offerKey({ ...file('a.pdf'), token: 'another token' })).toBe(keys[0]);
  });
});
