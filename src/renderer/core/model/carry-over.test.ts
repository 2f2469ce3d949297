import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatesFor } from './anchor-candidates';
import { anchorText } from './anchor-text';
import { placeAllSteps, placeInNewReading } from './carry-over';
import type { PlacedAnchor } from './placed-anchor';
import { finished } from './steps';

interface Page {
  readonly pageIndex: number;
  readonly text: string;
}

const asPages = (...texts: readonly string[]): Page[] =>
  texts.map((text, pageIndex) => ({ pageIndex, text }));

/** An anchor at words of a page; `from` is where to begin looking for them. */
function anchorAt(pages: readonly Page[], pageIndex: number, words: string, from = 0) {
  const text = pages[pageIndex]?.text ?? '';
  const start = text.indexOf(words, from);
  if (start === -1) throw new Error(`No “${words}” on page ${pageIndex}.`);
  return { pageIndex, ...anchorText(text, start, start + words.length) };
}

function wordsOf(pages: readonly Page[], placed: PlacedAnchor): string {
  if (placed.state === 'lost') return '(lost)';
  return [placed, ...placed.continued]
    .map(({ pageIndex, start, end }) => pages[pageIndex]?.text.slice(start, end))
    .join('|');
}

const MARCH =
  'On the fourth of March the water stood at one hundred and twelve centimetres. A woman with a grey horse asked for the ferry, but the rope had been taken to the upper village.';
const MAY =
  'Three of the copies give the night of the eleventh; the fourth, which reached the court, gives another night. Whoever changed the date changed it well.';
const JUNE =
  'The families crossed on the boards of the sluice, lashed together with harness, or so they say.';

describe('an anchor in another reading', () => {
  const before = asPages(MARCH, MAY);

  it('is exact where nothing changed', () => {
    const anchor = anchorAt(before, 1, 'the fourth, which reached the court');
    expect(placeInNewReading(before, anchor)).toEqual({
      state: 'exact',
      pageIndex: 1,
      start: anchor.start,
      end: anchor.end,
      continued: [],
    });
  });

  it('has moved when its words stand elsewhere, with other spaces, hyphens and ligatures too', () => {
    const anchor = anchorAt(before, 0, 'A woman with a grey horse asked for the ferry');
    for (const now of [
      `${JUNE} ${MARCH}`,
      MARCH.replace('woman with', 'wo-\nman  with'),
      MARCH.replace('ferry', 'fer\u00adry'),
      MARCH.replaceAll(' ', ''),
    ]) {
      const after = asPages(MAY, now);
      const placed = placeInNewReading(after, anchor);
      expect(placed).toMatchObject({ state: 'moved', pageIndex: 1 });
      expect(wordsOf(after, placed).replaceAll(/[\s\u00ad-]/gu, '')).toBe(
        'Awomanwithagreyhorseaskedfortheferry',
      );
    }
    const ligature = asPages(MAY, `An of\ufb01ce of the \ufb01rst \ufb02oor, ${JUNE}`);
    const plain = asPages(`An office of the first floor, ${JUNE}`);
    expect(placeInNewReading(ligature, anchorAt(plain, 0, 'office of the first floor'))).toMatchObject({
      state: 'moved',
      start: 3,
    });
  });

  it('is approximate when letters differ, and says how like it is', () => {
    const anchor = anchorAt(before, 0, 'the water stood at one hundred and twelve centimetres');
    const after = asPages(`${JUNE} ${MARCH.replace('hundred and twelve', 'hundrcd and lwelve')}`);
    const placed = placeInNewReading(after, anchor);
    expect(placed).toMatchObject({ state: 'approximate', pageIndex: 0 });
    expect(wordsOf(after, placed)).toBe('the water stood at one hundrcd and lwelve centimetres');
    if (placed.state === 'approximate') {
      expect(placed.likeness).toBeGreaterThan(0.9);
      expect(placed.likeness).toBeLessThan(1);
    }
  });

  it('is lost when its passage is gone, though a phrase of it stands elsewhere', () => {
    const anchor = anchorAt(before, 0, 'the upper village');
    const after = asPages(
      `${MAY} Nobody in the upper village had heard of it, and nobody asked again.`,
      JUNE,
    );
    expect(placeInNewReading(after, anchor)).toEqual({ state: 'lost' });
  });

  it('goes on over the end of a page, one place a page', () => {
    const anchor = anchorAt(before, 1, 'gives another night. Whoever changed the date');
    const after = asPages(MARCH, MAY.slice(0, MAY.indexOf('Whoever')), MAY.slice(MAY.indexOf('Whoever')));
    const placed = placeInNewReading(after, anchor);
    expect(placed).toMatchObject({ state: 'moved', pageIndex: 1, continued: [{ pageIndex: 2, start: 0 }] });
    expect(wordsOf(after, placed)).toBe('gives another night.|Whoever changed the date');
  });

  it('without words is a point between two letters, found by what is around it', () => {
    const at = MARCH.indexOf('A woman');
    const point = { pageIndex: 0, ...anchorText(MARCH, at, at) };
    const after = asPages(MAY, `${JUNE} ${MARCH}`);
    const start = JUNE.length + 1 + at;
    expect(placeInNewReading(after, point)).toEqual({
      state: 'moved',
      pageIndex: 1,
      start,
      end: start,
      continued: [],
    });
  });

  it('keeps the dash it begins with and the half of a pair it ends with', () => {
    const old = asPages(
      `Он замолчал и отвернулся к окну. — Вы давно здесь 😀? — спросил старший, не садясь.`,
    );
    const anchor = anchorAt(old, 0, '— Вы давно здесь 😀');
    const now = asPages(`Новая глава.\n${old[0]?.text.replace(' — Вы', '\n—  Вы')}`);
    expect(wordsOf(now, placeInNewReading(now, anchor))).toBe('—  Вы давно здесь 😀');
  });
});

