import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { success } from '../../shared/result';
import type { RecognisedPage } from '../core/ports';
import { ENGINE } from './engine';
import { engineCode, languagesOf } from './language-codes';
import type { PageRequest, RecognitionNews } from './recognition-calls';
import { createTextRecognizer, type RecognitionWorker } from './text-recognizer';

const limits = { openingMs: 30, pageMs: 60, idleMs: 40 };
const page: RecognisedPage = {
  page: { pageIndex: 0, text: 'words' },
  confidence: 90,
  engine: { name: 'engine', version: '1' },
};
const request = { sha256: 'ab', bytes: 9, kind: 'image', pageIndex: 0, languages: ['en'] } as const;
const idle = () => new AbortController().signal;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type Work = (
  request: PageRequest,
  tell: (news: RecognitionNews) => void,
  answer: () => void,
  crash: () => void,
) => void;

/** A recogniser whose workers do what the test says. */
function workshop(work: Work, codes: readonly string[] = ['eng', 'hye']) {
  const started: { terminated: boolean; requests: PageRequest[] }[] = [];
  const startWorker = (): RecognitionWorker => {
    const state = { terminated: false, requests: [] as PageRequest[] };
    started.push(state);
    const listeners = {
      message: [] as ((event: MessageEvent) => void)[],
      error: [] as ((event: ErrorEvent) => void)[],
    };
    const send = (data: unknown) => {
      if (!state.terminated) for (const listener of listeners.message) listener({ data } as MessageEvent);
    };
    return {
      addEventListener: (type: string, listener: never) => {
        if (type === 'message' || type === 'error') listeners[type].push(listener);
      },
      postMessage: (message) => {
        const { call, request: asked } = message as { call: number; request: PageRequest };
        state.requests.push(asked);
        work(
          asked,
          (news) => send({ call, type: 'news', news }),
          () => send({ call, type: 'answer', answer: success(page) }),
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
  const objectAddress = (sha256: string) => `app://objects/${sha256}`;
  const languageCodes = () => Promise.resolve(codes);
  return { recognizer: createTextRecognizer({ objectAddress, startWorker, languageCodes, limits }), started };
}

describe('recognising pages in a worker', () => {
  it('asks for a page of the stored original and passes the progress on', async () => {
    const { recognizer, started } = workshop((_request, tell, answer) => {
      tell({ stage: 'drawing' });
      tell({ stage: 'reading', share: 0.5 });
      answer();
    });
    const shares: number[] = [];
    expect(await recognizer.recognise(request, (share) => shares.push(share), idle())).toEqual(success(page));
    expect(shares).toEqual([0.5]);
    expect(started[0]?.requests).toEqual([
      { address: 'app://objects/ab', bytes: 9, kind: 'image', pageIndex: 0, languages: ['en'] },
    ]);
  });

  it('keeps the worker warm between pages, does one page at a time, and ends it when nobody asks', async () => {
    let busy = 0;
    let most = 0;
    const { recognizer, started } = workshop((_request, _tell, answer) => {
      busy += 1;
      most = Math.max(most, busy);
      setTimeout(() => {
        busy -= 1;
        answer();
      }, 5);
    });
    await Promise.all([1, 2, 3].map(() => recognizer.recognise(request, () => {}, idle())));
    expect({ workers: started.length, most }).toEqual({ workers: 1, most: 1 });
    await wait(2 * limits.idleMs);
    expect(started[0]?.terminated).toBe(true);
  });

  it('can be told to rest at once, but not in the middle of a page', async () => {
    const { recognizer, started } = workshop((_request, _tell, answer) => setTimeout(answer, 5));
    const asked = recognizer.recognise(request, () => {}, idle());
    await wait(1);
    recognizer.rest();
    expect((await asked).ok).toBe(true);
    recognizer.rest();
    expect(started.map(({ terminated }) => terminated)).toEqual([true]);
  });

  it('ends the worker at once when a page is cancelled, and takes a fresh one for the next', async () => {
    const controller = new AbortController();
    let first = true;
    const { recognizer, started } = workshop((_request, _tell, answer) => {
      if (!first) answer();
      else controller.abort();
      first = false;
    });
    const cancelled = await recognizer.recognise(request, () => {}, controller.signal);
    expect(cancelled).toMatchObject({ ok: false, failure: { kind: 'cancelled' } });
    expect((await recognizer.recognise(request, () => {}, idle())).ok).toBe(true);
    expect(started.map(({ terminated }) => terminated)).toEqual([true, false]);
    recognizer.rest();
  });

  it('gives up an engine that does not start, and a page that takes too long', async () => {
    const silent = workshop(() => {});
    expect(await silent.recognizer.recognise(request, () => {}, idle())).toMatchObject({
      failure: { kind: 'too-long' },
    });
    const endless = workshop((_request, tell) => {
      tell({ stage: 'drawing' });
      const timer = setInterval(() => tell({ stage: 'reading', share: 0.1 }), 5);
      setTimeout(() => clearInterval(timer), 3 * limits.pageMs);
    });
    expect(await endless.recognizer.recognise(request, () => {}, idle())).toMatchObject({
      failure: { kind: 'too-long' },
    });
    expect(endless.started[0]?.terminated).toBe(true);
  });

  it('survives a worker that dies', async () => {
    let first = true;
    const { recognizer } = workshop((_request, _tell, answer, crash) => {
      if (first) crash();
      else answer();
      first = false;
    });
    expect(await recognizer.recognise(request, () => {}, idle())).toMatchObject({
      failure: { kind: 'unreadable' },
    });
    expect((await recognizer.recognise(request, () => {}, idle())).ok).toBe(true);
    recognizer.rest();
  });
});

describe('the languages of recognition', () => {
  it('are those whose data is there, in the app’s order', async () => {
    const { recognizer } = workshop(() => {}, ['hye', 'eng', 'osd']);
    expect(await recognizer.languages()).toEqual(['en', 'hy']);
    expect(languagesOf([])).toEqual([]);
    expect(engineCode('fa')).toBe('fas');
    expect(engineCode('xx')).toBeUndefined();
  });

  it('are named when their data is missing, and nothing is read in others instead', async () => {
    const { recognizer, started } = workshop(() => {});
    const result = await recognizer.recognise(
      { ...request, languages: ['hy', 'ru', 'fa'] },
      () => {},
      idle(),
    );
    expect(result).toMatchObject({ ok: false, failure: { kind: 'language-missing' } });
    expect(!result.ok && result.failure.message).toContain('Russian and Persian');
    expect(await recognizer.recognise({ ...request, languages: [] }, () => {}, idle())).toMatchObject({
      failure: { kind: 'language-missing' },
    });
    expect(started).toEqual([]);
  });
});

describe('the engine', () => {
  it('carries the version that is installed', () => {
    const installed = createRequire(import.meta.url).resolve('tesseract.js/package.json');
    const { version } = JSON.parse(readFileSync(installed, 'utf8')) as { version: string };
    expect(ENGINE.version).toBe(version);
  });
});
