import { describe, expect, it } from 'vitest';
import { extractContained } from './contained-files';
import { readMailbox } from './read-mailbox';
import { bytesOf, encodedIn } from './test-bytes';

const POSTMARK = 'From writer@example.org Mon Jan  1 10:00:00 2024';
const message = (subject: string, body: string) =>
  `From: Writer <w@example.org>\nDate: Mon, 1 Jan 2024 10:00:00 +0000\nSubject: ${subject}\n\n${body}`;

async function read(bytes: Uint8Array<ArrayBuffer>, options = {}) {
  const result = await readMailbox(bytes, options);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

async function messageAt(bytes: Uint8Array<ArrayBuffer>, path: string) {
  const content = await extractContained('mailbox', bytes, path);
  return content.ok ? new TextDecoder().decode(content.value) : content.failure.kind;
}

const first = message('One', 'Words of the first.\n>From the beginning\n>>From twice\n');
const second = message(
  '=?utf-8?Q?Zwei_=E2=82=AC?=',
  'From the start, unquoted.\n\nFrom here on: more words.\n',
);

describe('a mailbox', () => {
  const mailbox = bytesOf(`${POSTMARK}\n${first}\n${POSTMARK}\n${second}\n`);

  it('lists its messages: day, sender and subject, one row each', async () => {
    const { pages, contained, warnings } = await read(mailbox);
    expect(pages[0]?.text).toBe(
      '2024-01-01\tWriter <w@example.org>\tOne\n2024-01-01\tWriter <w@example.org>\tZwei €',
    );
    expect(pages[0]?.blocks?.map(({ kind }) => kind)).toEqual(['table-row', 'table-row']);
    expect(contained?.map(({ name, path }) => [name, path])).toEqual([
      ['One.eml', 'message-00001.eml'],
      ['Zwei €.eml', 'message-00002.eml'],
    ]);
    expect(warnings).toEqual([]);
  });

  it('gives each message as it was sent, with quoted lines unquoted once', async () => {
    expect(await messageAt(mailbox, 'message-00001.eml')).toBe(
      first.replace('>From the', 'From the').replace('>>From', '>From'),
    );
    expect(await messageAt(mailbox, 'message-00002.eml')).toBe(second);
    expect(await messageAt(mailbox, 'message-00003.eml')).toBe('damaged');
    expect(await messageAt(mailbox, '../message-00001.eml')).toBe('damaged');
  });

  it('is parted the same with the line ends of Windows', async () => {
    const windows = bytesOf(
      `${POSTMARK}\r\n${first.replaceAll('\n', '\r\n')}\r\n${POSTMARK}\r\n${second.replaceAll('\n', '\r\n')}`,
    );
    const { contained } = await read(windows);
    expect(contained).toHaveLength(2);
    expect(await messageAt(windows, 'message-00002.eml')).toBe(second.replaceAll('\n', '\r\n'));
  });

  it.each([
    'From - Mon Jan 01 10:00:00 2024',
    'From ???@??? Mon Jan 01 10:00:00 2024',
    'From 123@xxx Mon Jan 01 10:00:00 +0000 2024',
    'From nobody',
  ])('knows the line “%s”', async (postmark) => {
    const { contained } = await read(bytesOf(`${postmark}\n${first}\n${postmark}\n${second}`));
    expect(contained).toHaveLength(2);
  });

  it('names messages whose header is in another encoding, and messages without a subject', async () => {
    const raw = bytesOf(
      `${POSTMARK}\nFrom: a@b\nContent-Type: text/plain; charset=koi8-r\nSubject: `,
      encodedIn('koi8-r', 'Протокол'),
      `\n\nx\n\n${POSTMARK}\nFrom: a@b\n\ny\n`,
    );
    const { contained, pages } = await read(raw);
    expect(contained?.map(({ name }) => name)).toEqual(['Протокол.eml', 'message without subject.eml']);
    expect(pages[0]?.text).toContain('no date\ta@b\tno subject');
  });

  it('cuts long subjects, between letters', async () => {
    const { contained } = await read(bytesOf(`${POSTMARK}\n${message('😀'.repeat(200), 'x')}`));
    expect(contained?.[0]?.name).toBe(`${'😀'.repeat(80)}….eml`);
  });

  it('says when it holds more messages than are taken', async () => {
    const many = bytesOf(`${POSTMARK}\nFrom: a@b\n\nx\n\n`.repeat(10_002));
    const { contained, warnings } = await read(many);
    expect(contained).toHaveLength(10_000);
    expect(contained?.at(-1)?.path).toBe('message-10000.eml');
    expect(warnings.join(' ')).toContain('more than 10,000 messages');
  });
});
