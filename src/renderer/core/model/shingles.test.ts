import { expect, it } from 'vitest';
import { SHINGLE_CHARACTERS, shingleAt, shingleHashes, shingleWords } from './shingles';

const wordsOf = (text: string): string[] => {
  const { starts, ends } = shingleWords(text);
  return starts.map((start, index) => text.slice(start, ends[index]));
};
const hashesOf = (text: string) => shingleWords(text).hashes;

it('a text is cut into words, without what stands between them', () => {
  expect(wordsOf('«Two» hours — later, at 18:30 …')).toEqual(['Two', 'hours', 'later', 'at', '18', '30']);
});

it('capitals, accents, apostrophes and the letter ё make no difference', () => {
  expect(hashesOf('Don’t say CAFÉ')).toEqual(hashesOf("don't say cafe"));
  expect(hashesOf('Артём ещё не приехал')).toEqual(hashesOf('артем еще не приехал'));
});

it('a word that a print broke at the end of a line is the same word', () => {
  expect(hashesOf('the inter-\nnational obser\u00ad\nvers of the cease-fire')).toEqual(
    hashesOf('the international observers of the ceasefire'),
  );
  expect(hashesOf('on both sides of the cease-\n  fire line')).toEqual(
    hashesOf('on both sides of the cease-fire line'),
  );
});

it('a dash between words joins nothing', () => {
  expect(wordsOf('the line - or what is left - holds')).toEqual([
    'the',
    'line',
    'or',
    'what',
    'is',
    'left',
    'holds',
  ]);
});

it('combining marks stay with their letters, in Arabic as in decomposed Latin', () => {
  expect(wordsOf('قُتِلَ مدنيّون')).toEqual(['قُتِلَ', 'مدنيّون']);
  expect(hashesOf('cafe\u0301')).toEqual(hashesOf('caf\u00e9'));
});

it('in a script without spaces each character counts, and a shingle takes more of them', () => {
  const words = shingleWords('停戦協定は火曜日に発効');
  expect(words.unspaced).toEqual(Array.from({ length: 11 }, () => 1));
  expect(shingleHashes(words)).toHaveLength(11 - SHINGLE_CHARACTERS + 1);
});

it('five words make a shingle, in their order', () => {
  const shingle = (text: string) => shingleAt(shingleWords(text), 0);
  expect(shingle('one two three four')).toBeUndefined();
  expect(shingle('one two three four five')).toBe(shingle('One, two, three: four five'));
  expect(shingle('one two three four five')).not.toBe(shingle('one two three five four'));
});

it('hashes are spread evenly: a sixteenth of them lies under a sixteenth of all numbers', () => {
  const text = Array.from({ length: 40_000 }, (_, index) => `w${index}`).join(' ');
  const hashes = shingleHashes(shingleWords(text));
  const under = hashes.filter((hash) => hash < 2 ** 28).length;
  // 2,500 expected; four standard deviations of a binomial count are 194.
  expect(Math.abs(under - hashes.length / 16)).toBeLessThan(194);
  expect(new Set(hashes).size).toBeGreaterThan(hashes.length - 5);
});

it('a word is the same however it is found: by letters alone, or beside a hyphen or an apostrophe', () => {
  const [plain, quoted, hyphened] = [
    'CEASEFIRE 1994 now',
    "'ceasefire' 1994 -now-",
    'cease-fire 1994 now',
  ].map(hashesOf);
  expect(quoted).toEqual(plain);
  expect(hyphened).toEqual(plain);
});

it('characters outside the basic plane are letters or not, and never cut in two', () => {
  expect(wordsOf('𐐷𐐲𐑌 🙂 𝐱y 𠮷野')).toEqual(['𐐷𐐲𐑌', '𝐱y', '𠮷', '野']);
  expect(wordsOf('\ud83d a\udc00b')).toEqual(['a', 'b']);
});
