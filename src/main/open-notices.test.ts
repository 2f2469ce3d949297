import { describe, expect, it } from 'vitest';
import { openNotices } from './open-notices';

const clean = { tornBytes: 0, tornFile: undefined, sweptFiles: 3, tookOverLock: false, notes: [] };
const sound = { databases: 1, files: 2, findings: [] };

describe('what is told after opening', () => {
  it('is nothing after a clean end', () => {
    expect(openNotices(clean, sound, undefined)).toEqual([]);
  });

  it('names what was set aside, mended and taken over', () => {
    const opened = {
      ...clean,
      tornBytes: 41,
      tornFile: 'journal/000001.torn-1',
      tookOverLock: true,
      notes: ['A note.'],
    };
    const cut = { kind: 'torn-tail-cut', path: 'x', cutBytes: 7, keptBytes: 1 } as const;
    const notices = openNotices(opened, { ...sound, findings: [cut] }, 'Settings were damaged.');
    expect(notices).toHaveLength(5);
    expect(notices[0]).toContain('41 bytes');
    expect(notices[0]).toContain('journal/000001.torn-1');
    expect(notices).toContain('A note.');
    expect(notices.at(-1)).toBe('Settings were damaged.');
  });
});