describe('the same words in many places', () => {
  const refrain = 'Book closed and signed by the watchman.';
  const entries = [MARCH, MAY, JUNE, 'The fields of the left bank lay under water until the month was over.'];
  const book = entries.join(`\n\n${refrain}\n\n`);

  it('are told apart by what stands around them', () => {
    const old = asPages(book);
    const second = book.indexOf(refrain, book.indexOf(refrain) + 1);
    const anchor = anchorAt(old, 0, refrain, second);
    const now = asPages(`A new preface, written much later by somebody else.\n\n${book}`);
    expect(placeInNewReading(now, anchor)).toMatchObject({
      state: 'moved',
      start: second + (now[0]?.text.length ?? 0) - book.length,
    });
  });

  it('with the same around them are lost alone, and found by their certain neighbours', () => {
    const same = `${JUNE} ${MAY} ${JUNE.toUpperCase()}`;
    const text = `${MARCH} ${same} ${refrain} The watchman of the upper weir wrote nothing. ${same} ${entries[3]}`;
    const old = asPages(text);
    const doubtful = anchorAt(old, 0, 'which reached the court', text.lastIndexOf(MAY));
    const certain = [
      anchorAt(old, 0, 'asked for the ferry'),
      anchorAt(old, 0, 'of the upper weir wrote'),
      anchorAt(old, 0, 'the left bank lay under water'),
    ];
    const preface = 'A preface of some length, which moves everything by about two hundred letters. '.repeat(
      4,
    );
    const now = asPages(preface + text.replaceAll('another night', 'anothcr night'));
    expect(placeInNewReading(now, doubtful)).toEqual({ state: 'lost' });
    const [placed] = finished(placeAllSteps(now, [doubtful, ...certain]));
    expect(placed).toMatchObject({ state: 'moved', start: doubtful.start + preface.length });
  });
});

describe('places to choose from', () => {
  it('are the likeliest first, apart from one another, with the words around them', () => {
    const old = asPages(MARCH, MAY);
    const anchor = anchorAt(old, 0, 'the upper village');
    const now = asPages(
      MAY,
      `${JUNE} Nobody in the upper village had heard of it. The lower villages were empty by then.`,
    );
    const candidates = candidatesFor(now, anchor, 3);
    expect(candidates[0]).toMatchObject({ pageIndex: 1, quote: 'the upper village' });
    expect(candidates[0]?.before.endsWith('Nobody in ')).toBe(true);
    expect(candidates[0]?.after.startsWith(' had heard')).toBe(true);
    const likenesses = candidates.map(({ likeness }) => likeness);
    expect(likenesses).toEqual(likenesses.toSorted((one, other) => other - one));
    expect(likenesses.every((likeness) => likeness >= 0 && likeness <= 1)).toBe(true);
  });
});

describe('any edits', () => {
  const text = [MARCH, MAY, JUNE].join('\n\n');
  const words = [...text.matchAll(/\S+/gu)];
  const edit = fc.record({
    at: fc.nat(text.length - 1),
    kind: fc.constantFrom('insert', 'delete', 'replace', 'space', 'hyphen'),
    letter: fc.constantFrom('e', 'n', 't', 'ы', 'ա', '1'),
  });

  it('never yield a place outside its page, nor another place than the true one', () => {
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 6 }),
        fc.nat(words.length - 6),
        fc.integer({ min: 1, max: 12 }),
        (edits, first, count) => {
          const start = words[first]?.index ?? 0;
          const last = words[Math.min(words.length, first + count) - 1];
          const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
          const anchor = { pageIndex: 0, ...anchorText(text, start, end) };
          let now = text;
          let [from, to] = [start, end];
          for (const { at, kind, letter } of edits.toSorted((one, other) => other.at - one.at)) {
            const [taken, put] = {
              insert: [0, letter],
              delete: [1, ''],
              replace: [1, letter],
              space: [0, ' '],
              hyphen: [0, '-\n'],
            }[kind] as [number, string];
            now = now.slice(0, at) + put + now.slice(at + taken);
            if (at < start) from += put.length - taken;
            if (at < end) to += put.length - taken;
          }
          const placed = placeInNewReading(asPages(now), anchor);
          if (placed.state === 'lost') return;
          const near = 2 * edits.length + 2;
          expect(Math.abs(placed.start - from)).toBeLessThanOrEqual(near);
          expect(Math.abs(placed.end - to)).toBeLessThanOrEqual(near);
          expect(placed.end).toBeLessThanOrEqual(now.length);
          if (edits.length === 0) expect(placed.state).toBe('exact');
        },
      ),
      { numRuns: 300 },
    );
  });
});
