import { describe, expect, it } from 'vitest';
import { readMhtml } from './read-mhtml';
import { base64, bytesOf, encodedIn } from './test-bytes';

async function read(bytes: Uint8Array<ArrayBuffer>, options = {}) {
  const result = await readMhtml(bytes, options);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

const part = (header: string, content: string | Uint8Array) =>
  bytesOf(`------b\r\n${header}\r\n\r\n`, content, '\r\n');
const HEAD = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/story?id=1\r\nSubject: =?utf-8?Q?Saved_=E2=80=93_page?=\r\nDate: Tue, 2 Jan 2024 22:10:00 -0300\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----b"\r\n\r\n`;
const PICTURE = part(
  'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://example.org/a.png',
  base64(new Uint8Array(100)),
);

describe('a page that a browser saved as one file', () => {
  const page = bytesOf(
    HEAD,
    part(
      'Content-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.org/story?id=3D1',
      '<html lang=3D"en"><head><title></title><meta charset=3D"utf-8"><link rel=3D"canonical" href=3D"https://example.org/"></head><body><p>Words =E2=80=93 and=\r\n more</p><img src=3D"https://example.org/a.png"><img src=3D"https://example.org/other.png"><script>alert(1)</script>',
    ),
    PICTURE,
    part('Content-Type: text/html\r\nContent-ID: <frame-2@mhtml.blink>', '<p>An advertisement'),
    '------b--\r\n',
  );

  it('is read as the page, with where it was and when it was saved', async () => {
    const { kind, pages, metadata, origins, warnings, encoding } = await read(page);
    expect(kind).toBe('mhtml');
    expect(pages[0]?.text).toBe('Words – and more');
    expect(encoding).toBe('utf-8');
    expect(metadata).toEqual({
      title: 'Saved – page',
      language: 'en',
      address: 'https://example.org/story?id=1',
      acquiredOn: '2024-01-02',
      acquiredHow: 'saved from a browser as one file (MHTML)',
    });
    expect(origins).toMatchObject({ title: 'the page’s own header', address: 'the page’s own header' });
    expect(warnings).toEqual([
      '1 picture on other servers was not loaded.',
      '1 other page shown in frames inside this page, such as advertisements, was not read.',
    ]);
  });

  it('is read in the encoding its part names', async () => {
    const old = bytesOf(
      'From: <Saved by Microsoft Internet Explorer 5>\r\nDate: Fri, 3 Jul 1998 09:00:00 +0400\r\nContent-Type: multipart/related; boundary="----b"\r\n\r\n',
      part(
        'Content-Type: text/html; charset="windows-1251"\r\nContent-Transfer-Encoding: 8bit\r\nContent-Location: http://example.org/i.htm',
        encodedIn('windows-1251', '<title>Страница</title><p>Слова на странице'),
      ),
      '------b--\r\n',
    );
    const { pages, metadata, encoding } = await read(old);
    expect(encoding).toBe('windows-1251');
    expect(pages[0]?.text).toBe('Слова на странице');
    expect(metadata).toMatchObject({
      title: 'Страница',
      address: 'http://example.org/i.htm',
      acquiredOn: '1998-07-03',
    });
  });

  it('is the part that the header names as the first to show', async () => {
    const two = bytesOf(
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----b"; start="<main>"\r\n\r\n',
      part('Content-Type: text/html\r\nContent-ID: <other>', '<p>Not this'),
      part('Content-Type: text/html\r\nContent-ID: <main>', '<p>This'),
    );
    expect((await read(two)).pages[0]?.text).toBe('This');
  });

  it('is read where it is one part, and said to be damaged where there is no page in it', async () => {
    const single = bytesOf(
      'MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://example.org/\r\n\r\n<p>Alone',
    );
    expect((await read(single)).pages[0]?.text).toBe('Alone');
    expect(await readMhtml(bytesOf(HEAD, PICTURE))).toMatchObject({
      ok: false,
      failure: { kind: 'damaged', sourceKind: 'mhtml' },
    });
  });
});
