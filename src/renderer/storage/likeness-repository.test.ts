import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import type { Likeness, LikePair } from '../core/archive';
import { completeSource } from '../core/model/complete-source';
import type { Source, SourceReading, SourceRelation } from '../core/model/source';
import { textSketch } from '../core/model/text-sketch';
import { inventedText, plainExtraction, seededRandom } from '../core/model/text-sketch-fixture';
import type { Watchable } from '../core/ports';
import { ArchiveDatabase } from './archive-database';
import { likenessRepository } from './likeness-repository';

const READING: SourceReading = {
  sha256: '',
  pages: 0,
  words: 0,
  characters: 0,
  withoutText: false,
  failedPages: [],
  emptyPages: [],
  warnings: [],
  parser: { name: 'test', version: '1' },
  encoding: '',
  at: '',
};

let databases = 0;
const opened: ArchiveDatabase[] = [];
afterEach(() => opened.splice(0).forEach((database) => database.close()));

function open(): ArchiveDatabase {
  databases += 1;
  const database = new ArchiveDatabase(`likeness-${databases}`);
  opened.push(database);
  return database;
}

function source(id: string): Source {
  return completeSource({ id, sha256: id, title: id, kind: 'text', date: '', extraction: READING });
}

/** Puts a source and its sketch in one transaction, as the projection does. */
async function put(database: ArchiveDatabase, id: string, text: string): Promise<void> {
  const sketch = textSketch(id, plainExtraction(text));
  await database.transaction('rw', database.tables, async () => {
    await database.sources.put(source(id));
    await database.sketches.delete(id);
    if (sketch !== undefined) await database.sketches.put(sketch);
  });
}

async function take(database: ArchiveDatabase, id: string): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    await database.sources.delete(id);
    await database.sketches.delete(id);
  });
}

const relation = (kind: SourceRelation['kind'], one: string, other: string): SourceRelation => ({
  id: `${one}${other}`,
  kind,
  sourceIds: [one, other],
  likeness: 0.5,
  createdAt: '',
});

const namesOf = (rows: readonly Likeness[]) => rows.map(({ source: { id } }) => id);
const pairNames = (pairs: readonly LikePair[]) => pairs.map(({ one, other }) => one.id + other.id);

/** Follows a value; `becomes` waits until it is as wanted, and answers what it was last. */
function follow<Value>(watchable: Watchable<Value>, shownOf: (value: Value) => unknown) {
  let last: unknown = 'nothing';
  let tell = () => {};
  const stop = watchable.watch(
    (value) => {
      last = shownOf(value);
      tell();
    },
    (error) => {
      last = error;
      tell();
    },
  );
  const becomes = async (wanted: unknown) => {
    const isThere = () => JSON.stringify(last) === JSON.stringify(wanted);
    await new Promise<void>((resolve) => {
      const limit = setTimeout(resolve, 5000);
      tell = () => {
        if (!isThere()) return;
        clearTimeout(limit);
        resolve();
      };
      tell();
    });
    return last;
  };
  return { becomes, stop };
}

const random = seededRandom(23);
const story = inventedText(400, random);
const short = story.split(' ').slice(0, 160).join(' ');
const another = inventedText(400, random);

it('finds the sources alike to one, likeliest first, with how much each has of the other', async () => {
  const database = open();
  await put(database, 'a', story);
  await put(database, 'b', short);
  await put(database, 'c', `${story} and a note of the editors`);
  await put(database, 'd', another);
  const rows = await likenessRepository(database).of('a').read();
  expect(namesOf(rows)).toEqual(['c', 'b']);
  expect(rows[1]).toMatchObject({ otherContained: 1, relation: undefined });
  expect(rows[1]?.containedInOther).toBeCloseTo(0.4, 1);
});

