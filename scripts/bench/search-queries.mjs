const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’](?=\p{L}))*/gu;
const SEED = 20260213;

/**
 * Queries drawn from the passages themselves, the same at each run: `typed` as a researcher types
 * it, `words` for the index, `match` in FTS5's language.
 */
export function drawQueries(passages, count) {
  const random = randomNumbers(SEED);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const wordsOf = (passage) => passage.text.match(WORD) ?? [];
  const longWords = (passage) => wordsOf(passage).filter((word) => word.length > 2);

  const draw = (make) => {
    const queries = [];
    while (queries.length < count) {
      const query = make(pick(passages));
      if (query !== undefined) queries.push(query);
    }
    return queries;
  };
  const quoted = (word) => `"${word}"`;

  return {
    single: draw((passage) => {
      const word = pick(longWords(passage));
      return word && { typed: word, words: [word], match: quoted(word) };
    }),
    'two words': draw((passage) => {
      const one = pick(longWords(passage));
      const other = pick(longWords(passage));
      if (one === undefined || one === other) return undefined;
      return { typed: `${one} ${other}`, words: [one, other], match: `${quoted(one)} ${quoted(other)}` };
    }),
    prefix: draw((passage) => {
      const word = pick(longWords(passage).filter((candidate) => candidate.length > 4));
      const start = word?.slice(0, 3 + Math.floor(random() * 4));
      return start && { typed: start, words: [start], match: `${quoted(start)}*` };
    }),
    phrase: draw((passage) => {
      const words = wordsOf(passage);
      const length = 2 + Math.floor(random() * 3);
      const from = Math.floor(random() * (words.length - length));
      const phrase = words.slice(Math.max(0, from), from + length);
      if (phrase.length < length) return undefined;
      return { typed: quoted(phrase.join(' ')), words: phrase, match: quoted(phrase.join(' ')) };
    }),
  };
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
