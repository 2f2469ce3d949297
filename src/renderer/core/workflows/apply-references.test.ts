import { describe, expect, it } from 'vitest';
import { success } from '../../../shared/result';
import { changedFields, hasFields } from '../model/changed-fields';
import { inverseOfAll } from '../model/inverse';
import type { ReferenceRecord } from '../model/reference-record';
import { NO_METADATA } from '../model/source';
import type { Source, SourceMetadata } from '../model/source';
import type { Operation } from '../operations';
import { applyReferences } from './apply-references';
import type { ReferenceContext } from './apply-references';
import { changeSource, changeSources } from './change-source';

function source(id: string, details: Partial<Source> = {}): Source {
  return {
    ...NO_METADATA,
    id,
    kind: 'pdf',
    title: id,
    sha256: id,
    bytes: 1,
    originalName: `${id}.pdf`,
    originalPath: '',
    importedAt: '2026-02-17T09:00:00Z',
    origins: { title: 'the file’s name' },
    formerReadings: [],
    extraction: {
      sha256: 'e',
      pages: 1,
      words: 1,
      characters: 1,
      withoutText: false,
      failedPages: [],
      emptyPages: [],
      warnings: [],
      parser: { name: 'pdf', version: '1' },
      encoding: '',
      at: '',
    },
    ...details,
  };
}

/** An archive in memory: a written operation changes its source, as the projection does. */
function archive(...sources: Source[]) {
  const rows = new Map(sources.map((each) => [each.id, each]));
  const steps: (readonly Operation[])[] = [];
  const texts = new Map<string, string>();
  let identifiers = 0;
  const apply = (id: string, after: object) => {
    const row = rows.get(id);
    if (row !== undefined) rows.set(id, { ...row, ...after });
  };
  const context = {
    actor: 'tester',
    clock: { now: () => '2026-11-23T12:00:00.000Z' },
    identifiers: { next: () => `id-${(identifiers += 1)}` },
    lookups: { source: async (id: string) => rows.get(id) } as ReferenceContext['lookups'],
    log: {
      async write(operations) {
        steps.push(operations);
        for (const { kind, payload } of operations)
          if (kind === 'source-changed') apply(payload.sourceId, payload.after);
        return success(operations.map((operation, index) => ({ ...operation, seq: index + 1 })));
      },
    },
    pageText: async (id: string) => texts.get(id),
  } satisfies ReferenceContext;
  const undo = () => {
    for (const inverse of inverseOfAll(steps.at(-1) ?? []) ?? [])
      if (inverse.kind === 'source-changed') apply(inverse.payload.sourceId, inverse.payload.after);
  };
  const row = (id: string) => rows.get(id) as Source;
  return { context, steps, texts, undo, row };
}

describe('changing the details of a source', () => {
  it('makes a value the researcher’s own, and undo gives back where it came from', async () => {
    const before = source('a', {
      author: 'Anon',
      origins: { author: 'a meta tag', title: 'the file’s name' },
    });
    const { context, row, undo, steps } = archive(before);
    await changeSource(context, 'a', { author: ' L. Hakobyan ' });
    expect(row('a')).toMatchObject({ author: 'L. Hakobyan', origins: { title: 'the file’s name' } });
    expect(row('a').origins).not.toHaveProperty('author');
    expect(steps[0]?.[0]?.step.label).toBe('Change source details');
    undo();
    expect(row('a')).toEqual(before);
  });

  it('writes nothing about origins when none of them changes', async () => {
    const { context, steps } = archive(source('a'));
    await changeSource(context, 'a', { remarks: 'First.\n\n  Second.\n' });
    expect(steps[0]?.[0]?.payload).toEqual({
      sourceId: 'a',
      before: { remarks: '' },
      after: { remarks: 'First.\n\n  Second.' },
    });
  });

  it('keeps identifiers in order, each once, and writes nothing when they are the same', async () => {
    const { context, row, steps } = archive(source('a', { identifiers: ['doi:10.1/a'] }));
    await changeSource(context, 'a', { identifiers: [' doi:10.1/a', '', 'doi:10.1/a '] });
    expect(steps).toHaveLength(0);
    await changeSource(context, 'a', { identifiers: ['doi:10.1/a', 'isbn:1'] });
    expect(row('a').identifiers).toEqual(['doi:10.1/a', 'isbn:1']);
  });

  it('refuses an empty title and what is no date, and says which is accepted', async () => {
    const { context, steps } = archive(source('a'));
    for (const changes of [{ title: ' ' }, { date: 'spring' }, { acquiredOn: '31.02.2026' }]) {
      expect(await changeSource(context, 'a', changes)).toMatchObject({
        ok: false,
        failure: { kind: 'invalid' },
      });
    }
    expect(steps).toHaveLength(0);
  });

  it('changes many as one step, and only those that say something else', async () => {
    const { context, steps, undo, row } = archive(
      source('a'),
      source('b', { publisher: 'Observer' }),
      source('c'),
    );
    await changeSources(context, ['a', 'b', 'c'], { publisher: 'Observer' });
    expect(steps).toHaveLength(1);
    expect(steps[0]).toHaveLength(2);
    expect(steps[0]?.[0]?.step.label).toBe('Change details of 2 sources');
    undo();
    expect(['a', 'b', 'c'].map((id) => row(id).publisher)).toEqual(['', 'Observer', '']);
  });

  it('refuses one title for many, and changes none when one of them is gone', async () => {
    const { context, steps } = archive(source('a'), source('b'));
    expect(await changeSources(context, ['a', 'b'], { title: 'Same' })).toMatchObject({ ok: false });
    expect(await changeSources(context, ['a', 'gone'], { author: 'X' })).toMatchObject({
      ok: false,
      failure: { kind: 'not-found' },
    });
    expect(steps).toHaveLength(0);
  });
});

