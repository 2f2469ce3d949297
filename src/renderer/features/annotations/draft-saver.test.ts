import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDraftSaver, type DraftState } from './draft-saver';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const at = new Date('2026-02-14T10:14:00Z');

/** A saver over an archive that answers when it is told to, or at once. */
function scene(options: { readonly waits?: boolean; readonly fails?: () => boolean } = {}) {
  const written: string[] = [];
  const states: DraftState['kind'][] = [];
  const answers: (() => void)[] = [];
  const saver = createDraftSaver({
    words: 'before',
    everyMs: 1500,
    now: () => at,
    onState: ({ kind }) => states.push(kind),
    async write(words) {
      written.push(words);
      if (options.waits === true) await new Promise<void>((resolve) => answers.push(resolve));
      return options.fails?.() !== true;
    },
  });
  const answer = async () => {
    answers.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { saver, written, states, answer };
}

describe('a draft', () => {
  it('is written while one types, not only when one pauses', async () => {
    const { saver, written } = scene();
    for (let letter = 0; letter < 40; letter += 1) {
      saver.type(`word ${letter}`);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(written).toEqual(['word 14', 'word 29']);
  });

  it('is written at once at the end, and then not again', async () => {
    const { saver, written, states } = scene();
    saver.type('words');
    expect(await saver.flush()).toBe(true);
    await vi.advanceTimersByTimeAsync(5000);
    expect(written).toEqual(['words']);
    expect(states).toEqual(['unsaved', 'saved']);
  });

  it('that is as it was is not written', async () => {
    const { saver, written } = scene();
    saver.type('before!');
    saver.type('before');
    await vi.advanceTimersByTimeAsync(5000);
    expect(await saver.flush()).toBe(true);
    expect(written).toEqual([]);
  });

  it('is written by one write after another, the last words last', async () => {
    const { saver, written, answer } = scene({ waits: true });
    saver.type('one');
    const ended = saver.flush();
    saver.type('one two');
    const again = saver.flush();
    expect(written).toEqual(['one']);
    await answer();
    expect(written).toEqual(['one', 'one two']);
    await answer();
    expect(await ended).toBe(true);
    expect(await again).toBe(true);
    expect(written).toHaveLength(2);
  });

  it('that could not be written says so, and is tried again', async () => {
    let isFull = true;
    const { saver, written, states } = scene({ fails: () => isFull });
    saver.type('words');
    expect(await saver.flush()).toBe(false);
    expect(states.at(-1)).toBe('failed');
    isFull = false;
    expect(await saver.flush()).toBe(true);
    expect(written).toEqual(['words', 'words']);
  });
});

describe('words that the archive has from elsewhere', () => {
  it('are taken over when nothing was typed since', async () => {
    const { saver } = scene();
    expect(saver.adopt('undone')).toBe(true);
    expect(await saver.flush()).toBe(true);
  });

  it('do not replace what is being typed', () => {
    const { saver } = scene();
    saver.type('typing');
    expect(saver.adopt('undone')).toBe(false);
  });

  it('are not taken for others when they are what was written here, told late', async () => {
    const { saver, written } = scene();
    saver.type('a');
    await saver.flush();
    saver.type('ab');
    await saver.flush();
    expect(saver.adopt('a')).toBe(false);
    saver.type('abc');
    await saver.flush();
    expect(written).toEqual(['a', 'ab', 'abc']);
  });

  it('are taken over after an undo, and after its redo', async () => {
    const { saver } = scene();
    saver.type('words');
    await saver.flush();
    expect(saver.adopt('before')).toBe(true);
    expect(saver.adopt('words')).toBe(true);
  });
});
