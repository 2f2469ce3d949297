import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostilePackages } from './hostile-packages';
import { hostilePdfs } from './hostile-pdf';
import { hostileWeb } from './hostile-web';

/** Words that make a mail, and a mailbox, out of hostile parts. */
const MAILS: ReadonlyMap<string, string> = new Map([
  [
    'script.eml',
    'From: a@example.org\r\nDate: Mon, 2 Feb 2026 10:00:00 +0000\r\nSubject: =?utf-8?Q?=3Cscript=3E?=\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<script>window.wasRun = true</script><p>Plain words of a mail.</p><img src="http://hostile.invalid/m1.gif">',
  ],
  [
    'attachment-path.eml',
    'From: a@example.org\r\nDate: Mon, 2 Feb 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nWords.\r\n--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename="../../../escaped.txt"\r\n\r\nAn attachment that wants to leave.\r\n--b--\r\n',
  ],
  [
    'nested.eml',
    `From: a@example.org\r\nDate: Mon, 2 Feb 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n${Array.from({ length: 300 }, (_, index) => `Content-Type: multipart/mixed; boundary=b${index}\r\n\r\n--b${index}\r\n`).join('')}Content-Type: text/plain\r\n\r\nDeep words.`,
  ],
  [
    'page.mhtml',
    'From: <Saved by Blink>\r\nSnapshot-Content-Location: http://hostile.invalid/page\r\nSubject: A page\r\nDate: Mon, 2 Feb 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: http://hostile.invalid/page\r\n\r\n<p>Plain words of a saved page.</p><script>window.wasRun=true</script><img src="http://hostile.invalid/m2.png">\r\n--b--\r\n',
  ],
  [
    'box.mbox',
    Array.from(
      { length: 20 },
      (_, index) =>
        `From a@example.org Mon Feb  2 10:00:00 2026\nFrom: a@example.org\nSubject: ../../${index}\nDate: Mon, 2 Feb 2026 10:00:00 +0000\n\nWords of message ${index}.\n\n>From here it goes on.\n`,
    ).join('\n'),
  ],
]);

/** Texts that mean other things to other programs. */
const TEXTS: ReadonlyMap<string, Buffer> = new Map([
  ['formula.csv', Buffer.from('=cmd|\'/c calc\'!A0,"@SUM(1)"\n')],
  ['bidi.txt', Buffer.from('Words with \u202Ehidden order\u202C and \u2066an isolate\u2069.')],
  ['long-line.txt', Buffer.from('word '.repeat(1_000_000))],
  ['no-spaces.txt', Buffer.from('a'.repeat(3_000_000))],
  ['nul.txt', Buffer.from('words\u0000with\u0000zeros')],
  ['combining.txt', Buffer.from(`z${'\u0301'.repeat(50_000)}`)],
  ['half.txt', Buffer.from([0x61, 0xff, 0xfe, 0xfd, 0x80, 0x81, 0x62])],
  ['font.rtf', Buffer.from(`{\\rtf1${'{'.repeat(20_000)} Plain words of a rich text.`)],
  [
    'object.rtf',
    Buffer.from(
      '{\\rtf1 Plain words. {\\object\\objautlink{\\*\\objclass htmlfile}{\\*\\objdata 0105}}{\\field{\\*\\fldinst{HYPERLINK "http://hostile.invalid/r"}}{\\fldrslt link}}}',
    ),
  ],
  [
    'records.ris',
    Buffer.from(
      'TY  - JOUR\nTI  - <script>window.wasRun=true</script>\nUR  - javascript:window.wasRun=true\nL1  - ../../../etc/passwd\nER  - \n',
    ),
  ],
  [
    'records.bib',
    Buffer.from('@article{a, title={\\write18{touch /tmp/escaped}}, file={../../../etc/passwd}}'),
  ],
  [
    'front.md',
    Buffer.from(
      '---\ntitle: !!js/function "window.wasRun=true"\n---\n# Words\n<img src=x onerror=window.wasRun=true>\n[link](javascript:window.wasRun=true)',
    ),
  ],
]);

