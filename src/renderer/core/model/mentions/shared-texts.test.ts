import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findDateMentions } from './find-date-mentions';
import { findNameMentions } from './find-name-mentions';

// Real texts, too large to live in this project. Set SOURCEBOOK_SHARED to the folder that holds
// them, or have it beside the checkout; without them nothing here runs.
const shared = resolve(process.env['SOURCEBOOK_SHARED'] ?? '../shared');
const reports = resolve(shared, 'data/search/cranfield.json.gz');
const texts = resolve(shared, 'data/search/documents-20k.jsonl.gz');

interface RealText {
  readonly lang: string;
  readonly source: string;
  readonly text: string;
}

/** Every tenth, and all of the small collections. */
function realTexts(): readonly RealText[] {
  const lines = gunzipSync(readFileSync(texts)).toString('utf8').trimEnd().split('\n');
  return lines
    .filter((line, index) => index % 10 === 0 || !/"source": "novel/u.test(line.slice(0, 60)))
    .map((line) => JSON.parse(line) as RealText);
}

/** Mentions in 10,000 characters. */
function density(chosen: readonly RealText[], reference = ''): number {
  const characters = chosen.reduce((sum, { text }) => sum + text.length, 0);
  const mentions = chosen.reduce((sum, { text }) => sum + findDateMentions(text, { reference }).length, 0);
  return (mentions / characters) * 10_000;
}

describe.skipIf(!existsSync(reports))('1,400 reports full of numbers', () => {
  it('have hardly a date in them', () => {
    const { documents } = JSON.parse(gunzipSync(readFileSync(reports)).toString('utf8')) as {
      readonly documents: readonly { readonly title: string; readonly text: string }[];
    };
    const found = documents.flatMap(({ text }) => findDateMentions(text));
    expect(found.length).toBeGreaterThan(10);
    expect(found.length).toBeLessThan(25);
  });
});

describe.skipIf(!existsSync(texts))('real texts in five languages', () => {
  const all = existsSync(texts) ? realTexts() : [];
  const of = (source: string) => all.filter((text) => text.source === source);

  it.each([
    ['novel', 0.05, 0.3],
    ['novel-ru', 0.2, 0.8],
    ['state_union', 3, 8],
    ['azwiki', 10, 30],
    ['ud-hy', 2, 6],
    ['ud-tr', 1, 5],
    ['quran-tr', 0, 0.01],
    ['bible-hy', 0, 0.01],
  ])('have as many dates as such texts have: %s', (source, least, most) => {
    expect(of(source).length).toBeGreaterThan(0);
    expect(density(of(source))).toBeGreaterThanOrEqual(least);
    expect(density(of(source))).toBeLessThanOrEqual(most);
  });

  it('give no mention that leaves its text, with names and a reference as well', () => {
    const names = ['Paris', 'Москва', 'Bakı', 'Երևան', 'Washington', 'Ankara'].map(
      (name) => ({ id: name, name, kind: 'place' }) as const,
    );
    let seen = 0;
    for (const { text } of all) {
      const dates = findDateMentions(text, { reference: '2026-02-18' });
      const places = findNameMentions(text, names);
      seen += places.length;
      for (const { start, end } of [...dates, ...places])
        if (start >= end || end > text.length) expect.fail(`${start}–${end} leaves a text of ${text.length}`);
    }
    expect(seen).toBeGreaterThan(100);
  });
});
