import { describe, expect, it } from 'vitest';
import { extractContained } from './contained-files';
import { readEmail } from './read-email';
import { base64, bytesOf, encodedIn } from './test-bytes';

async function read(message: Uint8Array<ArrayBuffer>, options = {}) {
  const result = await readEmail(message, options);
  if (!result.ok) throw new Error(result.failure.message);
  const { metadata, warnings, contained, encoding, encodingConfidence, pages } = result.value;
  const blocks = pages[0]?.blocks?.map(({ kind, start, end }) => [kind, pages[0]?.text.slice(start, end)]);
  return {
    metadata,
    warnings,
    contained: contained ?? [],
    encoding,
    encodingConfidence,
    text: pages[0]?.text ?? '',
    blocks,
  };
}

const KOI8_BODY =
  'Уважаемые коллеги,\r\nпосылаю протокол допроса свидетелей по делу о поджоге.\r\n\r\nС уважением,\r\nИван Петров\r\n';
const picture = (size: number) => base64(new Uint8Array(size).fill(7));

/** A message of a Russian mail program of the nineties, with its raw names, and a PDF. */
const letter = bytesOf(
  'Received: from relay by host; Mon, 5 Feb 1996 10:00:00 +0300\r\n',
  'From: ',
  encodedIn('koi8-r', 'Иван Петров'),
  ' <ivan@example.org>\r\nTo: =?koi8-r?B?',
  base64(encodedIn('koi8-r', 'Анна')),
  '?= <anna@example.org>,\r\n second@example.org\r\nCc: third@example.org\r\nSubject: =?koi8-r?B?',
  base64(encodedIn('koi8-r', 'Протокол')),
  '?=\r\nDate: Mon, 5 Feb 96 09:59:00 +0300\r\nMessage-ID: <1996.5@example.org>\r\nMIME-Version: 1.0\r\n',
  'Content-Type: multipart/mixed; boundary="=_x"\r\n\r\nThis is a message in MIME.\r\n--=_x\r\n',
  'Content-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: 8bit\r\n\r\n',
  encodedIn('koi8-r', KOI8_BODY),
  '\r\n--=_x\r\nContent-Type: application/pdf; name="',
  encodedIn('koi8-r', 'Протокол допроса.pdf'),
  '"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment\r\n\r\n',
  base64(bytesOf('%PDF-1.4 not really')),
  '\r\n--=_x--\r\n',
);

