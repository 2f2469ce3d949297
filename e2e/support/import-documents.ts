import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { strToU8, zipSync } from 'fflate';

/** Writes files below a folder, by path with `/`, and makes the folders between. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, ...path.split('/'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** A PDF of one page a line, locked with `password` where there is one. */
export async function pdfOf(lines: readonly string[], password?: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (const line of lines) document.addPage([420, 300]).drawText(line, { x: 40, y: 220, size: 13, font });
  if (password !== undefined) document.encrypt({ userPassword: password, ownerPassword: `${password} too` });
  // Object streams and encryption together are what this library does not do.
  return document.save({ useObjectStreams: false });
}

/** A zip archive of these files, by path. */
export const zipOf = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
    // The same files give the same bytes.
    { mtime: new Date(2026, 2, 3, 9) },
  );

export interface Message {
  readonly subject: string;
  /** As `Name <name@place.example>`. */
  readonly from: string;
  /** As `Tue, 3 Mar 2026 09:00:00 +0000`. */
  readonly date: string;
  readonly text: string;
  readonly attachments?: Readonly<Record<string, string | Uint8Array>>;
}

/** An e-mail as a mail program saves it (.eml). */
export function emailOf({ subject, from, date, text, attachments = {} }: Message): string {
  const boundary = 'between-the-parts';
  const head = [
    `From: ${from}`,
    'To: Reader <reader@lock.example>',
    `Subject: ${subject}`,
    `Date: ${date}`,
    `Message-ID: <${subject.replaceAll(/\W+/gu, '.').toLowerCase()}@lock.example>`,
    'MIME-Version: 1.0',
  ];
  const body = ['Content-Type: text/plain; charset=utf-8', '', text];
  if (Object.keys(attachments).length === 0) return lines([...head, ...body]);
  const parts = Object.entries(attachments).flatMap(([name, content]) => [
    `--${boundary}`,
    'Content-Type: application/octet-stream',
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(content)
      .toString('base64')
      .match(/.{1,76}/gu) ?? []),
  ]);
  return lines([
    ...head,
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    ...body,
    ...parts,
    `--${boundary}--`,
  ]);
}

/** A mailbox file of these messages (RFC 4155). */
export const mailboxOf = (messages: readonly Message[]): string =>
  messages
    .map((message) => `From keeper@lock.example Tue Mar  3 09:00:00 2026\n${emailOf(message)}\n`)
    .join('');

/** Cyrillic and ASCII text as bytes of an encoding of one byte a letter. */
export function bytesOf(text: string, encoding: 'koi8-r' | 'ibm866' | 'windows-1251'): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const codes = new Map(
    Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code] as const),
  );
  return Uint8Array.from(text, (letter) => {
    const code = codes.get(letter);
    if (code === undefined) throw new Error(`“${letter}” is not in ${encoding}`);
    return code;
  });
}

/** A page of a ledger, like no other one. */
export function ledgerPage(number: number): string {
  const name = `Ledger page ${String(number).padStart(4, '0')}`;
  const entries = Array.from({ length: 12 }, (_, line) => {
    const boats = (number * 7 + line * 3) % 11;
    return `Entry ${line + 1} of sheet ${number}: ${boats} boats passed the upper gate before noon, and ${number + line} sacks of meal were weighed.`;
  });
  return `${name}\n\n${entries.join('\n\n')}\n`;
}

const lines = (each: readonly string[]) => each.map((line) => `${line}\r\n`).join('');

/** As much of an Office document that is locked with a password as tells that it is one. */
export function lockedOffice(): Uint8Array {
  const file = new Uint8Array(4096);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  file.set(Buffer.from('EncryptionInfo\0EncryptedPackage', 'utf16le'), 1024);
  return file;
}
