/** Damages texts, looks for quotes in them again, and counts. */
import { runnerImport } from 'vite';
import { inProject } from '../setup/project.mjs';
import { byPoints, byPositionOrFirst } from './anchor-rivals.mjs';
import { drawnQuotes } from './anchor-quotes.mjs';
import { damagedText, pagesOf, newPlaces, truePlace } from './damage-text.mjs';
import { median, rounded } from './figures.mjs';
import { seededRandom, shuffled } from './seeded-random.mjs';

export const RATES = ['0.01', '0.03', '0.05'];

const QUOTES = 1000;
/** Texts are taken until this much, so that a run takes minutes; a quote for every so many characters, as one marks a book. */
const MOST_CHARACTERS = 12_000_000;
const CHARACTERS_A_QUOTE = 1500;
/** For every so many quotes one more, whose paragraph is taken out. */
const QUOTES_A_REMOVED = 8;
/** The slower rival looks for so many only. */
const FOR_SLOW_RIVAL = 150;

const WAYS = ['Sourcebook', 'position, else first exact', 'points, best taken'];

/**
 * Draws quotes from books, damages the books at each rate, and looks for the quotes again.
 *
 * @param {readonly { name: string, text: string }[]} books
 * @param {number} seed
 * @param {number} quotes how many
 */
export async function measured(books, seed, quotes = QUOTES) {
  const load = async (path) =>
    (await runnerImport(inProject(path), { configFile: false, logLevel: 'error' })).module;
  const { placeAllSteps } = await load('src/renderer/core/model/carry-over.ts');
  const { anchorText } = await load('src/renderer/core/model/anchor-text.ts');
  const trials = trialsFrom(books, seed, quotes, anchorText);
  const rates = {};
  const milliseconds = {};
  const removed = {};
  for (const rate of RATES) {
    const count = counter();
    for (const [index, trial] of trials.entries()) {
      runTrial(trial, Number(rate), seededRandom(seed * 7919 + index), placeAllSteps, count);
    }
    rates[rate] = { ways: count.ways(), states: count.states() };
    milliseconds[rate] = count.milliseconds();
    removed[rate] = count.removed();
  }
  return { n: quotes, rates, milliseconds, removed, books: new Set(trials.map(({ name }) => name)).size };
}

/** Texts with anchors into them; a short text comes several times, damaged anew each time. */
function trialsFrom(books, seed, quotesWanted, anchorText) {
  const random = seededRandom(seed);
  const chosen = [];
  let characters = 0;
  for (const book of shuffled(random, books)) {
    if (chosen.length > 0 && characters + book.text.length > MOST_CHARACTERS) continue;
    chosen.push(book);
    characters += book.text.length;
  }
  const trials = [];
  let left = quotesWanted;
  while (left > 0) {
    const before = left;
    for (const [index, { name, text }] of chosen.entries()) {
      const share = trials.length < chosen.length ? Math.ceil(left / (chosen.length - index)) : left;
      const count = Math.min(left, share, Math.max(3, Math.floor(text.length / CHARACTERS_A_QUOTE)));
      const { pages, quotes } = drawnQuotes(text, count + Math.ceil(count / QUOTES_A_REMOVED), random);
      if (quotes.length === 0) continue;
      const anchors = quotes.map(({ page, start, end, offset }) => ({
        anchor: { pageIndex: page, ...anchorText(pages[page].text, start, end) },
        start: offset + start,
        end: offset + end,
      }));
      trials.push({ name, text, kept: anchors.slice(0, count), removed: anchors.slice(count) });
      left -= count;
      if (left === 0) break;
    }
    if (left === before) throw new Error('The texts have no words.');
  }
  return trials;
}

