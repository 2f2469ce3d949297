import { describe, expect, it } from 'vitest';
import { pageFindings, readHtml } from './read-html';

const read = (html: string) => pageFindings(html);
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

  it('reads parts of the page that its elements hold in shadow', () => {
    expect(
      blocksOf(
        '<my-card><template shadowrootmode="open"><p>Inside</p></template></my-card><template>No</template>',
      ),
    ).toEqual([['paragraph', 'Inside']]);
  });

  it('is text only, whatever acts in the page', () => {
    const hostile = `<html><head><meta http-equiv="refresh" content="0;url=https://example.org/"><base href="https://example.org/">
      <link rel="stylesheet" href="https://example.org/a.css"></head><body onload="alert(1)">
      <p onclick="alert(1)">Words</p><svg onload="alert(1)"><script>alert(1)</script><text>drawn</text></svg>
      <img src=x onerror="alert(1)"><iframe srcdoc="<script>alert(1)</script>framed"></iframe><object data="x">object</object>
      <math><mi>x</mi></math><a href="javascript:alert(1)">a link</a><script>document.write("written")</script></body></html>`;
    expect(read(hostile).pages[0]?.text).toBe('Words\n\nxa link');
    expect(
      read(`${'<div>'.repeat(5000)}<script>alert(1)</script><style>p{}</style>deep`).pages[0]?.text,
    ).toBe('deep');
  });

  it('stays quick with long runs of white space, and with thousands of pieces in one paragraph', () => {
    const before = performance.now();
    expect(read(`<pre>${' '.repeat(300_000)}x</pre>`).pages[0]?.text).toHaveLength(300_001);
    read(`<p>${'<i>word </i>'.repeat(50_000)}`);
    expect(performance.now() - before).toBeLessThan(5000);
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

  it('has a date written in English words', () => {
    expect(read('<meta name="date" content="7 May 2013">').metadata.date).toBe('2013-05-07');
    expect(read('<meta name="citation_date" content="2013/05">').metadata.date).toBe('2013-05');
  });

  it('does not make up a date or take an address for a name', () => {
    const { metadata } = read(
      '<meta name="date" content="2020-13-45"><meta property="article:author" content="https://example.org/me"><title>T</title>',
    );
    expect(metadata).toEqual({ title: 'T' });
  });

  it('is read in the encoding the page declares, or in the one that was chosen', async () => {
    const page = new Uint8Array([
      ...new TextEncoder().encode('<meta charset="windows-1251"><p>'),
      0xcc,
      0xe8,
      0xf0,
    ]);
    expect(await readHtml(page)).toMatchObject({
      value: { encoding: 'windows-1251', pages: [{ text: 'Мир' }] },
    });
    expect(await readHtml(page, { encoding: 'koi8-r' })).toMatchObject({
      value: { encoding: 'koi8-r', pages: [{ text: 'лХП' }] },
    });
  });
});

describe('identifiers of a web page', () => {
  it('come from meta tags, JSON-LD and an address that is a DOI, each once and in one form', () => {
    const { metadata } =
      read(`<meta name="citation_doi" content="https://doi.org/10.1000/XYZ.1"><meta name="citation_issn" content="1234567x">
      <meta name="dc.identifier" content="urn:isbn:978-3-16-148410-0"><link rel="canonical" href="https://doi.org/10.1000/xyz.1">
      <script type="application/ld+json">{"@type":"Book","name":"B","isbn":"9783161484100","identifier":{"@type":"PropertyValue","propertyID":"issn","value":"2049-3630"}}</script>`);
    expect(metadata.identifiers).toEqual([
      'doi:10.1000/xyz.1',
      'isbn:9783161484100',
      'issn:1234-567X',
      'issn:2049-3630',
    ]);
  });

  it('are not made up of what is no identifier', () => {
    const { metadata } = read(
      '<meta name="dc.identifier" content="node/1234"><meta name="citation_issn" content="12">',
    );
    expect(metadata.identifiers).toBeUndefined();
  });
});

