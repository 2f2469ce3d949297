import { describe, expect, test } from 'vitest';
import type { RecognitionItem } from '../../../core/archive';
import { itemWords, queueWords } from './recognition-words';
import { sayRecognition } from './spoken-recognition';
import type { ToldRecognition } from './spoken-recognition';

function item(changes: Partial<RecognitionItem> = {}): RecognitionItem {
  return {
    sourceId: 'a',
    title: 'Minutes',
    languages: ['hy', 'en'],
    state: 'waiting',
    pagesDone: 0,
    pagesTotal: 12,
    leftMs: undefined,
    ...changes,
  };
}

describe('what is said of text recognition', () => {
  test('counts sources and pages of all that waits, and the time when it is known of each', () => {
    const running = item({ state: 'running', pagesDone: 11, pagesTotal: 24, leftMs: 120_000 });
    expect(queueWords([running, item({ leftMs: 120_000 })], false)).toBe(
      '2 sources, page 12 of 36, about 4 min left',
    );
    expect(queueWords([running, item()], false)).toBe('2 sources, page 12 of 36');
    expect(queueWords([item({ leftMs: 8000 })], false)).toBe('1 source, page 1 of 12');
    expect(queueWords([running, item()], true)).toBe('2 sources, 25 pages left');
  });

  test('tells of each source where it is, in which languages', () => {
    expect(itemWords(item(), false)).toBe('Waiting, 12 pages (Armenian + English)');
    expect(itemWords(item({ pagesDone: 2 }), true)).toBe('Paused, 10 pages left (Armenian + English)');
    expect(itemWords(item({ state: 'running', pagesDone: 2, languages: ['hy'] }), false)).toBe(
      'Page 3 of 12 (Armenian)',
    );
    expect(itemWords(item({ state: 'running', pagesDone: 12 }), false)).toMatch(/^Page 12 of 12/u);
  });

  test('is spoken at the start, at each quarter and at the end, also when sources leave the queue', () => {
    let told: ToldRecognition | undefined;
    const spoken = [
      [],
      [item(), item({ sourceId: 'b', pagesTotal: 4 })],
      [item({ state: 'running', pagesDone: 1 }), item({ sourceId: 'b', pagesTotal: 4 })],
      [item({ state: 'running', pagesDone: 4 }), item({ sourceId: 'b', pagesTotal: 4 })],
      [item({ sourceId: 'b', state: 'running', pagesTotal: 4 })],
      [],
      [],
    ].map((items) => {
      const next = sayRecognition(told, items);
      told = next.told;
      return next.said;
    });
    expect(spoken).toEqual([
      undefined,
      'Recognising text, 2 sources',
      undefined,
      'Recognising text: 4 of 16 pages done',
      'Recognising text: 12 of 16 pages done',
      'Text recognition has ended.',
      undefined,
    ]);
  });

  test('is not spoken of as a start when it is seen half-way', () => {
    expect(sayRecognition(undefined, [item({ state: 'running', pagesDone: 3 })]).said).toBeUndefined();
  });
});