function runTrial({ text, kept, removed }, rate, random, placeAllSteps, count) {
  const gone = removed.map(({ start, end }) => ({ start, end }));
  const damaged = damagedText(text, rate, random, { untorn: kept, removed: gone });
  const pages = pagesOf(damaged.text);
  const places = newPlaces(damaged, text.length);
  const pageStarts = pages.map(
    (
      (sum) => (page) =>
        (sum += page.text.length) - page.text.length
    )(0),
  );
  const overall = (pieces) => {
    const [first] = pieces;
    const last = pieces.at(-1);
    return (
      first && {
        start: pageStarts[first.pageIndex] + first.start,
        end: pageStarts[last.pageIndex] + last.end,
      }
    );
  };
  const all = [...kept, ...removed];
  const { answers, times, readyMs } = timedPlaces(
    placeAllSteps,
    pages,
    all.map(({ anchor }) => anchor),
  );
  count.times(times, readyMs);
  for (const [index, { anchor, start, end }] of all.entries()) {
    const truth = truePlace(damaged, { start, end }, places);
    const answer = answers[index];
    const found = answer.state === 'lost' ? undefined : overall([answer, ...answer.continued]);
    if (truth === undefined) {
      if (index >= kept.length) count.gone(found);
      else count.answer(WAYS[0], found, truth);
      continue;
    }
    if (index >= kept.length) continue;
    count.state(answer.state);
    count.answer(WAYS[0], found, truth);
    count.answer(WAYS[1], overall(byPositionOrFirst(pages, anchor)), truth);
    if (count.isWanted(WAYS[2])) {
      const [place] = byPoints(pages, anchor);
      count.answer(WAYS[2], place, truth);
    }
  }
}

/** Answers for all anchors; the time of each step, and what making the text ready took. */
function timedPlaces(placeAllSteps, pages, anchors) {
  const steps = placeAllSteps(pages, anchors);
  const slices = [];
  for (;;) {
    const begun = performance.now();
    const step = steps.next();
    slices.push(performance.now() - begun);
    if (step.done) {
      const times = slices.slice(-anchors.length - 1, -1);
      const readyMs = slices.slice(0, -anchors.length - 1).reduce((sum, ms) => sum + ms, 0);
      return { answers: step.value, times, readyMs };
    }
  }
}

function counter() {
  const ways = Object.fromEntries(
    WAYS.map((way) => [way, { quotes: 0, right: 0, wrong: 0, lost: 0, elsewhere: 0, exactEnds: 0 }]),
  );
  const states = { exact: 0, moved: 0, approximate: 0, lost: 0 };
  const gone = { quotes: 0, lost: 0 };
  const times = [];
  const ready = [];
  const share = (value, of) => (of === 0 ? 0 : rounded(value / of, 5));
  return {
    isWanted: (way) => ways[way].quotes < FOR_SLOW_RIVAL,
    state: (state) => {
      states[state] += 1;
    },
    gone: (found) => {
      gone.quotes += 1;
      if (found === undefined) gone.lost += 1;
    },
    answer: (way, found, truth) => {
      const figures = ways[way];
      figures.quotes += 1;
      if (found === undefined) {
        figures.lost += 1;
        return;
      }
      const isIn = (value, [least, most]) => value >= least && value <= most;
      const isRight = truth !== undefined && isIn(found.start, truth.start) && isIn(found.end, truth.end);
      figures[isRight ? 'right' : 'wrong'] += 1;
      if (truth === undefined || found.end <= truth.start[0] || found.start >= truth.end[1])
        figures.elsewhere += 1;
      if (isRight && found.start === truth.first && found.end === truth.last + 1) figures.exactEnds += 1;
    },
    times: (each, readyMs) => {
      times.push(...each);
      ready.push(readyMs);
    },
    ways: () =>
      Object.fromEntries(
        Object.entries(ways).map(([way, { quotes, ...values }]) => [
          way,
          {
            quotes,
            ...Object.fromEntries(Object.entries(values).map(([key, value]) => [key, share(value, quotes)])),
          },
        ]),
      ),
    states: () => {
      const all = Object.values(states).reduce((sum, value) => sum + value, 0);
      return Object.fromEntries(Object.entries(states).map(([key, value]) => [key, share(value, all)]));
    },
    milliseconds: () => ({
      median: rounded(median(times), 3),
      p95: rounded(times.sort((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? 0, 3),
      ready: rounded(median(ready), 1),
    }),
    removed: () => ({ quotes: gone.quotes, lost: share(gone.lost, gone.quotes) }),
  };
}
