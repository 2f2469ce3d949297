import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { inProject, projectFolder } from '../setup/project.mjs';
import { drawnQuotes } from './anchor-quotes.mjs';
import { readBooks } from './anchor-texts.mjs';
import { RATES, measured } from './anchor-trial.mjs';
import { damagedText, newPlaces, pagesOf, truePlace } from './damage-text.mjs';
import { seededRandom } from './seeded-random.mjs';

const own = readBooks(inProject('scripts', 'bench', 'anchor-texts')).books;
const shared = resolve(
  projectFolder,
  process.env.SOURCEBOOK_SHARED ?? join('..', 'shared'),
  'data',
  'search',
);
const folder = mkdtempSync(join(tmpdir(), 'sourcebook-anchors-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a damaged text', () => {
  const { text } = own.find(({ name }) => name === 'english.txt');

  it('knows of every untouched character where it came from', () => {
    const { text: damaged, origins } = damagedText(text, 0.05, seededRandom(1));
    expect(origins.length).toBe(damaged.length);
    const untouched = [...origins.keys()].filter((at) => origins[at] >= 0);
    expect(untouched.every((at) => damaged[at] === text[origins[at]])).toBe(true);
    expect(untouched.length).toBeGreaterThan(0.7 * text.length);
    expect(untouched.length).toBeLessThan(0.97 * text.length);
  });

  it('is the same for the same seed, and another for another', () => {
    const [one, again, other] = [1, 1, 2].map((seed) => damagedText(text, 0.03, seededRandom(seed)).text);
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  it('says where a stretch is now: exactly where nothing was damaged, nowhere when it is gone', () => {
    const old = 'one two three four';
    const untouched = {
      text: `zero ${old}`,
      origins: Int32Array.from([-2, -2, -2, -2, -2, ...Array(18).keys()]),
    };
    const two = { start: 4, end: 7 };
    expect(truePlace(untouched, two, newPlaces(untouched, 18))).toMatchObject({
      start: [8, 9],
      end: [12, 13],
    });
    const gone = { text: 'zero', origins: Int32Array.from([-2, -2, -2, -2]) };
    expect(truePlace(gone, two, newPlaces(gone, 18))).toBeUndefined();
  });

  it('is cut into pages that together are the text', () => {
    const pages = pagesOf(text);
    expect(pages.map((page) => page.text).join('')).toBe(text);
    expect(Math.max(...pages.map((page) => page.text.length))).toBeLessThanOrEqual(3000);
  });
});

describe('the texts of a folder', () => {
  it('are read from every kind of file, and what cannot be read is named', () => {
    mkdirSync(join(folder, 'deep'));
    writeFileSync(join(folder, 'deep', 'a.txt'), 'Plain text.');
    writeFileSync(join(folder, 'b.jsonl.gz'), gzipSync('{"text":"One."}\n{"text":"Two."}\n'));
    writeFileSync(join(folder, 'c.json'), '{"list":[{"text":"Three."}]}');
    writeFileSync(join(folder, 'd.txt'), Buffer.from([0xcf, 0xf0, 0xe8]));
    writeFileSync(join(folder, 'e.json'), '{');
    const { books, skipped } = readBooks(folder);
    expect(books.map(({ text }) => text).sort()).toEqual(['One.\n\nTwo.', 'Plain text.', 'Three.']);
    expect(skipped.map(({ name }) => name)).toEqual(['d.txt', 'e.json']);
    expect(readBooks(join(folder, 'nowhere')).books).toEqual([]);
  });

  it('give quotes at words, also in a script that writes no spaces', () => {
    const { pages, quotes } = drawnQuotes('東京の川は静かに流れている。'.repeat(40), 30, seededRandom(3));
    expect(quotes).toHaveLength(30);
    for (const { page, start, end } of quotes) {
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(pages[page].text.length);
    }
  });
});

/** The rates at which more than five in a thousand are wrong, or fewer than 97 in a hundred right. */
const badRates = ({ rates }) =>
  RATES.filter((rate) => {
    const { right, wrong } = rates[rate].ways.Sourcebook;
    return wrong > 0.005 || right < 0.97;
  });

describe('quotes in damaged texts', () => {
  it('are found in our own four texts', async () => {
    expect(badRates(await measured(own, 11, 400))).toEqual([]);
  });

  // Texts too large for this project; without them this is skipped.
  it.skipIf(!existsSync(shared))('are found in the shared texts', async () => {
    const some = readBooks(shared).books.filter((_, index) => index % 40 === 0);
    expect(badRates(await measured(some, 11, 200))).toEqual([]);
  });
});