describe('an e-mail message', () => {
  it('gives its header as details', async () => {
    expect((await read(letter)).metadata).toEqual({
      title: 'Протокол',
      author: 'Иван Петров',
      date: '1996-02-05',
      identifiers: ['message-id:1996.5@example.org'],
    });
  });

  it('is read as its header in lines and its text in paragraphs, in its own encoding', async () => {
    const { blocks, encoding, warnings } = await read(letter);
    expect(blocks).toEqual([
      ['list-item', 'From: Иван Петров <ivan@example.org>'],
      ['list-item', 'To: Анна <anna@example.org>, second@example.org'],
      ['list-item', 'Cc: third@example.org'],
      ['list-item', 'Date: Mon, 5 Feb 96 09:59:00 +0300'],
      ['list-item', 'Subject: Протокол'],
      ['paragraph', 'Уважаемые коллеги,\nпосылаю протокол допроса свидетелей по делу о поджоге.'],
      ['paragraph', 'С уважением,\nИван Петров'],
    ]);
    expect(encoding).toBe('koi8-r');
    expect(warnings).toEqual([]);
  });

  it('gives each attachment under its name, and its bytes as they were sent', async () => {
    const { contained } = await read(letter);
    expect(contained).toEqual([{ name: 'Протокол допроса.pdf', path: 'Протокол допроса.pdf', size: 19 }]);
    const content = await extractContained('email', letter, 'Протокол допроса.pdf');
    expect(new TextDecoder().decode(content.ok ? content.value : undefined)).toBe('%PDF-1.4 not really');
    expect(await extractContained('email', letter, 'other.pdf')).toMatchObject({
      ok: false,
      failure: { kind: 'damaged' },
    });
  });

  it.each(['', '; charset=us-ascii', '; charset=x-unknown', '; charset=utf-8'])(
    'is read in the encoding its letters speak for, where it names none or a wrong one%s',
    async (charset) => {
      const message = bytesOf(
        `From: a@b\r\nDate: x\r\nContent-Type: text/plain${charset}\r\n\r\n`,
        encodedIn('windows-1251', KOI8_BODY.repeat(3)),
      );
      const { text, encoding } = await read(message);
      expect(encoding).toBe('windows-1251');
      expect(text).toContain('посылаю протокол');
    },
  );

  it('is read in the encoding that was chosen, and gives its attachments the same paths', async () => {
    const { text, encoding, contained } = await read(letter, { encoding: 'windows-1251' });
    expect(encoding).toBe('windows-1251');
    expect(text).not.toContain('посылаю');
    expect(contained).toEqual((await read(letter)).contained);
  });

  it('is read from its plain version, unless that only points to the other', async () => {
    const both = (plain: string) =>
      bytesOf(
        'From: a@b\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n',
        `${plain}\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<style>p{}</style><p>The <b>whole</b> message in many words, ${'and more of them, '.repeat(20)}<script>alert(1)</script></p>\r\n--b--\r\n`,
      );
    expect((await read(both('Short.'))).text).toContain('The whole message in many words');
    expect((await read(both('Short.'))).text).not.toContain('alert');
    const long = await read(both(`A plain message, ${'said at length, '.repeat(20)}`));
    expect(long.text).toContain('A plain message');
    expect(long.text).not.toContain('whole');
  });

  it('sets off what it quotes of another message, and joins lines that were only wrapped', async () => {
    const { blocks } = await read(
      bytesOf(
        'From: a@b\r\nContent-Type: text/plain; format=flowed\r\n\r\nOn Monday you \r\nwrote:\r\n> first \r\n> and more\r\nI agree.\r\n\r\n-- \r\nA.\r\n',
      ),
    );
    expect(blocks?.slice(1)).toEqual([
      ['paragraph', 'On Monday you wrote:'],
      ['quotation', '> first and more'],
      ['paragraph', 'I agree.'],
      ['paragraph', '-- \nA.'],
    ]);
  });

  it('stays quick with two hundred thousand lines that go on in the next', async () => {
    const before = performance.now();
    const { text } = await read(
      bytesOf('From: a@b\r\nContent-Type: text/plain; format=flowed\r\n\r\n', 'word \r\n'.repeat(200_000)),
    );
    expect(text.length).toBeGreaterThan(900_000);
    expect(performance.now() - before).toBeLessThan(15_000);
  });

  it('keeps pictures of its text, apart from those that only tell the sender it was read', async () => {
    const message = bytesOf(
      'From: a@b\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>See</p><img src="cid:map"><img src="https://example.org/logo.png">\r\n',
      `--b\r\nContent-Type: image/png; name="map.png"\r\nContent-ID: <map>\r\nContent-Transfer-Encoding: base64\r\n\r\n${picture(3000)}\r\n`,
      `--b\r\nContent-Type: image/gif\r\nContent-ID: <dot>\r\nContent-Transfer-Encoding: base64\r\n\r\n${picture(43)}\r\n--b--\r\n`,
    );
    const { contained, warnings } = await read(message);
    expect(contained).toEqual([{ name: 'map.png', path: 'map.png', size: 3000 }]);
    expect(warnings).toEqual(['1 picture on other servers was not loaded.']);
  });

  it('gives messages attached to it, and names to what has none, each with a path of its own', async () => {
    const part = (header: string, content: string) => `--b\r\n${header}\r\n\r\n${content}\r\n`;
    const message = bytesOf(
      'From: a@b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n',
      part('Content-Type: text/plain', 'See below.'),
      part(
        'Content-Type: message/rfc822',
        'From: c@d\r\nSubject: =?utf-8?Q?The_first=2C_cut?=\r\nDate: x\r\n\r\nInner words',
      ),
      part(
        'Content-Type: text/plain\r\nContent-Disposition: attachment; filename="../../etc/notes.txt"',
        'one',
      ),
      part(
        'Content-Type: text/plain\r\nContent-Disposition: attachment; filename="../../etc/notes.txt"',
        'two',
      ),
      part('Content-Type: image/jpeg\r\nContent-Disposition: attachment', 'x'),
      '--b--\r\n',
    );
    const { contained, text } = await read(message);
    expect(contained.map(({ path }) => path)).toEqual([
      'The first, cut.eml',
      '.._.._etc_notes.txt',
      '.._.._etc_notes (2).txt',
      'picture.jpg',
    ]);
    expect(contained[1]?.name).toBe('../../etc/notes.txt');
    expect(text).not.toContain('Inner words');
    const inner = await extractContained('email', message, 'The first, cut.eml');
    expect(new TextDecoder().decode(inner.ok ? inner.value : undefined)).toContain('Inner words');
    const second = await extractContained('email', message, '.._.._etc_notes (2).txt');
    expect(new TextDecoder().decode(second.ok ? second.value : undefined)).toContain('two');
  });

  it('keeps its attachments where it stands in too many others', async () => {
    const { contained, warnings } = await read(letter, { depth: 5 });
    expect(contained).toEqual([]);
    expect(warnings.join(' ')).toContain('inside several others');
  });

  it('says that it is signed, encrypted or has no text', async () => {
    const message = (type: string, inner: string) =>
      bytesOf(`From: a@b\r\nContent-Type: multipart/${type}; boundary=b\r\n\r\n--b\r\n${inner}\r\n--b--\r\n`);
    const signed = await read(
      message(
        'signed',
        'Content-Type: text/plain\r\n\r\nYes.\r\n--b\r\nContent-Type: application/pgp-signature\r\n\r\nabc',
      ),
    );
    expect(signed.warnings.join(' ')).toContain('digital signature');
    expect(signed.contained).toEqual([]);
    const encrypted = await read(message('encrypted', 'Content-Type: application/octet-stream\r\n\r\nabc'));
    expect(encrypted.warnings.join(' ')).toContain('encrypted');
    expect((await read(bytesOf('From: a@b\r\nSubject: x\r\n\r\n'))).warnings).toEqual([
      'This message has no text of its own.',
    ]);
  });

  it.each([
    [
      'without its last boundary',
      'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nThe words\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBO',
    ],
    [
      'whose boundary is another one',
      'Content-Type: multipart/mixed; boundary=b\r\n\r\n--c\r\n\r\nThe words\r\n',
    ],
    ['without a boundary', 'Content-Type: multipart/mixed\r\n\r\nThe words\r\n'],
    [
      'with broken codes',
      'Content-Transfer-Encoding: quoted-printable\r\nContent-Type: ;;;=\r\n\r\nThe words =ZZ =\r\n',
    ],
    ['with a header past all measure', `X-Long: ${'x'.repeat(3_000_000)}\r\n\r\nThe words\r\n`],
    ['after the line of a mailbox', 'To: b\r\n\r\nThe words\r\n'],
  ])('%s is read as far as it goes', async (what, rest) => {
    const postmark = what.includes('mailbox') ? 'From a@b Mon Jan  1 10:00:00 2024\r\n' : '';
    const { text, metadata } = await read(bytesOf(`${postmark}From: a@b\r\nSubject: Broken\r\n${rest}`));
    expect(text).toContain('The words');
    expect(metadata.title).toBe('Broken');
  });
});
