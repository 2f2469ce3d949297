import { describe, expect, it } from 'vitest';
import { readMarkdown } from './read-markdown';
import { readPlainText } from './read-plain-text';
import type { Findings } from './finished-document';

const bytes = (text: string) => new TextEncoder().encode(text);
/** Readers of text refuse nothing. */
const textFindings = async (text: string) => found(await readPlainText(bytes(text)));
const markdownFindings = async (text: string) => found(await readMarkdown(bytes(text)));
function found(result: Awaited<ReturnType<typeof readPlainText>>): Findings {
  if (!result.ok) throw new Error('not read');
  return result.value;
}
const blocksOf = ({ pages: [page] }: Findings) =>
  page?.blocks?.map(({ kind, level, start, end }) => [
    level === undefined ? kind : `${kind} ${level}`,
    page.text.slice(start, end),
  ]);

describe('plain text', () => {
  it('is never altered but for its line endings', async () => {
    const findings = await textFindings('  One\r\ntwo\r\r\n\tThree  \n');
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
  ])('has its first line for a title when it looks like one: %j', async (text, title) => {
    expect((await textFindings(text)).metadata.title).toBe(title);
  });

  it('of a megabyte of blank lines is read at once', async () => {
    const started = performance.now();
    await textFindings('a\n \n'.repeat(300_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('text in an encoding of its own', () => {
  const russian = Uint8Array.of(0xc1, 0xfb, 0xeb, 0xe0);

  it('is read in the one that was chosen, without a doubt', async () => {
    for (const read of [readPlainText, readMarkdown]) {
      const findings = found(await read(russian, 'windows-1251'));
      expect(findings.pages[0]?.text).toBe('Была');
      expect(findings.encoding).toBe('windows-1251');
      expect(findings.encodingConfidence).toBe(undefined);
    }
  });

  it('says how surely it was guessed, and how many characters mean nothing in it', async () => {
    expect(found(await readPlainText(russian)).encodingConfidence).toBeLessThan(0.5);
    expect(found(await readPlainText(russian, 'utf-8')).warnings).toEqual([
      '4 characters mean nothing in this encoding and are shown as \uFFFD. Another encoding may read them.',
    ]);
  });
});

describe('Markdown', () => {
  it('is read as it would be shown, without the marks', async () => {
    const findings = await markdownFindings(
      '# The *report*\n\nSee [the list](x.html) and `code`,\nnext line.\\\nBroken.\n\n- one\n  1. deep\n- two\n\n> said\n\n```\n a\n```\n\n| Y | D |\n|---|---|\n| 1 | 2 |\n\n<b>x</b>',
    );
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

  it('takes its metadata from simple front matter, which is not part of the text', async () => {
    const findings = await markdownFindings(
      '---\ntitle: "The title"\nauthor: A. Writer\ndate: 2020-05-06\ntags: [a, b]\nlang: hy\n---\nText',
    );
    expect(findings.metadata).toEqual({
      title: 'The title',
      author: 'A. Writer',
      date: '2020-05-06',
      language: 'hy',
    });
    expect(findings.pages[0]?.text).toBe('Text');
  });

  it('keeps a rule at the top that is no front matter', async () => {
    expect((await markdownFindings('---\n\nText')).pages[0]?.text).toBe('Text');
  });
});
