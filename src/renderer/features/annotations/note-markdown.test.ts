import { describe, expect, it } from 'vitest';
import { noteBlocks, plainNote } from './note-markdown';

const text = (words: string) => ({ kind: 'text', text: words });

describe('a note in Markdown', () => {
  it('keeps the ends of lines', () => {
    expect(noteBlocks('one\ntwo\n\nthree')).toEqual([
      { kind: 'paragraph', runs: [text('one'), { kind: 'break' }, text('two')] },
      { kind: 'paragraph', runs: [text('three')] },
    ]);
  });

  it('knows bold, italic and code, one in another', () => {
    expect(noteBlocks('**bold *and italic*** `a < b`')).toEqual([
      {
        kind: 'paragraph',
        runs: [
          { kind: 'strong', runs: [text('bold '), { kind: 'emphasis', runs: [text('and italic')] }] },
          text(' '),
          { kind: 'code', text: 'a < b' },
        ],
      },
    ]);
  });

  it('knows lists, one below another, and quotations', () => {
    expect(noteBlocks('3. third\n   - inner\n4. fourth\n\n> said')).toMatchObject([
      {
        kind: 'list',
        start: 3,
        items: [
          [{ kind: 'paragraph' }, { kind: 'list', start: undefined, items: [[{ runs: [text('inner')] }]] }],
          [{ runs: [text('fourth')] }],
        ],
      },
      { kind: 'quote', blocks: [{ runs: [text('said')] }] },
    ]);
  });

  it('shows a link as words with their address', () => {
    expect(noteBlocks('see [the report](mailto:a@b.c)')).toEqual([
      {
        kind: 'paragraph',
        runs: [text('see '), { kind: 'link', address: 'mailto:a@b.c', runs: [text('the report')] }],
      },
    ]);
  });

  it('leaves what it does not know as it was typed', () => {
    const typed = '# 12 was the house <b>number</b>\n---\n| a | b |';
    expect(plainNote(typed)).toBe('# 12 was the house <b>number</b> --- | a | b |');
    expect(plainNote('[press](javascript:alert)')).toBe('[press](javascript:alert)');
  });

  it('can be told in plain words', () => {
    expect(plainNote('**Ask** the\n\n- first\n- `second` monitor')).toBe('Ask the first; second monitor');
    expect(plainNote('')).toBe('');
  });
});
