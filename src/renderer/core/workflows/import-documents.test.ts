import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ChosenFile, RecordFailure } from '../../../shared/record';
import { failure, success } from '../../../shared/result';
import type { ImportItem } from '../archive';
import type { Source } from '../model/source';
import type { Operation } from '../operations';
import type { ReferenceRecord } from '../model/reference-record';
import type { ContainedFile, ReadFailure, WriteFailure } from '../ports';
import { ImportQueue } from './import-documents';
import type { ImportPorts } from './import-ports';

const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const file = (name: string): ChosenFile => ({ token: name, name, folder: 'box 1', size: 10 });

/**
 * A desk to import at: the bytes of a file are what `bytes` says (its name, otherwise), and a read
 * waits until it is let go.
 */
function desk(options: { holdReads?: boolean } = {}) {
  const bytes = new Map<string, string>();
  const storeFailures = new Map<string, RecordFailure>();
  const readFailures = new Map<string, ReadFailure>();
  const stored: string[] = [];
  const batches: (readonly Operation[])[] = [];
  const sources: Source[] = [];
  const held: (() => void)[] = [];
  const cancelledStores: string[] = [];
  const contents = new Map<string, readonly ContainedFile[]>();
  const records = new Map<string, readonly ReferenceRecord[]>();
  const applied: { readonly file: string; readonly sourceIds: readonly string[] }[] = [];
  const pictures: string[] = [];
  const open = new Set<string>();
  const watch = { reading: 0, most: 0 };
  let identifiers = 0;
  let writeFailure: WriteFailure | undefined;
  const ports: ImportPorts = {
    actor: 'tester',
    clock: { now: () => '2026-11-23T12:00:00.000Z' },
    identifiers: { next: () => `id-${(identifiers += 1)}` },
    encode: (text) => new TextEncoder().encode(text),
    soon: (task) => void Promise.resolve().then(task),
    lookups: {
      sourceByHash: async (hash: string) => sources.find(({ sha256 }) => sha256 === hash),
      sourcesIn: async (id: string) => sources.filter(({ parent }) => parent?.sourceId === id),
    } as unknown as ImportPorts['lookups'],
    log: {
      async write(operations) {
        if (writeFailure) return failure(writeFailure);
        await Promise.resolve();
        batches.push(operations);
        for (const { kind, payload } of operations)
          if (kind === 'source-imported') sources.push(payload.source);
        return success(operations.map((operation, index) => ({ ...operation, seq: index + 1 })));
      },
    },
    objects: {
      storeExtraction: async (extraction) => success({ sha256: sha(JSON.stringify(extraction)) }),
      storeBytes: async (content) =>
        success({ sha256: sha(new TextDecoder().decode(content)), bytes: content.length }),
    },
    files: {
      async storeFile(token) {
        await Promise.resolve();
        const refused = storeFailures.get(token);
        if (refused) return failure(refused);
        stored.push(token);
        return success({ sha256: sha(bytes.get(token) ?? token), bytes: 10, existed: false });
      },
      cancelStore: async (token) => void cancelledStores.push(token),
      rememberFiles: async (tokens) => tokens.forEach((token) => open.add(token)),
      settleFiles: async (tokens) => tokens.forEach((token) => open.delete(token)),
      onStoreProgress: () => () => undefined,
    },
    applyReferences: async (_records, { name }, sourceIds) => {
      applied.push({ file: name, sourceIds });
      return success({ message: 'Records: 1 of 1 were given to their sources.' });
    },
    onPictures: (sourceIds) => pictures.push(...sourceIds),
    readAgain: async (sourceId, { password }) => {
      const source = sources.find(({ id }) => id === sourceId);
      if (source === undefined || password !== 'open sesame')
        return failure({ kind: 'wrong-password', message: 'That password does not open it.' });
      const { problem: _solved, ...extraction } = source.extraction;
      const read = { ...source, extraction: { ...extraction, words: 3, withoutText: false } };
      return success({ source: read, kept: 0, moved: [], approximate: [], lost: [] });
    },
    reader: {
      extract: async (container, { path }) => {
        if (path === 'torn.txt') return failure({ kind: 'damaged', message: 'This entry is damaged.' });
        stored.push(path.split('/').at(-1) ?? '');
        return success(new TextEncoder().encode(`${container.name} ${path}`));
      },
      async read({ name }, onProgress, signal) {
        expect(name.startsWith('Pasted') || stored.includes(name)).toBe(true);
        watch.reading += 1;
        watch.most = Math.max(watch.most, watch.reading);
        onProgress({ pagesDone: 1, pagesTotal: 2 });
        if (options.holdReads) {
          await new Promise<void>((resolve) => {
            held.push(resolve);
            signal.addEventListener('abort', resolve);
          });
        } else await Promise.resolve();
        watch.reading -= 1;
        if (signal.aborted) return failure({ kind: 'cancelled', message: 'Cancelled.' });
        const refused = readFailures.get(name);
        if (refused) return failure(refused);
        if (name === 'bug.pdf') throw new TypeError('x is not a function');
        return success({
          kind: name.endsWith('.zip') ? 'zip' : name.endsWith('.png') ? 'image' : 'text',
          extraction: {
            format: 1,
            parser: { name: 'test', version: '1' },
            pages: [
              {
                pageIndex: 0,
                text: name.endsWith('.png') ? '' : 'One two three four five six seven eight nine ten.',
              },
            ],
          },
          origins: {},
          contained: contents.get(name) ?? [],
          references: records.get(name) ?? [],
          metadata: name === 'dated.pdf' ? { title: ' A  title ', date: 'last spring' } : {},
          marks: [],
          words: 10,
          warnings: [],
          encoding: 'utf-8',
        });
      },
    },
  };
  return {
    queue: new ImportQueue(ports),
    bytes,
    storeFailures,
    readFailures,
    batches,
    sources,
    held,
    cancelledStores,
    contents,
    records,
    applied,
    pictures,
    open,
    watch,
    failWrites: (refused: WriteFailure) => {
      writeFailure = refused;
    },
  };
}

