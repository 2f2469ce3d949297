import { describe, expect, it } from 'vitest';
import type { Passage } from '../model/passage';
import type { Source } from '../model/source';
import { createSearch, hasAllWords } from './search-passages';
import { PlainIndex, searchPassages, searchSource } from './search-passages-fixture';

async function archiveOf(
  sources: Readonly<Record<string, readonly string[]>>,
  details: readonly Source[] = [],
) {
  const index = new PlainIndex();
  const passages = new Map<string, Passage>();
  const sourceById = new Map(details.map((source) => [source.id, source]));
  for (const [sourceId, pieces] of Object.entries(sources)) {
    const source = sourceById.get(sourceId) ?? searchSource(sourceId);
    sourceById.set(sourceId, source);
    const own = searchPassages(sourceId, pieces);
    for (const passage of own) passages.set(passage.id, passage);
    await index.add(
      own.map((passage) => (passage.number === 0 ? { ...passage, title: source.title } : passage)),
    );
  }
  const search = createSearch({
    index,
    reads: {
      passages: async (ids) => ids.flatMap((id) => passages.get(id) ?? []),
      sources: async (ids) => ids.flatMap((id) => sourceById.get(id) ?? []),
      paragraphStarts: async () => [0, 10, 20],
    },
    milliseconds: () => 0,
  });
  const ask = (query: string, limit = 100) => search(query, { asYouType: false, limit });
  return { index, passages, search, ask };
}

const idsOf = (answer: Awaited<ReturnType<ReturnType<typeof createSearch>>>) =>
  answer.groups.flatMap(({ hits }) => hits.map(({ passageId }) => passageId));

describe('a search', () => {
  it('finds Şuşa when Susa is typed, and shows the word as it stands', async () => {
    const { ask } = await archiveOf({ a: ['Bu gün Şuşa şəhərində'] });
    const [hit] = (await ask('susa')).groups[0]?.hits ?? [];
    expect(hit?.matched).toEqual(['Şuşa']);
    expect(hit?.marks.map(({ start, end }) => hit.snippet.slice(start, end))).toEqual(['Şuşa']);
  });

  it('wants all words, wherever they stand in a passage', async () => {
    const { ask } = await archiveOf({ a: ['the table was round', 'a table'], b: ['round numbers'] });
    expect(idsOf(await ask('round table'))).toEqual(['a:0']);
  });

  it('shows passages with some of the words when none has all, and that can be told', async () => {
    const { ask } = await archiveOf({ a: ['the bridge'], b: ['the mill'], c: ['nothing'] });
    const answer = await ask('bridge mill');
    expect(idsOf(answer)).toEqual(['a:0', 'b:0']);
    expect(hasAllWords(answer, false)).toBe(false);
    expect(hasAllWords(await ask('the bridge'), false)).toBe(true);
  });

  it('leaves out passages with an unwanted word', async () => {
    const { ask } = await archiveOf({ a: ['round table, draft'], b: ['round table, signed'] });
    expect(idsOf(await ask('round -draft'))).toEqual(['b:0']);
    expect(idsOf(await ask('-draft'))).toEqual([]);
  });

  it('finds a phrase across a line break and across a hyphen at a line end', async () => {
    const { ask } = await archiveOf({ a: ['held a round\ntable of the neigh-\nbours there'] });
    expect(idsOf(await ask('"round table of the neighbours there"'))).toEqual(['a:0']);
    expect(idsOf(await ask('"table round"'))).toEqual([]);
  });

  it('finds a phrase across the cut between two passages, once, and knows where it ends', async () => {
    const { ask, passages } = await archiveOf({ a: ['They met at the round', 'table in Ijevan. More'] });
    const answer = await ask('"round table in"');
    expect(idsOf(answer)).toEqual(['a:0']);
    const [hit] = answer.groups[0]?.hits ?? [];
    const page = [...passages.values()].map(({ text }) => text).join(' ');
    expect(page.slice(hit?.start, hit?.end)).toBe('round table in');
    expect(hit?.marks.map(({ start, end }) => hit.snippet.slice(start, end))).toEqual(['round table in']);
  });

  it('counts a word of the next passage there only', async () => {
    const { ask } = await archiveOf({ a: ['They met.', 'Ijevan was cold.'] });
    expect(idsOf(await ask('ijevan'))).toEqual(['a:1']);
  });

  it('finds a source by its title', async () => {
    const { ask } = await archiveOf({ a: ['first words', 'second words'] }, [
      searchSource('a', { title: 'Field report no. 7' }),
    ]);
    const answer = await ask('"field report"');
    expect(idsOf(answer)).toEqual(['a:0']);
    expect(answer.groups[0]?.hits[0]).toMatchObject({
      matched: ['Field report'],
      start: 0,
      end: 0,
      marks: [],
    });
    expect(hasAllWords(await ask('report first'), false)).toBe(true);
  });

  it('ignores passages that are gone since they were indexed', async () => {
    const { ask, passages } = await archiveOf({ a: ['round table'], b: ['round table'] });
    passages.delete('a:0');
    expect(idsOf(await ask('round'))).toEqual(['b:0']);
  });

  it('never shows a passage whose text does not say what the index promised', async () => {
    const { ask, index, passages } = await archiveOf({ a: ['round table'] });
    const [stale] = searchPassages('a', ['an altogether different text']);
    if (stale !== undefined) passages.set('a:0', stale);
    expect(index.passages.get('a:0')?.text).toBe('round table');
    expect(idsOf(await ask('round'))).toEqual([]);
  });

  it('gives at most as many passages as asked for, and says that there are more', async () => {
    const { ask } = await archiveOf({ a: ['one word', 'two word', 'three word'] });
    expect(await ask('word', 2)).toMatchObject({ passages: 2, more: true });
    expect(await ask('word', 3)).toMatchObject({ passages: 3, more: false });
  });

  it('numbers paragraphs of documents without pages only', async () => {
    const { ask } = await archiveOf({ a: ['0123456789 word'], b: ['word'] }, [
      searchSource('a', { kind: 'html' }),
    ]);
    const answer = await ask('word');
    expect(answer.groups.map(({ hits }) => hits[0]?.paragraph)).toEqual([2, undefined]);
  });

  it('takes the last word as a beginning while it is being typed', async () => {
    const { search, index } = await archiveOf({ a: ['a round table'] });
    expect(idsOf(await search('round tab', { asYouType: true, limit: 10 }))).toEqual(['a:0']);
    expect(index.asked.at(-1)?.lastWordIsPrefix).toBe(true);
    expect(idsOf(await search('round tab', { asYouType: false, limit: 10 }))).not.toHaveLength(0);
    expect(index.asked.at(-1)).toMatchObject({ match: 'any', lastWordIsPrefix: false });
  });

  it('without words asks nothing', async () => {
    const { ask, index } = await archiveOf({ a: ['text'] });
    expect(await ask(' … ')).toMatchObject({ passages: 0, groups: [] });
    expect(index.asked).toEqual([]);
  });
});
