import { describe, expect, it } from 'vitest';
import { failure, success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { ExtractedPage, PageLayout } from '../model/extraction';
import { NO_METADATA } from '../model/source';
import type { Source } from '../model/source';
import type { Operation } from '../operations';
import type { RecogniseFailure, RecognisedPage, RecogniseRequest, WriteFailure } from '../ports';
import { recognisePictures } from './recognise-pictures';
import type { RecognitionPorts } from './recognition-ports';
import { RecognitionQueue } from './recognition-queue';

const ENGINE = { name: 'engine', version: '7' };
const LAYOUT: PageLayout = { width: 600, height: 800, rotation: 0, runs: [] };
const picture = (pageIndex: number): ExtractedPage => ({ pageIndex, text: '', layout: LAYOUT });
const read = (pageIndex: number, text = 'printed'): RecognisedPage => ({
  page: { pageIndex, text, layout: { ...LAYOUT, confidences: [90] } },
  confidence: 90,
  engine: ENGINE,
});

function sourceOf(id: string, changes: Partial<Source> = {}, pages = 2): Source {
  return {
    ...NO_METADATA,
    id,
    title: `Title ${id}`,
    kind: 'pdf',
    sha256: `original ${id}`,
    bytes: 10,
    originalName: `${id}.pdf`,
    originalPath: '',
    importedAt: '2026-01-01T00:00:00.000Z',
    origins: {},
    formerReadings: [],
    extraction: {
      sha256: `text ${id}`,
      pages,
      words: 0,
      characters: 0,
      withoutText: true,
      failedPages: [],
      emptyPages: [],
      warnings: [],
      parser: { name: 'pdf', version: '1' },
      encoding: '',
      at: '',
    },
    ...changes,
  };
}
const asked = (requestedAt: string, languages = ['hy']) => ({ recognition: { languages, requestedAt } });

/**
 * An archive of sources and their pages, and an engine that reads a page when it is let go. The
 * archive tells of its queue soon after a write, as a live query does.
 */
function desk(sources: readonly Source[], pagesOf: Readonly<Record<string, readonly ExtractedPage[]>> = {}) {
  const archive = new Map(sources.map((source) => [source.id, source]));
  const kept = new Map<string, RecognisedPage>();
  const requests: string[] = [];
  const saved: {
    sourceId: string;
    pages: ReadonlyMap<number, RecognisedPage>;
    languages: readonly string[];
  }[] = [];
  const steps: { label: string; operations: readonly Operation[] }[] = [];
  const problems: string[] = [];
  const failures = new Map<string, RecogniseFailure>();
  const listeners = new Set<(sources: readonly Source[]) => void>();
  const held: (() => void)[] = [];
  const state = {
    hold: false,
    now: 0,
    pageMs: 2000,
    rests: 0,
    saveFailure: undefined as WriteFailure | undefined,
    onPut: async () => {},
  };
  let ids = 0;
  const queued = () =>
    [...archive.values()].filter(({ recognition }) => recognition !== undefined).toReversed();
  const changed = () =>
    void Promise.resolve().then(() => {
      for (const listener of listeners) listener(queued());
    });
  const request = (id: string, recognition: Source['recognition'] | null) => {
    const source = archive.get(id);
    if (source === undefined) return;
    const { recognition: _former, ...rest } = source;
    archive.set(id, recognition ? { ...rest, recognition } : rest);
    changed();
  };
  const ports: RecognitionPorts = {
    actor: 'tester',
    clock: { now: () => '2026-02-02T00:00:00.000Z' },
    identifiers: { next: () => `step-${(ids += 1)}` },
    elapsedMs: () => state.now,
    soon: (task) => void Promise.resolve().then(task),
    onProblem: (message) => problems.push(message),
    lookups: {
      source: async (id: string) => archive.get(id),
      allSources: async () => [...archive.values()],
    } as unknown as RecognitionPorts['lookups'],
    log: {
      async write(operations) {
        steps.push({ label: operations[0]?.step.label ?? '', operations });
        for (const operation of operations) {
          if (operation.kind === 'recognition-requested') {
            request(operation.payload.sourceId, operation.payload.after);
          }
        }
        return success(operations.map((operation, index) => ({ ...operation, seq: index + 1 })));
      },
    },
    objects: {
      readExtraction: async (sha256) => {
        const id = sha256.replace('text ', '');
        const count = archive.get(id)?.extraction.pages ?? 0;
        const pages = pagesOf[id] ?? Array.from({ length: count }, (_page, index) => picture(index));
        return success({ format: 1, parser: { name: 'pdf', version: '1' }, pages });
      },
    },
    pages: {
      get: async (id, languages) => {
        const prefix = `${id} ${languages.join()} `;
        const found = [...kept].filter(([key]) => key.startsWith(prefix));
        return new Map(found.map(([, page]) => [page.page.pageIndex, page]));
      },
      put: async (id, languages, page) => {
        kept.set(`${id} ${languages.join()} ${page.page.pageIndex}`, page);
        await state.onPut();
      },
      remove: async (id) => {
        for (const key of kept.keys()) if (key.startsWith(`${id} `)) kept.delete(key);
      },
    },
    queued: {
      read: async () => queued(),
      watch: (listener) => {
        listeners.add(listener);
        changed();
        return () => listeners.delete(listener);
      },
    },
    recognizer: {
      languages: async () => ['en', 'ru', 'hy'],
      rest: () => {
        state.rests += 1;
      },
      async recognise({ sha256, pageIndex, languages }: RecogniseRequest, _progress, signal) {
        const name = `${sha256.replace('original ', '')}${pageIndex} ${languages.join()}`;
        requests.push(name);
        if (state.hold) {
          await new Promise<void>((resolve) => {
            held.push(resolve);
            signal.addEventListener('abort', resolve);
          });
        } else await Promise.resolve();
        state.now += state.pageMs;
        const refused = failures.get(name.split(' ')[0] ?? '');
        if (refused !== undefined) return failure(refused);
        return signal.aborted
          ? failure({ kind: 'cancelled', message: 'Cancelled.' })
          : success(read(pageIndex));
      },
    },
    async saveRecognised(sourceId, pages, languages): Promise<Result<void, WriteFailure>> {
      if (state.saveFailure !== undefined) return failure(state.saveFailure);
      saved.push({ sourceId, pages, languages });
      request(sourceId, null);
      return success(undefined);
    },
  };
  const queue = new RecognitionQueue(ports);
  return {
    queue,
    ports,
    archive,
    kept,
    requests,
    saved,
    steps,
    problems,
    failures,
    held,
    state,
    request,
    changed,
  };
}

const settle = async () => {
  for (let turn = 0; turn < 200; turn += 1) await Promise.resolve();
};
const unreadable: RecogniseFailure = { kind: 'unreadable', message: 'The picture is damaged.' };

describe('recognising text in the background', () => {
  it('takes the sources in the order they were asked for, page by page, and empties the queue', async () => {
    const { queue, requests, saved, kept, state } = desk([
      sourceOf('b', asked('2026-01-02')),
      sourceOf('a', asked('2026-01-03')),
      sourceOf('c'),
    ]);
    queue.begin();
    await settle();
    expect(requests).toEqual(['b0 hy', 'b1 hy', 'a0 hy', 'a1 hy']);
    expect(saved.map(({ sourceId, pages }) => [sourceId, [...pages.keys()]])).toEqual([
      ['b', [0, 1]],
      ['a', [0, 1]],
    ]);
    expect(await queue.queue.read()).toEqual([]);
    expect(kept.size).toBe(0);
    expect(state.rests).toBeGreaterThan(0);
  });

  it('goes on after a restart at the page where it stopped', async () => {
    const first = desk([sourceOf('a', asked('2026-01-02'), 3)]);
    first.state.hold = true;
    first.queue.begin();
    await settle();
    first.held.shift()?.();
    await settle();
    await first.queue.end();
    expect(first.requests).toEqual(['a0 hy', 'a1 hy']);
    expect([...first.kept.keys()]).toEqual(['a hy 0']);

    const second = desk([...first.archive.values()]);
    for (const [key, page] of first.kept) second.kept.set(key, page);
    second.queue.begin();
    await settle();
    expect(second.requests).toEqual(['a1 hy', 'a2 hy']);
    expect(new Set(second.saved[0]?.pages.keys())).toEqual(new Set([0, 1, 2]));
  });

  it('keeps pages that have words of their own, and recognises again what was recognised before', async () => {
    const { queue, requests, saved } = desk([sourceOf('a', asked('2026-01-02'), 3)], {
      a: [{ pageIndex: 0, text: 'Typed.', layout: LAYOUT }, picture(1), read(2, 'misread').page],
    });
    queue.begin();
    await settle();
    expect(requests).toEqual(['a1 hy', 'a2 hy']);
    expect([...(saved[0]?.pages.keys() ?? [])]).toEqual([1, 2]);
  });

  it('stops in the middle of a page when it is cancelled, and goes on with the next source', async () => {
    const { queue, requests, saved, steps, state, kept, held } = desk([
      sourceOf('a', asked('2026-01-02'), 3),
      sourceOf('b', asked('2026-01-03'), 1),
    ]);
    state.hold = true;
    queue.begin();
    await settle();
    held.shift()?.();
    await settle();
    expect(kept.size).toBe(1);
    const finished = queue.finished('a');
    expect((await queue.cancel(['a'])).ok).toBe(true);
    state.hold = false;
    await settle();
    expect(await finished).toMatchObject({
      ok: false,
      failure: { message: expect.stringContaining('stopped') },
    });
    expect(requests).toEqual(['a0 hy', 'a1 hy', 'b0 hy']);
    expect(saved.map(({ sourceId }) => sourceId)).toEqual(['b']);
    expect(steps[0]).toMatchObject({
      label: 'Stop recognising',
      operations: [{ kind: 'recognition-requested', payload: { sourceId: 'a', after: null } }],
    });
    expect(kept.size).toBe(0);
  });

  it('writes nothing when it is cancelled while its last page is put aside', async () => {
    const { queue, saved, state } = desk([sourceOf('a', asked('2026-01-02'), 1)]);
    state.onPut = async () => void (await queue.cancel(['a']));
    queue.begin();
    await settle();
    expect(saved).toEqual([]);
  });

  it('finishes the page under way when it is paused, and shows how far it was', async () => {
    const { queue, requests, saved, state, held } = desk([sourceOf('a', asked('2026-01-02'), 3)]);
    state.hold = true;
    queue.begin();
    await settle();
    queue.pause();
    expect(await queue.isPaused.read()).toBe(true);
    held.shift()?.();
    await settle();
    expect(requests).toEqual(['a0 hy']);
    expect(await queue.queue.read()).toMatchObject([{ state: 'waiting', pagesDone: 1, pagesTotal: 3 }]);
    state.hold = false;
    queue.resume();
    await settle();
    expect(requests).toEqual(['a0 hy', 'a1 hy', 'a2 hy']);
    expect(saved).toHaveLength(1);
  });

  it('says of a page that failed why, and takes the others', async () => {
    const { queue, failures, saved } = desk([sourceOf('a', asked('2026-01-02'), 2)]);
    failures.set('a0', unreadable);
    queue.begin();
    await settle();
    expect(saved[0]?.pages.get(0)).toEqual({
      page: { ...picture(0), failed: 'The picture is damaged.' },
      confidence: -1,
      engine: ENGINE,
    });
    expect(saved[0]?.pages.get(1)?.page.text).toBe('printed');
  });

  it('does not overwrite words that were recognised before with a page that failed', async () => {
    const { queue, failures, saved } = desk([sourceOf('a', asked('2026-01-02'))], {
      a: [read(0, 'read before').page, picture(1)],
    });
    failures.set('a0', unreadable);
    queue.begin();
    await settle();
    expect([...(saved[0]?.pages.keys() ?? [])]).toEqual([1]);
  });

  it('gives a source up when none of its pages can be read, and changes nothing', async () => {
    const { queue, failures, saved, problems, archive, steps } = desk([
      sourceOf('a', asked('2026-01-02'), 1),
      sourceOf('b', asked('2026-01-03'), 1),
    ]);
    failures.set('a0', unreadable);
    queue.begin();
    await settle();
    expect(problems[0]).toMatch(/No page of “Title a” could be recognised\. The picture is damaged\./);
    expect(saved.map(({ sourceId }) => sourceId)).toEqual(['b']);
    expect(archive.get('a')?.recognition).toBeUndefined();
    expect(steps[0]?.label).toBe('');
  });

  it('takes a source out of the queue when the data of its language is missing', async () => {
    const { queue, failures, problems, requests } = desk([sourceOf('a', asked('2026-01-02'), 2)]);
    failures.set('a0', { kind: 'language-missing', message: 'The data for Georgian is not there.' });
    queue.begin();
    const finished = queue.finished('a');
    await settle();
    expect(problems).toEqual(['The data for Georgian is not there.']);
    expect(requests).toHaveLength(1);
    expect(await finished).toMatchObject({ ok: false });
    expect(await queue.queue.read()).toEqual([]);
  });

  it('tells the time left after five seconds of measurement', async () => {
    const { queue, state, held } = desk([
      sourceOf('a', asked('2026-01-02'), 10),
      sourceOf('b', asked('2026-01-03'), 5),
    ]);
    state.hold = true;
    queue.begin();
    await settle();
    for (const leftMs of [undefined, undefined, 14_000]) {
      held.shift()?.();
      await settle();
      const [running, waiting] = await queue.queue.read();
      expect(running).toMatchObject({ state: 'running', pagesTotal: 10, leftMs });
      expect(waiting).toMatchObject({ state: 'waiting', pagesDone: 0, pagesTotal: 5 });
    }
    expect((await queue.queue.read())[1]?.leftMs).toBe(10_000);
  });

  it('pauses, and keeps the pages, when the text cannot be written', async () => {
    const { queue, state, kept, problems, saved, requests } = desk([sourceOf('a', asked('2026-01-02'), 1)]);
    state.saveFailure = { kind: 'disk-full', message: 'The disk is full.' };
    queue.begin();
    await settle();
    expect(await queue.isPaused.read()).toBe(true);
    expect(problems[0]).toMatch(/^The disk is full\. .*kept aside/);
    expect(kept.size).toBe(1);
    state.saveFailure = undefined;
    queue.resume();
    await settle();
    expect(requests).toHaveLength(1);
    expect(saved).toHaveLength(1);
  });

  it('begins a source anew when it is asked for in other languages meanwhile', async () => {
    const { queue, state, requests, saved, request } = desk([sourceOf('a', asked('2026-01-02'), 1)]);
    state.hold = true;
    queue.begin();
    await settle();
    state.hold = false;
    request('a', { languages: ['ru'], requestedAt: '2026-01-04' });
    await settle();
    expect(requests).toEqual(['a0 hy', 'a0 ru']);
    expect(saved.map(({ languages }) => languages)).toEqual([['ru']]);
  });

  it('leaves a source alone that is taken out of the archive', async () => {
    const { queue, state, saved, archive, changed } = desk([sourceOf('a', asked('2026-01-02'), 1)]);
    state.hold = true;
    queue.begin();
    await settle();
    archive.delete('a');
    changed();
    await settle();
    expect(saved).toEqual([]);
    expect(await queue.queue.read()).toEqual([]);
  });
});

describe('asking for recognition', () => {
  it('is one step for many sources, and passes over what has no pictures', async () => {
    const { queue, steps, saved } = desk([sourceOf('a'), sourceOf('b'), sourceOf('c', { kind: 'text' })]);
    queue.begin();
    expect((await queue.start(['a', 'b', 'c'], ['en'])).ok).toBe(true);
    expect(await queue.finished('a')).toEqual({ ok: true, value: undefined });
    expect(await queue.finished('b')).toEqual({ ok: true, value: undefined });
    expect(steps).toHaveLength(1);
    expect(steps[0]?.label).toBe('Recognise text');
    expect(steps[0]?.operations.map(({ payload }) => 'sourceId' in payload && payload.sourceId)).toEqual([
      'a',
      'b',
    ]);
    expect(saved).toHaveLength(2);
  });

  it('is refused without pictures, without a language, and for a language whose data is missing', async () => {
    const { queue, steps } = desk([sourceOf('a'), sourceOf('c', { kind: 'text' })]);
    for (const answer of [
      await queue.start(['c'], ['en']),
      await queue.start(['a'], []),
      await queue.start(['a'], ['ka']),
      await queue.start(['gone'], ['en']),
    ]) {
      expect(answer.ok).toBe(false);
    }
    expect(await queue.start(['a'], ['ka'])).toMatchObject({
      failure: { message: expect.stringContaining('Georgian') },
    });
    expect(steps).toEqual([]);
  });

  it('proposes the language of the source, then those of the archive by how often they occur', async () => {
    const source = sourceOf('a', { language: 'hy' });
    const others = ['ru', 'ru', 'en', 'ka', 'ka', 'ka'].map((language, index) =>
      sourceOf(`other ${index}`, { language }),
    );
    expect(await desk([source, ...others]).queue.propose(source)).toEqual(['hy', 'ru', 'en']);
    expect(await desk([sourceOf('b')]).queue.propose(sourceOf('b'))).toEqual(['en']);
  });

  it('is done for imported pictures alone, where the researcher wants it unasked', async () => {
    const typed = sourceOf('t');
    const sources = [
      sourceOf('a', { language: 'hy' }),
      sourceOf('b'),
      { ...typed, extraction: { ...typed.extraction, withoutText: false } },
    ];
    const { queue, steps, ports } = desk(sources);
    const answer = await recognisePictures(queue, ports.lookups, ['a', 'b', 't', 'gone']);
    expect(answer.ok).toBe(true);
    expect(steps).toHaveLength(1);
    const requested = steps.flatMap((step) => step.operations.map(({ payload }) => payload));
    expect(requested).toMatchObject([
      { sourceId: 'a', after: { languages: ['hy'] } },
      { sourceId: 'b', after: { languages: ['hy'] } },
    ]);
  });
});
