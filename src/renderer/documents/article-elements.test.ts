import { describe, expect, it } from 'vitest';
import { pageFindings } from './read-html';

const sentence =
  'The commission heard four witnesses on the second day, and took down what they had seen in full. ';
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_each, index) => `<p>${index}. ${sentence.repeat(3)}</p>`).join('');
const links =
  '<ul class="related">' + '<li><a href="/x">Another story that is on this site</a></li>'.repeat(8) + '</ul>';

const pageWith = (article: string) => `<html><head><title>The second day | The Daily</title></head><body>
  <div id="top"><a href="/">Home</a> <a href="/n">News</a></div>
  <div class="article"><h1>The second day</h1>${article}</div>
  <div class="sidebar">${links}</div><div class="footer">Copyright of the publisher. All rights reserved.</div></body></html>`;

function sides(html: string) {
  const page = pageFindings(html).pages[0];
  const of = (isOutside: boolean) =>
    (page?.blocks ?? [])
      .filter(({ outsideArticle }) => (outsideArticle === true) === isOutside)
      .map(({ start, end }) => page?.text.slice(start, end) ?? '');
  return { inside: of(false), outside: of(true), text: page?.text ?? '' };
}

describe('the article of a page', () => {
  it('is told from what stands around it, and the whole page stays', () => {
    const { inside, outside, text } = sides(pageWith(paragraphs(6)));
    expect(inside.filter((block) => block.includes('The commission heard'))).toHaveLength(6);
    expect(inside).toContain('The second day');
    expect(outside.join(' ')).toContain('Copyright of the publisher');
    expect(outside.join(' ')).toContain('Another story');
    expect(inside.join(' ')).not.toContain('Another story');
    expect(text).toContain('Home News');
  });

  it('is found where its text stands in a division without paragraphs', () => {
    const { inside, outside } = sides(
      pageWith(Array.from({ length: 6 }, () => `<div>${sentence.repeat(3)}</div>`).join('')),
    );
    expect(inside.filter((block) => block.includes('The commission heard'))).toHaveLength(6);
    expect(outside.join(' ')).toContain('Another story');
  });

  it('has the same text and the same blocks as a page in which none is looked for', () => {
    const tooLarge = `${pageWith(paragraphs(6))}${'<b></b>'.repeat(13_000)}`;
    const marked = pageFindings(pageWith(paragraphs(6))).pages[0];
    const unmarked = pageFindings(tooLarge).pages[0];
    expect(unmarked?.text).toBe(marked?.text);
    expect(unmarked?.blocks).toEqual(marked?.blocks?.map(({ outsideArticle: _mark, ...block }) => block));
    expect(unmarked?.blocks).not.toEqual(marked?.blocks);
  });

  it('is not made of a few words', () => {
    expect(sides(pageWith('<p>Page not found.</p>')).outside).toEqual([]);
    expect(sides('').outside).toEqual([]);
    expect(sides('<frameset><frame></frameset>').outside).toEqual([]);
  });

  it.each([
    ['nested deep', `${'<div>'.repeat(10_000)}${paragraphs(3)}`],
    [
      'nested deep many times',
      `${'<section>words, here '.repeat(100)}${'</section>'.repeat(100)}`.repeat(110),
    ],
    ['of ten thousand headings', '<h2 class=x>words</h2>'.repeat(10_000)],
    ['of five megabytes', `<p>${'word '.repeat(1_000_000)}`],
    ['of a hundred thousand links', '<a href=x>y</a>'.repeat(100_000)],
    ['with element names that are none', `<a:b><x"y>${paragraphs(3)}</x"y></a:b>`],
  ])('does not hold up the reading of a page %s', (_what, html) => {
    const before = performance.now();
    expect(pageFindings(html).pages[0]?.text).not.toBe('');
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});
