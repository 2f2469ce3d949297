import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ChosenFile, RecordFailure } from '../../../shared/record';
import { failure, success } from '../../../shared/result';
import type { ImportItem } from '../archive';
import type { Source } from '../model/source';
import type { Operation } from '../operations';
import type { ReadFailure, WriteFailure } from '../ports';
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
    } as ImportPorts['lookups'],
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
      onStoreProgress: () => () => undefined,
    },
    reader: {
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
          kind: 'text',
          extraction: {
            format: 1,
            parser: { name: 'test', version: '1' },
            pages: [{ pageIndex: 0, text: 'One two three four five six seven eight nine ten.' }],
          },
          metadata: name === 'dated.pdf' ? { title: ' A  title ', date: 'last spring' } : {},
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
    readFailures.set('locked.pdf', { kind: 'password', message: 'This PDF asks for a password.' });
    storeFailures.set('gone.pdf', { kind: 'not-found', message: 'The file is no longer there.' });
    const items = await queue.add([file('locked.pdf'), file('gone.pdf'), file('bug.pdf'), file('good.pdf')]);
    expect(outcomes(items)).toEqual(['failed', 'failed', 'failed', 'imported']);
    expect(items[0]?.outcome).toMatchObject({ reason: 'password', sha256: sha('locked.pdf') });
    expect(items[1]?.outcome).toMatchObject({ reason: 'not-found', sha256: '' });
    expect(items[2]?.outcome?.message).toMatch(/fault in the app.*original is kept unchanged/);
    const recorded = batches.flat().filter(({ kind }) => kind === 'import-failed');
    expect(recorded.map(({ payload }) => payload)).toContainEqual({
      name: 'locked.pdf',
      sha256: sha('locked.pdf'),
      reason: 'password',
      message: 'This PDF asks for a password.',
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
});
