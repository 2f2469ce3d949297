import { describe, expect, it } from 'vitest';
import type { Extraction } from '../model/extraction';
import { NO_METADATA, type Source } from '../model/source';
import { copiedPassage } from './passage-copy';

const source = (kind: Source['kind'], changes: Partial<Source> = {}): Source => ({
  ...NO_METADATA,
  id: 's',
  kind,
  sha256: '0'.repeat(64),
  bytes: 1,
  originalName: 'report',
  originalPath: '',
  importedAt: '2026-02-20T00:00:00Z',
  title: 'Delimitation *on* the ground',
  author: 'Field team',
  date: '2026-02-14',
  language: 'en',
  origins: {},
  formerReadings: [],
  extraction: {
    sha256: '1'.repeat(64),
    pages: 2,
    words: 1,
    characters: 1,
    withoutText: false,
    failedPages: [],
    emptyPages: [],
    warnings: [],
    parser: { name: 'test', version: '1' },
    encoding: '',
    at: '',
  },
  ...changes,
});
const read = (...texts: readonly string[]): Extraction => ({
  format: 1,
  parser: { name: 'test', version: '1' },
  pages: texts.map((text, pageIndex) => ({ pageIndex, text })),
});
const words = (quote: string) => ({ quote, pageIndex: 0, start: 0 });

describe('words that are copied out of a source', () => {
  it('carry quotation and citation, as text and as text that is set', () => {
    const { text, html } = copiedPassage(source('pdf'), undefined, words('A & B\n<sat>'), 'cited');
    expect(text).toBe('“A & B <sat>”\n— Field team, Delimitation *on* the ground, 14 February 2026, p. 1');
    expect(html).toBe(
      '<blockquote lang="en" dir="auto"><p>“A &amp; B &lt;sat&gt;”</p></blockquote><p>— Field team, <cite>Delimitation *on* the ground</cite>, 14 February 2026, p. 1</p>',
    );
  });

  it('are a block quotation in Markdown, whose signs are nothing but themselves', () => {
    expect(copiedPassage(source('pdf'), undefined, words('# One *two*\n\nthree'), 'markdown').text).toBe(
      '> \\# One \\*two\\*\n>\n> three\n\n— Field team, *Delimitation \\*on\\* the ground*, 14 February 2026, p. 1\n',
    );
  });

  it('stand alone as plain text, with words that a line’s end had parted', () => {
    const extraction = read('The infra-\nstructure failed.', 'Infrastructure is dear.');
    expect(copiedPassage(source('pdf'), extraction, words('infra-\nstructure failed'), 'plain')).toEqual({
      text: 'infrastructure failed',
    });
  });

  it('keep the lines of a document without pages, which mean something there', () => {
    const list = words('one\ntwo\n\nthree');
    expect(copiedPassage(source('html'), undefined, list, 'plain').text).toBe('one\ntwo\n\nthree');
    expect(copiedPassage(source('html'), undefined, list, 'cited').html).toContain(
      '<p>“one<br>two</p><p>three”</p>',
    );
    // Those of a plain text are the file's: alone they stay, in a quotation they go.
    expect(copiedPassage(source('text'), undefined, list, 'plain').text).toBe('one\ntwo\n\nthree');
    expect(copiedPassage(source('text'), undefined, list, 'cited').text).toContain('“one two\n\nthree”');
  });

  it('leave out of the citation what is not known, and name the paragraph', () => {
    const bare = source('html', { author: '', date: '', language: '' });
    const blocks = [{ kind: 'paragraph', start: 0, end: 3 }] as const;
    const extraction: Extraction = { ...read(), pages: [{ pageIndex: 0, text: 'one', blocks }] };
    const copied = copiedPassage(bare, extraction, words('one'), 'cited');
    expect(copied.text).toBe('“one”\n— Delimitation *on* the ground, paragraph 1');
    expect(copied.html?.startsWith('<blockquote dir="auto">')).toBe(true);
  });
});
