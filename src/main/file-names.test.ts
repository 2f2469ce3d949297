import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeFileName, safeFileName } from './file-names';

describe('a suggested file name', () => {
  it('stays as it is when every system can store it', () => {
    expect(safeFileName('Թալին 2026 – excerpts.md')).toBe('Թալին 2026 – excerpts.md');
  });

  it('loses what has a meaning in paths', () => {
    expect(safeFileName('../../etc/passwd')).toBe('_._etc_passwd');
    expect(safeFileName('a:b|c?.md')).toBe('a_b_c_.md');
    expect(safeFileName('\u202Egnp.exe\u0000')).toBe('gnp.exe_');
  });

  it('is never empty, a device, or ended by a dot', () => {
    expect(safeFileName(' . ')).toBe('untitled');
    expect(safeFileName('con.md')).toBe('_con.md');
    expect(safeFileName('notes...')).toBe('notes');
  });

  it('is cut between characters, keeps its ending, and fits in 120 bytes', () => {
    const name = safeFileName(`${'👩‍👩‍👧'.repeat(40)}.md`);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
    expect(name).toMatch(/^(👩‍👩‍👧)+\.md$/u);
  });

  it('is always storable, whatever was suggested', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (suggested) => {
        const name = safeFileName(suggested);
        expect(name).not.toMatch(/[/\\\u0000-\u001f]/);
        expect(name.length).toBeGreaterThan(0);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(121);
      }),
    );
  });
});

it('a name that is taken gets a number', () => {
  const taken = new Set(['a.md', 'a (2).md']);
  const isTaken = (path: string) => taken.has(path.replace(/^.*[/\\]/, ''));
  expect(freeFileName('/x', 'a.md', isTaken)).toBe('a (3).md');
  expect(freeFileName('/x', 'b.md', isTaken)).toBe('b.md');
});