it('a source without enough text is like no other', async () => {
  const database = open();
  await put(database, 'a', 'A few words only');
  await put(database, 'b', story);
  const likenesses = likenessRepository(database);
  expect(await likenesses.of('a').read()).toEqual([]);
  expect(await likenesses.of('nowhere').read()).toEqual([]);
  expect(await likenesses.unjudged().read()).toEqual([]);
});

it('tells what the researcher said, also of two that are not alike', async () => {
  const database = open();
  await put(database, 'a', story);
  await put(database, 'b', short);
  await put(database, 'd', another);
  await database.relations.bulkPut([relation('same-text', 'a', 'b'), relation('different-text', 'a', 'd')]);
  const rows = await likenessRepository(database).of('a').read();
  expect(rows.map(({ source: { id }, relation: said }) => [id, said?.kind])).toEqual([
    ['b', 'same-text'],
    ['d', 'different-text'],
  ]);
  expect(rows[1]?.likeness).toBe(0);
});

it('lists the pairs that nobody has judged, and takes one away when it is judged', async () => {
  const database = open();
  await put(database, 'a', story);
  await put(database, 'b', short);
  await put(database, 'd', another);
  await put(database, 'e', `${another} with an addition`);
  const unjudged = likenessRepository(database).unjudged();
  expect(pairNames(await unjudged.read())).toEqual(['de', 'ab']);
  const shown = follow(unjudged, pairNames);
  expect(await shown.becomes(['de', 'ab'])).toEqual(['de', 'ab']);
  await database.relations.put(relation('different-text', 'd', 'e'));
  expect(await shown.becomes(['ab'])).toEqual(['ab']);
  await database.relations.delete('de');
  expect(await shown.becomes(['de', 'ab'])).toEqual(['de', 'ab']);
  shown.stop();
});

it('notices a source that comes, one that is read again, and one that goes', async () => {
  const database = open();
  await put(database, 'a', story);
  const likenesses = likenessRepository(database, 5);
  const alike = follow(likenesses.of('a'), namesOf);
  const unjudged = follow(likenesses.unjudged(), pairNames);
  const both = async (ids: readonly string[], pairs: readonly string[]) => {
    expect(await alike.becomes(ids)).toEqual(ids);
    expect(await unjudged.becomes(pairs)).toEqual(pairs);
  };
  await both([], []);
  await put(database, 'b', short);
  await both(['b'], ['ab']);
  await put(database, 'b', another);
  await both([], []);
  await put(database, 'b', story);
  await both(['b'], ['ab']);
  await take(database, 'b');
  await both([], []);
  alike.stop();
  unjudged.stop();
});

it('shows a new title of a source that is alike', async () => {
  const database = open();
  await put(database, 'a', story);
  await put(database, 'b', short);
  const titles = follow(likenessRepository(database).of('a'), (rows) =>
    rows.map(({ source: { title } }) => title),
  );
  expect(await titles.becomes(['b'])).toEqual(['b']);
  await database.sources.update('b', { title: 'Second edition' });
  expect(await titles.becomes(['Second edition'])).toEqual(['Second edition']);
  titles.stop();
});

it('finds the same pairs however the sources came: at once or one after another', async () => {
  const texts = Array.from({ length: 30 }, (_, index) =>
    index % 3 === 0 ? inventedText(200, random) : `${story.slice(0, 1200)} ${inventedText(20, random)}`,
  );
  const database = open();
  const followed = likenessRepository(database).unjudged();
  for (const [index, text] of texts.entries()) {
    await put(database, String(index).padStart(2, '0'), text);
    if (index % 5 === 4) await followed.read();
  }
  const ids = (pairs: readonly LikePair[]) => new Set(pairs.flatMap(({ one, other }) => [one.id, other.id]));
  const atOnce = await likenessRepository(database).unjudged().read();
  expect(atOnce).toHaveLength(19);
  expect(ids(await followed.read())).toEqual(ids(atOnce));
  expect(await followed.read()).toHaveLength(19);
});
