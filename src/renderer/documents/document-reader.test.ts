import { describe, expect, it } from 'vitest';
import { success } from '../../shared/result';
import type { ReadDocument } from '../core/ports';
import { createDocumentReader } from './document-reader';
import type { ReadingNews, ReadingRequest } from './reading-calls';
import type { ReadingWorker } from './reading-workers';

const limits = { fetchingMs: 200, openingMs: 30, pageMs: 30, parsingMs: 60 };
const document: ReadDocument = {
  kind: 'text',
  extraction: { format: 1, parser: { name: 'a', version: '1' }, pages: [] },
  metadata: {},
  origins: {},
  contained: [],
  marks: [],
  references: [],
  words: 0,
  warnings: [],
  encoding: 'utf-8',
};
const original = { sha256: 'ab', bytes: 10, name: 'a.txt' };

/** A worker of the test: `work` plays its part for each request. */
type Work = (
  request: ReadingRequest,
  tell: (news: ReadingNews) => void,
  answer: () => void,
  crash: () => void,
) => void;

function workshop(work: Work) {
  const started: { terminated: boolean; requests: ReadingRequest[] }[] = [];
  const startWorker = (): ReadingWorker => {
    const state = { terminated: false, requests: [] as ReadingRequest[] };
    started.push(state);
    const listeners: { message: ((event: MessageEvent) => void)[]; error: ((event: ErrorEvent) => void)[] } =
      { message: [], error: [] };
    const send = (data: unknown) => {
      if (!state.terminated) for (const listener of listeners.message) listener({ data } as MessageEvent);
    };
    return {
      addEventListener: (type: string, listener: never) => {
        if (type === 'message' || type === 'error') listeners[type].push(listener);
      },
      postMessage: (message) => {
        const { call, request } = message as { call: number; request: ReadingRequest };
        state.requests.push(request);
        work(
          request,
          (news) => send({ call, type: 'news', news }),
          () => send({ call, type: 'answer', answer: success(document) }),
          () => {
            for (const listener of listeners.error) listener({ message: 'out of memory' } as ErrorEvent);
          },
        );
      },
      terminate: () => {
        state.terminated = true;
      },
    };
  };
  const reader = createDocumentReader({
    objectAddress: (sha256) => `app://objects/${sha256}`,
    startWorker,
    limits,
  });
  return { reader, started };
}

const idle = () => new AbortController().signal;

describe('reading in a worker', () => {
  it('asks for the stored original and passes the answer and the progress on', async () => {
    const { reader, started } = workshop((_request, tell, answer) => {
      tell({ stage: 'page', pagesDone: 0, pagesTotal: 2 });
      tell({ stage: 'page', pagesDone: 2, pagesTotal: 2 });
      answer();
    });
    const progress: unknown[] = [];
    const result = await reader.read(original, (each) => progress.push(each), idle());
    expect(result).toEqual({ ok: true, value: document });
    expect(progress).toEqual([
      { pagesDone: 0, pagesTotal: 2 },
      { pagesDone: 2, pagesTotal: 2 },
    ]);
    expect(started[0]?.requests).toEqual([
      { address: 'app://objects/ab', bytes: 10, name: 'a.txt', skipPages: [], depth: 0, asBytes: false },
    ]);
  });

  it('uses a worker again after it did well', async () => {
    const { reader, started } = workshop((_request, _tell, answer) => answer());
    await reader.read(original, () => {}, idle());
    await reader.read(original, () => {}, idle());
    expect(started).toHaveLength(1);
  });

  it('gives a document up that does not open, and ends its worker', async () => {
    const { reader, started } = workshop((_request, tell) => tell({ stage: 'opening' }));
    const result = await reader.read(original, () => {}, idle());
    expect(result).toMatchObject({ ok: false, failure: { kind: 'too-long' } });
    expect(started.map(({ terminated }) => terminated)).toEqual([true]);
  });

  it('reads again without the page that hung', async () => {
    const { reader, started } = workshop(({ skipPages }, tell, answer) => {
      tell({ stage: 'page', pagesDone: 4, pagesTotal: 9 });
      if (skipPages.includes(4)) answer();
    });
    const result = await reader.read(original, () => {}, idle());
    expect(result.ok).toBe(true);
    expect(started).toHaveLength(2);
    expect(started[1]?.requests[0]?.skipPages).toEqual([4]);
  });

  it('does not go on for ever when every page hangs', async () => {
    const { reader, started } = workshop(({ skipPages }, tell) =>
      tell({ stage: 'page', pagesDone: skipPages.length, pagesTotal: 9 }),
    );
    expect(await reader.read(original, () => {}, idle())).toMatchObject({
      ok: false,
      failure: { kind: 'too-long' },
    });
    expect(started).toHaveLength(4);
  });

  it('ends the worker when the researcher cancels, also before the start', async () => {
    const controller = new AbortController();
    const { reader, started } = workshop(() => controller.abort());
    expect(await reader.read(original, () => {}, controller.signal)).toMatchObject({
      ok: false,
      failure: { kind: 'cancelled' },
    });
    expect(started[0]?.terminated).toBe(true);
    expect(await reader.read(original, () => {}, controller.signal)).toMatchObject({
      ok: false,
      failure: { kind: 'cancelled' },
    });
    expect(started).toHaveLength(1);
  });

  it('survives a worker that dies, and takes a fresh one for the next document', async () => {
    let first = true;
    const { reader, started } = workshop((_request, _tell, answer, crash) => {
      if (first) crash();
      else answer();
      first = false;
    });
    expect(await reader.read(original, () => {}, idle())).toMatchObject({
      ok: false,
      failure: { kind: 'unreadable' },
    });
    expect((await reader.read(original, () => {}, idle())).ok).toBe(true);
    expect(started.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  it('takes pictures out one after another, by one worker however large the original is', async () => {
    let under = 0;
    let most = 0;
    const { reader, started } = workshop((_request, _tell, answer) => {
      under += 1;
      most = Math.max(most, under);
      setTimeout(() => {
        under -= 1;
        answer();
      }, 1);
    });
    const large = { ...original, bytes: 100_000_000 };
    const references = ['data:0', 'data:1', 'data:2', 'data:3'];
    const pictures = await Promise.all(
      references.map((reference) => reader.picture(large, reference, idle())),
    );
    expect(pictures.every(({ ok }) => ok)).toBe(true);
    expect(most).toBe(1);
    expect(started).toHaveLength(1);
    expect(started[0]?.requests.map((request) => Object(request).reference)).toEqual(references);
  });

  it('says so when taking something out never ends, and takes a fresh worker for the next', async () => {
    let isFirst = true;
    const { reader, started } = workshop((_request, _tell, answer) => {
      if (!isFirst) answer();
      isFirst = false;
    });
    expect(await reader.look(original, 0, idle())).toMatchObject({
      ok: false,
      failure: { kind: 'unreadable' },
    });
    expect((await reader.look(original, 1, idle())).ok).toBe(true);
    expect(started.map(({ terminated }) => terminated)).toEqual([true, false]);
  });
});