describe('where the details of a web page come from', () => {
  it('is said for each', () => {
    const { origins } = read(`<html lang="hy"><head><title>T</title><meta name="author" content="A">
      <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2020-02-03"}</script></head>`);
    expect(origins).toEqual({
      title: 'the page’s own title',
      author: 'a meta tag',
      date: 'JSON-LD in the page',
      language: 'the page’s own mark',
    });
  });

  it('takes the date of the one article on a page from its first time', () => {
    const article =
      '<article><time datetime="2021-03-04T05:06">4 March</time><p>x</p><time datetime="2001-01-01">y</time></article>';
    expect(read(article).metadata.date).toBe('2021-03-04');
    expect(read(article + article).metadata.date).toBeUndefined();
  });

  it('survives JSON-LD that nests without end', () => {
    const nested = `${'['.repeat(5000)}{"@type":"NewsArticle","headline":"x"}${']'.repeat(5000)}`;
    expect(read(`<title>T</title><script type="application/ld+json">${nested}</script>`).metadata).toEqual({
      title: 'T',
    });
  });
});

describe('the note of the program that saved a page', () => {
  it.each([
    [
      'SingleFile',
      '<!DOCTYPE html><html lang="en"><!--\n Page saved with SingleFile \n url: https://example.org/a?b=1 \n saved date: Tue Jan 02 2024 10:00:00 GMT+0100 (Central European Standard Time)\n--><head><link rel="canonical" href="https://example.org/"></head>',
      'https://example.org/a?b=1',
      '2024-01-02',
      'saved from a browser with SingleFile',
    ],
    [
      'monolith',
      '<!-- Saved from https://example.org/b at 2024-01-02T10:00:00Z using monolith v2.8.1 -->\n<html>',
      'https://example.org/b',
      '2024-01-02',
      'saved from a browser with monolith',
    ],
    [
      'a browser',
      '<!DOCTYPE html>\n<!-- saved from url=(0021)https://example.org/c -->\n<html>',
      'https://example.org/c',
      undefined,
      'saved from a browser',
    ],
    [
      'Save Page WE',
      '<html><head><meta name="savepage-url" content="https://example.org/d"><meta name="savepage-date" content="Tue Jan 02 2024 23:59:00 GMT+0300"></head>',
      'https://example.org/d',
      '2024-01-02',
      'saved from a browser with Save Page WE',
    ],
    [
      'WebScrapBook',
      '<html data-scrapbook-source="https://example.org/e" data-scrapbook-create="20240102101112131">',
      'https://example.org/e',
      '2024-01-02',
      'saved from a browser with WebScrapBook',
    ],
  ])(
    'of %s says where it was, when and how it was saved',
    (_program, page, address, acquiredOn, acquiredHow) => {
      const { metadata, origins } = read(`${page}<body>x</body></html>`);
      expect(metadata).toMatchObject({ address, acquiredHow });
      expect(metadata.acquiredOn).toBe(acquiredOn);
      expect(origins?.address).toMatch(/^the note that /u);
    },
  );

  it('is not taken from the text, nor for a file on a disk', () => {
    expect(
      read('<p>Page saved with SingleFile url: https://example.org/</p>').metadata.address,
    ).toBeUndefined();
    expect(read('<!-- saved from url=(0014)about:internet --><p>x').metadata.address).toBeUndefined();
  });
});

describe('what a web page shows that did not come with it', () => {
  it('is counted, each picture once, without the smallest', () => {
    const { warnings } = read(
      '<p>x</p><img src="https://example.org/a.jpg"><img src="//example.org/b.jpg"><img src="https://example.org/a.jpg"><img src="https://example.org/pixel.gif" width="1" height="1"><img src="page_files/c.png"><img src="data:image/png;base64,AA">',
    );
    expect(warnings).toEqual([
      '2 pictures on other servers were not loaded.',
      '1 picture that the page keeps in files beside it was not read with it.',
    ]);
  });

  it('is said of frames', () => {
    expect(
      read('<frameset cols="*,*"><frame src="a.html"><frame src="b.html"></frameset>').warnings.join(' '),
    ).toContain('2 other pages in frames');
  });
});
