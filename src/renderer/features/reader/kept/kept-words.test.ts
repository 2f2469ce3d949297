import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../../core/model/extraction';
import type { SourceReading } from '../../../core/model/source';
import { isKeptUnread, keptWords } from './kept-words';

const reading: SourceReading = {
  sha256: '1'.repeat(64),
  pages: 0,
  words: 0,
  characters: 0,
  withoutText: true,
  failedPages: [],
  emptyPages: [],
  warnings: [],
  parser: { name: 'test', version: '1' },
  encoding: '',
  at: '',
};
const withText = (...texts: string[]): Extraction => ({
  format: 1,
  parser: { name: 'test', version: '1' },
  pages: texts.map((text, pageIndex) => ({ pageIndex, text })),
});

describe('a source that was kept unread', () => {
  it('has no words and no pages to draw', () => {
    expect(isKeptUnread({ kind: 'zip' }, withText())).toBe(true);
    expect(isKeptUnread({ kind: 'docx' }, withText(' \n'))).toBe(true);
    expect(isKeptUnread({ kind: 'email' }, withText('Dear all'))).toBe(false);
    expect(isKeptUnread({ kind: 'pdf' }, withText(''))).toBe(false);
    expect(isKeptUnread({ kind: 'image' }, withText(''))).toBe(false);
  });

  it('says why', () => {
    const problem = { kind: 'unreadable', message: 'An old Word file.' } as const;
    expect(keptWords({ kind: 'other', extraction: { ...reading, problem } }, 0).text).toBe(
      'An old Word file.',
    );
    const locked = { kind: 'password', message: 'It wants a password.' } as const;
    expect(keptWords({ kind: 'docx', extraction: { ...reading, problem: locked } }, 0).title).toBe(
      'This file is locked',
    );
    expect(keptWords({ kind: 'zip', extraction: reading }, 2).text).toContain('sources of their own');
    expect(keptWords({ kind: 'mailbox', extraction: reading }, 0).text).toContain('No source came out of it');
    expect(keptWords({ kind: 'html', extraction: reading }, 0).title).toBe('No text in it');
  });
});
