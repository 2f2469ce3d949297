import { describe, expect, it } from 'vitest';
import { readHtml } from './read-html';

const read = (html: string) => readHtml(new TextEncoder().encode(html)).value;
const blocksOf = (html: string) => {
  const page = read(html).pages[0];
  return page?.blocks?.map(({ kind, level, start, end }) => [
    level === undefined ? kind : `${kind} ${level}`,
    page.text.slice(start, end),
  ]);
};

describe('the text of a web page', () => {
  it('folds white space as a browser does, and keeps line breaks that were asked for', () => {
    expect(blocksOf('<p>One\n  two<b> three </b> four<br>\n five&nbsp;&amp; six</p>')).toEqual([
      ['paragraph', 'One two three four\nfive\u00A0& six'],
    ]);
  });

  it('leaves out what is not shown or not text', () => {
    expect(
      blocksOf(
        '<head><title>T</title><style>p{}</style></head><nav>Menu</nav><p>Seen</p><script>var a</script><p hidden>no</p><p style="color:red; display: none">no</p><noscript>no</noscript><form><button>Go</button><input value="x"></form>',
      ),
    ).toEqual([['paragraph', 'Seen']]);
  });

  it('tells headings, lists with their depth, quotations and preformatted text apart', () => {
    expect(
      blocksOf(
        '<h2>Head</h2><ul><li>one<ol><li>deep</li></ol></li><li><p>two</p></li></ul><blockquote><p>said</p></blockquote><pre>a\n  b\n</pre>Loose',
      ),
    ).toEqual([
      ['heading 2', 'Head'],
      ['list-item 1', 'one'],
      ['list-item 2', 'deep'],
      ['list-item 1', 'two'],
      ['quotation', 'said'],
      ['preformatted', 'a\n  b'],
      ['paragraph', 'Loose'],
    ]);
  });

  it('keeps the rows of a table together, with a tab between cells', () => {
    expect(
      blocksOf('<table><tr><th>Year</th><th>Dead</th></tr><tr><td><p>1915</p></td><td></td></tr></table>'),
    ).toEqual([
      ['table-row', 'Year\tDead'],
      ['table-row', '1915\t'],
    ]);
  });

  it('does not take a table that arranges a page for rows of values', () => {
    expect(
      blocksOf('<table><tr><td><h1>News</h1><p>One</p></td><td><ul><li>Two</li></ul></td></tr></table>'),
    ).toEqual([
      ['heading 1', 'News'],
      ['paragraph', 'One'],
      ['list-item 1', 'Two'],
    ]);
  });

  it('marks notes and drops the arrows that lead back from them', () => {
    expect(
      blocksOf('<p>Text</p><ol><li id="cite_note-3"><a href="#cite_ref-3">↑</a> The source</li></ol>'),
    ).toEqual([
      ['paragraph', 'Text'],
      ['note', 'The source'],
    ]);
  });

  it('survives ten thousand nested elements', () => {
    expect(read(`${'<div>'.repeat(10_000)}deep`).pages[0]?.text).toBe('deep');
  });

  it('has blocks that follow one another without overlapping', () => {
    const page = read('<h1>a</h1><p>b<p>c<ul><li>d<li>e</ul>').pages[0];
    let last = 0;
    for (const { start, end } of page?.blocks ?? []) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
    expect(last).toBe(page?.text.length);
  });
});

describe('what a web page says of itself', () => {
  it('comes from its head', () => {
    const { metadata } = read(`<html lang="ru-RU"><head><title>Title | Site</title>
      <meta property="og:title" content="The title"><meta property="og:site_name" content="The Daily">
      <meta name="author" content="A. Writer"><meta property="article:published_time" content="2019-04-05T10:00:00+04:00">
      <link rel="canonical" href="https://example.org/a"></head><body><time datetime="2001-01-01">x</time></body>`);
    expect(metadata).toEqual({
      title: 'The title',
      author: 'A. Writer',
      publisher: 'The Daily',
      date: '2019-04-05',
      address: 'https://example.org/a',
      language: 'ru-RU',
    });
  });

  it('comes from JSON-LD where the head says nothing', () => {
    const { metadata } =
      read(`<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle",
      "headline":"Found","author":[{"name":"One"},{"name":"Two"}],"publisher":{"name":"Agency"},"datePublished":"2020-02"}]}</script>`);
    expect(metadata).toEqual({ title: 'Found', author: 'One; Two', publisher: 'Agency', date: '2020-02' });
  });

  it('does not make up a date or take an address for a name', () => {
    const { metadata } = read(
      '<meta name="date" content="2020-13-45"><meta property="article:author" content="https://example.org/me"><title>T</title>',
    );
    expect(metadata).toEqual({ title: 'T' });
  });

  it('is read in the encoding the page declares', () => {
    const page = new Uint8Array([
      ...new TextEncoder().encode('<meta charset="windows-1251"><p>'),
      0xcc,
      0xe8,
      0xf0,
    ]);
    expect(readHtml(page).value).toMatchObject({ encoding: 'windows-1251', pages: [{ text: 'Мир' }] });
  });
});