const outcomes = (items: readonly ImportItem[]) => items.map(({ outcome }) => outcome?.status);
const settle = async () => {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
};

describe('importing documents', () => {
  it('takes each file in once it is stored and read, and hands back an outcome for each', async () => {
    const { queue, sources } = desk();
    const items = await queue.add([file('a.pdf'), file('b.txt'), file('c.pdf')]);
    expect(outcomes(items)).toEqual(['imported', 'imported', 'imported']);
    expect(items[0]).toMatchObject({ stage: 'finished', name: 'a.pdf', folder: 'box 1' });
    expect(sources.map(({ title }) => title).sort()).toEqual(['a', 'b', 'c']);
    expect(items[0]?.outcome?.message).toBe('10 words.');
  });

  it('answers bytes that are there already with the source that has them', async () => {
    const { queue, bytes, sources } = desk();
    await queue.add([file('a.pdf')]);
    bytes.set('copy of a.pdf', 'a.pdf');
    const [item] = await queue.add([file('copy of a.pdf')]);
    expect(item?.outcome).toMatchObject({ status: 'duplicate', source: { title: 'a' } });
    expect(item?.outcome?.message).toMatch(/same bytes as “a”, which is in the archive already/);
    expect(sources).toHaveLength(1);
  });

  it('counts the same bytes twice in one drop once', async () => {
    const { queue, bytes, sources } = desk();
    for (const name of ['a.pdf', 'b.pdf', 'c.pdf']) bytes.set(name, 'the same');
    const items = await queue.add([file('a.pdf'), file('b.pdf'), file('c.pdf'), file('d.pdf')]);
    expect(outcomes(items)).toEqual(['imported', 'duplicate', 'duplicate', 'imported']);
    expect(sources).toHaveLength(2);
  });

  it('records why a file failed, keeps its original, and goes on with the others', async () => {
    const { queue, readFailures, storeFailures, batches } = desk();
    readFailures.set('empty.pdf', { kind: 'empty', message: 'This file is empty.' });
    storeFailures.set('gone.pdf', { kind: 'not-found', message: 'The file is no longer there.' });
    const items = await queue.add([file('empty.pdf'), file('gone.pdf'), file('bug.pdf'), file('good.pdf')]);
    expect(outcomes(items)).toEqual(['failed', 'failed', 'failed', 'imported']);
    expect(items[0]?.outcome).toMatchObject({ reason: 'empty', sha256: sha('empty.pdf') });
    expect(items[1]?.outcome).toMatchObject({ reason: 'not-found', sha256: '' });
    expect(items[2]?.outcome?.message).toMatch(/fault in the app.*original is kept unchanged/);
    const recorded = batches.flat().filter(({ kind }) => kind === 'import-failed');
    expect(recorded.map(({ payload }) => payload)).toContainEqual({
      name: 'empty.pdf',
      sha256: sha('empty.pdf'),
      reason: 'empty',
      message: 'This file is empty.',
    });
    expect(recorded).toHaveLength(3);
    expect(recorded.every(({ step }) => step.label === '')).toBe(true);
  });

  it('says so when the record cannot be written', async () => {
    const { queue, failWrites } = desk();
    failWrites({ kind: 'disk-full', message: 'The disk is full.' });
    const [item] = await queue.add([file('a.pdf')]);
    expect(item?.outcome).toMatchObject({
      status: 'failed',
      reason: 'disk-full',
      message: 'The disk is full.',
    });
  });

  it('reads two documents at a time, no more', async () => {
    const { queue, watch } = desk();
    await queue.add(Array.from({ length: 40 }, (_, index) => file(`${index}.pdf`)));
    expect(watch.most).toBe(2);
  });

  it('writes many imports in fewer batches than there are files', async () => {
    const { queue, batches, sources } = desk();
    await queue.add(Array.from({ length: 60 }, (_, index) => file(`${index}.pdf`)));
    expect(sources).toHaveLength(60);
    expect(batches.length).toBeLessThan(60);
  });

  it('cancels what waits and what is read, and keeps what is finished', async () => {
    const { queue, held, sources } = desk({ holdReads: true });
    const all = queue.add([file('a.pdf'), file('b.pdf'), file('c.pdf')]);
    await settle();
    held[0]?.();
    await settle();
    expect(sources).toHaveLength(1);
    queue.cancel();
    expect(outcomes(await all)).toEqual(['imported', 'cancelled', 'cancelled']);
    expect(sources).toHaveLength(1);
    expect(await queue.items.read()).toHaveLength(3);
    queue.clear();
    expect(await queue.items.read()).toEqual([]);
  });

  it('cancels one file and lets the others be', async () => {
    const { queue, held } = desk({ holdReads: true });
    const all = queue.add([file('a.pdf'), file('b.pdf')]);
    await settle();
    const [first] = await queue.items.read();
    queue.cancel(first?.id);
    await settle();
    for (const release of held) release();
    expect(outcomes(await all)).toEqual(['cancelled', 'imported']);
  });

  it('asks the desktop to stop copying a file that is cancelled while it is stored', async () => {
    const { queue, cancelledStores, storeFailures } = desk();
    storeFailures.set('a.pdf', { kind: 'cancelled', message: 'Cancelled.' });
    const all = queue.add([file('a.pdf')]);
    queue.cancel();
    expect(outcomes(await all)).toEqual(['cancelled']);
    expect(cancelledStores).toEqual(['a.pdf']);
  });

  it('tells watchers the stages, many changes at once as one', async () => {
    const { queue } = desk();
    const seen: string[] = [];
    const stop = queue.items.watch(
      (items) => seen.push(items.map(({ stage }) => stage).join()),
      () => undefined,
    );
    await queue.add([file('a.pdf')]);
    await settle();
    stop();
    expect(seen).toContain('reading');
    expect(seen.at(-1)).toBe('finished');
  });

  it('names a pasted text by its first words', async () => {
    const { queue, sources } = desk();
    const [item] = await queue.addPasted('text', 'One two three');
    expect(item?.outcome?.status).toBe('imported');
    expect(sources[0]).toMatchObject({
      title: 'One two three four five six seven eight…',
      originalName: 'Pasted text.txt',
      sha256: sha('One two three'),
    });
  });

  it('keeps a date it cannot read as a warning, not as a date', async () => {
    const { queue, sources } = desk();
    await queue.add([file('dated.pdf')]);
    expect(sources[0]).toMatchObject({ title: 'A title', date: '' });
    expect(sources[0]?.extraction.warnings[0]).toMatch(/“last spring”/);
  });

  it('keeps what it cannot read as a source without text, with the reason', async () => {
    const { queue, readFailures, sources } = desk();
    const message = 'This is a Word document of the old kind.';
    readFailures.set('old.doc', { kind: 'not-a-document', message });
    readFailures.set('torn.pdf', { kind: 'damaged', message: 'It is damaged.', sourceKind: 'pdf' });
    const items = await queue.add([file('old.doc'), file('torn.pdf')]);
    expect(outcomes(items)).toEqual(['imported', 'imported']);
    expect(items[0]?.outcome).toMatchObject({ attention: 'kept-unread', message });
    expect(sources.find(({ title }) => title === 'old')).toMatchObject({
      kind: 'other',
      extraction: { withoutText: true, problem: { kind: 'not-a-document', message } },
    });
    expect(sources.find(({ title }) => title === 'torn')?.kind).toBe('pdf');
  });

  it('asks for a password, tries again after a wrong one, and keeps none', async () => {
    const { queue, readFailures, batches } = desk();
    readFailures.set('locked.pdf', { kind: 'password', message: 'It needs a password.', sourceKind: 'pdf' });
    const [item] = await queue.add([file('locked.pdf')]);
    expect(item?.outcome).toMatchObject({ attention: 'needs-password' });
    const wrong = await queue.unlock(item?.id ?? '', 'guess');
    expect(wrong).toMatchObject({ ok: false, failure: { kind: 'wrong-password' } });
    expect(await queue.unlock(item?.id ?? '', 'open sesame')).toEqual({ ok: true, value: undefined });
    const [after] = await queue.items.read();
    expect(after?.outcome).not.toHaveProperty('attention');
    expect(JSON.stringify(batches)).not.toContain('sesame');
  });

  it('brings in what a container holds, each with its place, and says what could not be taken out', async () => {
    const { queue, contents, sources } = desk();
    contents.set('box.zip', [
      { name: 'a.txt', path: '1924/a.txt', size: 5 },
      { name: 'torn.txt', path: 'torn.txt', size: 5 },
    ]);
    await queue.add([file('box.zip')]);
    const [box] = sources;
    const inner = sources.find(({ parent }) => parent !== undefined);
    expect(inner).toMatchObject({
      title: 'a',
      originalPath: 'box 1/box.zip/1924',
      parent: { sourceId: box?.id, path: '1924/a.txt' },
    });
    const [first, second, third] = await queue.items.read();
    expect([second, third].map((item) => item?.container)).toEqual([first?.id, first?.id]);
    expect(third?.outcome).toMatchObject({ status: 'failed', reason: 'damaged' });
  });

  it('fetches what is missing from a container that was cut short before', async () => {
    const { queue, contents, sources } = desk();
    contents.set('box.zip', [{ name: 'a.txt', path: 'a.txt', size: 5 }]);
    await queue.add([file('box.zip')]);
    contents.set('box.zip', [
      { name: 'a.txt', path: 'a.txt', size: 5 },
      { name: 'b.txt', path: 'b.txt', size: 5 },
    ]);
    const [again] = await queue.add([file('box.zip')]);
    expect(again?.outcome?.status).toBe('duplicate');
    expect(sources.map(({ title }) => title)).toEqual(['box', 'a', 'b']);
  });

  it('gives records to the sources of the drop when all of them are in', async () => {
    const { queue, records, applied, sources } = desk();
    records.set('library.ris', [{ key: '1', metadata: { title: 'A' }, files: ['a.pdf'] }]);
    const [item] = await queue.add([file('library.ris'), file('a.pdf')]);
    const other = sources.find(({ title }) => title === 'a');
    expect(applied).toEqual([{ file: 'library.ris', sourceIds: [other?.id] }]);
    expect(item?.outcome?.message).toMatch(/Records: 1 of 1/);
  });

  it('tells of pictures at the end, for their text can be recognised', async () => {
    const { queue, pictures, sources } = desk();
    const [item] = await queue.add([file('scan.png'), file('a.pdf')]);
    expect(item?.outcome).toMatchObject({ attention: 'no-text' });
    expect(pictures).toEqual([sources.find(({ kind }) => kind === 'image')?.id]);
  });

  it('remembers the files that are not done yet, and only those', async () => {
    const { queue, held, open } = desk({ holdReads: true });
    const all = queue.add([file('a.pdf'), file('b.pdf'), file('c.pdf')]);
    await settle();
    held[0]?.();
    await settle();
    expect([...open]).toEqual(['b.pdf', 'c.pdf']);
    for (let turn = 0; turn < 3; turn += 1) {
      for (const release of held) release();
      await settle();
    }
    await all;
    expect([...open]).toEqual([]);
  });

  it('ends by leaving what is not in to the next start, and writes nothing of it', async () => {
    const { queue, held, open, batches, sources } = desk({ holdReads: true });
    void queue.add([file('a.pdf'), file('b.pdf'), file('c.pdf'), file('d.pdf')]);
    await settle();
    held[0]?.();
    await settle();
    await queue.end();
    await settle();
    expect([...open]).toEqual(['b.pdf', 'c.pdf', 'd.pdf']);
    expect(sources.map(({ title }) => title)).toEqual(['a']);
    expect(batches.flat().filter(({ kind }) => kind === 'import-failed')).toEqual([]);
  });

  it('remembers all files of a drop until its records have found their sources', async () => {
    const { queue, held, open } = desk({ holdReads: true });
    const all = queue.add([file('library.ris'), file('a.pdf'), file('b.pdf')]);
    await settle();
    held[0]?.();
    held[1]?.();
    await settle();
    expect([...open]).toEqual(['library.ris', 'a.pdf', 'b.pdf']);
    held[2]?.();
    await all;
    expect([...open]).toEqual([]);
  });

  it('waits while it is paused, and goes on when it is resumed', async () => {
    const { queue } = desk();
    queue.pause();
    const all = queue.add([file('a.pdf')]);
    await settle();
    expect((await queue.items.read())[0]?.stage).toBe('waiting');
    expect(await queue.isPaused.read()).toBe(true);
    queue.resume();
    expect(outcomes(await all)).toEqual(['imported']);
  });

  it('takes a file that failed once more', async () => {
    const { queue, storeFailures } = desk();
    storeFailures.set('a.pdf', { kind: 'not-readable', message: 'The drive is away.' });
    const [item] = await queue.add([file('a.pdf')]);
    expect(item?.outcome?.status).toBe('failed');
    storeFailures.clear();
    queue.retry(item?.id ?? '');
    await settle();
    expect(outcomes(await queue.items.read())).toEqual(['imported']);
  });
});