describe('applying records', () => {
  const record = (name: string, metadata: Partial<SourceMetadata>): ReferenceRecord => ({
    key: name,
    files: [`files/1/${name}.pdf`],
    metadata,
  });
  const folder = { name: 'library.ris', folder: 'Mine' };

  it('replaces what came from files, keeps what the researcher wrote, and says where it is from', async () => {
    const { context, row, steps, undo } = archive(
      source('a', {
        originalPath: 'Mine/files/1',
        author: 'Typed',
        publisher: 'unknown',
        origins: { title: 'the file’s name', publisher: 'a meta tag' },
      }),
    );
    const before = row('a');
    const details = {
      title: 'Talks',
      author: 'Recorded',
      publisher: 'Observer',
      identifiers: ['doi:10.1/a'],
    };
    const result = await applyReferences(context, [record('a', details)], folder, ['a']);
    expect(result).toMatchObject({ ok: true, value: { changed: ['a'], unmatched: [] } });
    expect(row('a')).toMatchObject({
      title: 'Talks',
      author: 'Typed',
      publisher: 'Observer',
      identifiers: ['doi:10.1/a'],
      origins: { title: 'library.ris', publisher: 'library.ris', identifiers: 'library.ris' },
    });
    expect(steps[0]?.[0]?.step.label).toBe('Apply records from library.ris');
    undo();
    expect(row('a')).toEqual(before);
  });

  it('keeps a day that is known when the record only knows the year, and leaves out what is no date', async () => {
    const dated = { date: '2026-02-13', origins: { date: 'a meta tag', title: 'the file’s name' } };
    const { context, row } = archive(source('a', dated), source('b', dated), source('c', dated));
    const records = [
      { ...record('a', { date: '2026' }), files: ['a.pdf'] },
      { ...record('b', { date: '2025' }), files: ['b.pdf'] },
      { ...record('c', { date: 'spring' }), files: ['c.pdf'] },
    ];
    await applyReferences(context, records, folder, ['a', 'b', 'c']);
    expect(['a', 'b', 'c'].map((id) => row(id).date)).toEqual(['2026-02-13', '2025', '2026-02-13']);
  });

  it('looks into the texts of what is left, and hands back the records that fit none', async () => {
    const { context, texts } = archive(source('a'), source('b'));
    texts.set('b', 'Published as doi:10.1000/xyz in 2026.');
    const lost = record('lost', {});
    const found = { key: 'x', files: [], metadata: { identifiers: ['doi:10.1000/xyz'] } };
    const result = await applyReferences(context, [lost, found], folder, ['a', 'b']);
    expect(result).toMatchObject({
      value: { matches: [{ sourceId: 'b', by: 'identifier' }], unmatched: [lost] },
    });
  });

  it('writes no step when a second drop says nothing new', async () => {
    const { context, steps } = archive(source('a'));
    const records = [{ ...record('a', { title: 'Talks' }), files: ['a.pdf'] }];
    await applyReferences(context, records, folder, ['a']);
    await applyReferences(context, records, folder, ['a']);
    expect(steps).toHaveLength(1);
  });

  it('is taken back from the journal’s own words', async () => {
    const { context, steps, row } = archive(source('a'));
    await changeSource(context, 'a', { title: 'Mine' });
    const [operation] = JSON.parse(JSON.stringify(steps[0])) as Operation<'source-changed'>[];
    expect(hasFields<object>(row('a'), operation?.payload.after ?? {})).toBe(true);
    expect(changedFields<object>(row('a'), operation?.payload.after ?? {})).toBeUndefined();
  });
});