/** Two formats in one file: it gets one reading, whatever its name says. */
function polyglots(): ReadonlyMap<string, Buffer> {
  const pdf = hostilePdfs().get('open-script.pdf') ?? Buffer.alloc(0);
  const zip = hostilePackages().get('inside.zip') ?? Buffer.alloc(0);
  const html = Buffer.from('<!doctype html><script>window.wasRun=true</script><p>Words.</p>');
  const gif = Buffer.from(
    'GIF89a\u0001\u0000\u0001\u0000\u0080\u0000\u0000\u0000\u0000\u0000\u0000\u0000;',
    'latin1',
  );
  return new Map([
    ['pdf-and-zip.pdf', Buffer.concat([pdf, zip])],
    ['pdf-as-page.html', pdf],
    ['page-as-paper.pdf', html],
    ['zip-as-text.txt', zip],
    ['gif-and-script.gif', Buffer.concat([gif, Buffer.from('/*'), html])],
    ['page-before-paper.pdf', Buffer.concat([html, pdf])],
    ['paper-as-word.docx', pdf],
    ['page-as-book.epub', html],
    ['gif-as-scan.tiff', gif],
    ['text-as-picture.png', Buffer.from('Words, and no picture.')],
  ]);
}

/** Pictures whose headers promise more than there is. */
const PICTURES: ReadonlyMap<string, Buffer> = new Map([
  ['huge.png', pngHeader(100_000, 100_000)],
  ['empty.png', pngHeader(0, 0)],
  ['torn.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46])],
  ['circle.tif', Buffer.from('49492a000800000001000001030001000000010000000800000000', 'hex')],
]);

function pngHeader(width: number, height: number): Buffer {
  const header = Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000080200000000000000', 'hex');
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return header;
}

/** Names that mean something to a shell, to another system, or to the eye. Slashes and NUL cannot be written. */
const NAMES: readonly (string | Buffer)[] = [
  '-rf.txt',
  '--help.txt',
  '$(touch escaped).txt',
  '`touch escaped`.txt',
  ';touch escaped.txt',
  '&escaped.txt',
  '|escaped.txt',
  'a b  c.txt',
  ' leading.txt',
  'trailing .txt',
  'trailing.txt.',
  'CON',
  'aux.txt',
  'LPT1.txt',
  'nul.pdf.txt',
  'back\\slash.txt',
  'colon:stream.txt',
  'quote"d.txt',
  "quote'd.txt",
  '<script>wasRun=1<\u2215script>.txt',
  'line\nbreak.txt',
  'tab\tbed.txt',
  'right\u202Etxt.exe',
  'zero\u200Bwidth.txt',
  'bell\u0007.txt',
  '%2e%2e%2fescaped.txt',
  '..escaped.txt',
  '~.txt',
  '*.txt',
  '?.txt',
  `${'x'.repeat(251)}.txt`,
  `${'\u{1F4DA}'.repeat(60)}.txt`,
  'e\u0301.txt',
  '\u00E9.txt',
  Buffer.from([0x66, 0xff, 0xfe, 0x2e, 0x74, 0x78, 0x74]),
];

/** Good beginnings of files that end too early. */
function truncations(files: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Buffer> {
  const short = [...files].filter(([name]) => /\.(?:pdf|docx|epub|zip|eml)$/u.test(name)).slice(0, 24);
  return new Map(
    short.map(([name, bytes], index) => [
      `cut-${name}`,
      bytes.subarray(0, Math.max(20, Math.floor((Math.min(bytes.length, 4000) * (index + 2)) / 30))),
    ]),
  );
}

/** Writes every hostile file below `folder` and answers their bytes. */
export function writeHostileSet(folder: string): readonly Buffer[] {
  const files = new Map<string, Buffer>([
    ...hostileWeb(),
    ...hostilePdfs(),
    ...hostilePackages(),
    ...[...MAILS].map(([name, text]) => [name, Buffer.from(text)] as const),
    ...TEXTS,
    ...polyglots(),
    ...PICTURES,
  ]);
  const cut = truncations(files);
  mkdirSync(join(folder, 'names'), { recursive: true });
  for (const [name, bytes] of [...files, ...cut]) writeFileSync(join(folder, name), bytes);
  const named = NAMES.map((name, index) => {
    const bytes = Buffer.from(`Words in a file with an odd name, number ${index}.`);
    const place = Buffer.concat([Buffer.from(join(folder, 'names', ' ').slice(0, -1)), Buffer.from(name)]);
    writeFileSync(place, bytes);
    return bytes;
  });
  return [...files.values(), ...cut.values(), ...named];
}
