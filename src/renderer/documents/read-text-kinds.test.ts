import { describe, expect, it } from 'vitest';
import { readMarkdown } from './read-markdown';
import { readPlainText } from './read-plain-text';
import type { Findings } from './finished-document';

const bytes = (text: string) => new TextEncoder().encode(text);
const blocksOf = ({ pages: [page] }: Findings) =>
  page?.blocks?.map(({ kind, level, start, end }) => [
    level === undefined ? kind : `${kind} ${level}`,
    page.text.slice(start, end),
  ]);

describe('plain text', () => {
  it('is never altered but for its line endings', () => {
    const findings = readPlainText(bytes('  One\r\ntwo\r\r\n\tThree  \n')).value;
    expect(findings.pages[0]?.text).toBe('  One\ntwo\n\n\tThree  \n');
    expect(blocksOf(findings)).toEqual([
      ['paragraph', 'One\ntwo'],
      ['paragraph', 'Three'],
    ]);
  });

  it.each([
    ['\n\nReport on the events\n\nIt began', 'Report on the events'],
    ['A long sentence that is the start of a paragraph and no title at all, '.repeat(3), undefined],
    ['It began in the spring of that year when the army came\nto the town.', undefined],
    ['***\n12', undefined],
  ])('has its first line for a title when it looks like one: %j', (text, title) => {
    expect(readPlainText(bytes(text)).value.metadata.title).toBe(title);
  });

  it('of a megabyte of blank lines is read at once', () => {
    const started = performance.now();
    readPlainText(bytes('a\n \n'.repeat(300_000)));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('Markdown', () => {
  it('is read as it would be shown, without the marks', () => {
    const findings = readMarkdown(
      bytes(
        '# The *report*\n\nSee [the list](x.html) and `code`,\nnext line.\\\nBroken.\n\n- one\n  1. deep\n- two\n\n> said\n\n```\n a\n```\n\n| Y | D |\n|---|---|\n| 1 | 2 |\n\n<b>x</b>',
      ),
    ).value;
    expect(blocksOf(findings)).toEqual([
      ['heading 1', 'The report'],
      ['paragraph', 'See the list and code, next line.\nBroken.'],
      ['list-item 1', 'one'],
      ['list-item 2', 'deep'],
      ['list-item 1', 'two'],
      ['quotation', 'said'],
      ['preformatted', ' a'],
      ['table-row', 'Y\tD'],
      ['table-row', '1\t2'],
      ['paragraph', '<b>x</b>'],
    ]);
    expect(findings.metadata).toEqual({ title: 'The report' });
  });

  it('takes its metadata from simple front matter, which is not part of the text', () => {
    const findings = readMarkdown(
      bytes(
        '---\ntitle: "The title"\nauthor: A. Writer\ndate: 2020-05-06\ntags: [a, b]\nlang: hy\n---\nText',
      ),
    ).value;
    expect(findings.metadata).toEqual({
      title: 'The title',
      author: 'A. Writer',
      date: '2020-05-06',
      language: 'hy',
    });
    expect(findings.pages[0]?.text).toBe('Text');
  });

  it('keeps a rule at the top that is no front matter', () => {
    expect(readMarkdown(bytes('---\n\nText')).value.pages[0]?.text).toBe('Text');
  });
});
