import { describe, expect, it } from 'vitest';
import type { TextRelation } from '../model/independent-texts';
import { compareSketches, textSketch } from '../model/text-sketch';
import type { TextSketch } from '../model/text-sketch';
import { inventedText, plainExtraction, seededRandom } from '../model/text-sketch-fixture';
import { isAlike, likenessesOf, likePairs, pairsToJudge } from './find-likenesses';
import type { FoundPair } from './find-likenesses';

function sketch(sourceId: string, text: string): TextSketch {
  const made = textSketch(sourceId, plainExtraction(text));
  if (made === undefined) throw new Error('The text is too short');
  return made;
}

/** Runs a search to its end, and counts how often it paused. */
function run<Value>(search: Generator<void, Value>): { readonly value: Value; readonly pauses: number } {
  for (let pauses = 0; ; pauses += 1) {
    const step = search.next();
    if (step.done === true) return { value: step.value, pauses };
  }
}
const names = (pairs: readonly FoundPair[]) => pairs.map(({ one, other }) => [one, other].sort().join(''));

const random = seededRandom(11);
const story = inventedText(500, random);
const words = story.split(' ');

describe('alike are', () => {
  const alike = (other: string) => isAlike(compareSketches(sketch('a', story), sketch('b', other)));

  it('a reprint with another headline and a note at its end', () => {
    expect(alike(`${inventedText(12, random)} ${story} ${inventedText(30, random)}`)).toBe(true);
  });

  it('a reprint in which one word of twenty was edited', () => {
    expect(alike(words.map((word, index) => (index % 20 === 7 ? 'edited' : word)).join(' '))).toBe(true);
  });

  it('a text recognised from a scan with one word of ten misread', () => {
    expect(alike(words.map((word, index) => (index % 10 === 3 ? `${word}x` : word)).join(' '))).toBe(true);
  });

  it('a version shortened to two fifths, taken from all over the text', () => {
    expect(alike(words.filter((_, index) => index % 100 < 40).join(' '))).toBe(true);
  });

  it('a story with as much again written around it', () => {
    expect(alike(`${inventedText(400, random)} ${story} ${inventedText(300, random)}`)).toBe(true);
  });

  it('not two stories that quote the same statement', () => {
    const quoted = words.slice(0, 90).join(' ');
    const other = `${inventedText(200, random)} ${quoted} ${inventedText(200, random)}`;
    expect(alike(other)).toBe(false);
  });

  it('not two stories with the same names and the same notice at the foot', () => {
    const mentions = words.map((word, index) => (index % 9 < 4 ? word : `other${index}`)).join(' ');
    expect(alike(`${mentions} ${words.slice(-60).join(' ')}`)).toBe(false);
  });

  it('not a few words that happen to stand in both', () => {
    const few = words.slice(0, 11).join(' ');
    expect(
      isAlike(compareSketches(sketch('a', `${few} ${inventedText(40, random)}`), sketch('b', story))),
    ).toBe(false);
  });
});

describe('a search through the archive', () => {
  const others = Array.from({ length: 60 }, (_, index) => sketch(`other${index}`, inventedText(400, random)));
  const archive = [
    ...others.slice(0, 20),
    sketch('A', story),
    ...others.slice(20),
    sketch('B', words.slice(0, 220).join(' ')),
    sketch('C', `${story} ${inventedText(60, random)}`),
  ];
  const [a] = archive.filter(({ sourceId }) => sourceId === 'A');

  it('finds what is alike to one source, likeliest first', () => {
    if (a === undefined) throw new Error('not there');
    const { value } = run(likenessesOf(a, archive));
    expect(value.map(({ other }) => other)).toEqual(['C', 'B']);
    expect(value[1]?.otherContained).toBe(1);
  });

  it('finds every pair, with the same numbers', () => {
    const { value, pauses } = run(likePairs(archive));
    expect(names(value)).toEqual(['AC', 'AB', 'BC']);
    expect(pauses).toBeGreaterThan(0);
    for (const { one, other, ...likeness } of value) {
      const sketchOf = (id: string) => archive.find(({ sourceId }) => sourceId === id) ?? others[0];
      const [first, second] = [sketchOf(one), sketchOf(other)];
      if (first && second) expect(compareSketches(first, second)).toEqual(likeness);
    }
  });

  it('finds nothing in an archive of nothing', () => {
    expect(run(likePairs([])).value).toEqual([]);
    expect(run(likePairs(others)).value).toEqual([]);
  });

  it('links a hundred copies of one story without asking about each with each', () => {
    const copies = Array.from({ length: 100 }, (_, index) =>
      sketch(`copy${index}`, `${story} paper ${index}`),
    );
    const pairs = run(likePairs(copies)).value;
    expect(pairs.length).toBeLessThan(500);
    expect(pairsToJudge(pairs, [])).toHaveLength(99);
  });

  it('does not take a footer that hundreds of sources share for likeness', () => {
    const footer = inventedText(80, random);
    const site = Array.from({ length: 200 }, (_, index) =>
      sketch(`page${index}`, `${inventedText(350, random)} ${footer}`),
    );
    expect(run(likePairs(site)).value).toEqual([]);
  });
});

describe('the pairs to judge', () => {
  const pair = (one: string, other: string): FoundPair => ({
    one,
    other,
    shared: 100,
    likeness: 0.5,
    containedInOther: 0.5,
    otherContained: 0.5,
  });
  const mark = (kind: TextRelation['kind'], one: string, other: string): TextRelation => ({
    kind,
    sourceIds: [one, other],
  });
  const triangle = [pair('a', 'b'), pair('b', 'c'), pair('a', 'c')];

  it('leave out what a likelier question may answer', () => {
    expect(names(pairsToJudge(triangle, []))).toEqual(['ab', 'bc']);
  });

  it('leave out what is judged, and what follows from it', () => {
    expect(names(pairsToJudge(triangle, [mark('same-text', 'a', 'b')]))).toEqual(['bc']);
    const both = [mark('same-text', 'a', 'b'), mark('same-text', 'b', 'c')];
    expect(pairsToJudge(triangle, both)).toEqual([]);
    expect(pairsToJudge(triangle, [mark('same-text', 'a', 'b'), mark('different-text', 'c', 'b')])).toEqual(
      [],
    );
  });

  it('come up once a likelier one turned out to be different texts', () => {
    expect(names(pairsToJudge(triangle, [mark('different-text', 'a', 'b')]))).toEqual(['bc', 'ac']);
  });
});
