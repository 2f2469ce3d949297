import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { boxesForRange, equalWidths } from './boxes-for-range';
import { passwordForms } from './password-forms';
import { readPdf, type PdfProgress } from './read-pdf';
import { pdfjsFolder as assets, useShippedWorker } from './test-shipped-worker';

/** A PDF of one font, written by hand: objects as given, numbered from 1; the first is the catalogue. */
function pdf(...objects: string[]): Uint8Array<ArrayBuffer> {
  let file = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 3 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(new TextEncoder().encode(file));
}
const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
const page = (contents: number, more = '') =>
  `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /Contents ${contents} 0 R ${more} >>`;
const document = (info: string, ...rest: string[]) =>
  pdf(
    '<< /Type /Catalog /Pages 2 0 R /PageLabels << /Nums [0 << /S /r >> 1 << /S /D >>] >> >>',
    '<< /Type /Pages /Kids [4 0 R 6 0 R] /Count 2 /MediaBox [10 20 605 862] >>',
    `<< ${info} >>`,
    ...rest,
  );
const two = (info: string, more = '') =>
  document(
    info,
    page(5, more),
    stream('BT /F1 12 Tf 72 700 Td (First page) Tj ET'),
    page(7, '/Rotate 90'),
    stream('BT /F1 12 Tf 72 700 Td (Second) Tj ET'),
  );

async function read(bytes: Uint8Array<ArrayBuffer>, skipPages: readonly number[] = [], password?: string) {
  const progress: PdfProgress[] = [];
  const origin = { bytes, ...(password === undefined ? {} : { password }) };
  const result = await readPdf(origin, { assets }, skipPages, (each) => progress.push(each));
  return { result, progress };
}

/** Two pages, a catalogue that says more, and further objects from number 8 on. */
const withCatalogue = (more: string, ...rest: string[]) =>
  pdf(
    `<< /Type /Catalog /Pages 2 0 R ${more} >>`,
    '<< /Type /Pages /Kids [4 0 R 6 0 R] /Count 2 /MediaBox [0 0 595 842] >>',
    '<< >>',
    page(5),
    stream('BT /F1 12 Tf 72 700 Td (First page) Tj ET'),
    page(7),
    stream('BT /F1 12 Tf 72 700 Td (Second) Tj ET'),
    ...rest,
  );

describe('reading a PDF', () => {
  beforeAll(useShippedWorker);

  it('gives each page its text, label, size and rotation, measured from the page box', async () => {
    const { result, progress } = await read(two('/Title (Report on the events) /Author (N. N.)'));
    if (!result.ok) throw new Error(result.failure.message);
    const { pages, metadata, warnings } = result.value;
    expect(pages.map(({ text, label }) => [label, text])).toEqual([
      ['i', 'First page'],
      ['1', 'Second'],
    ]);
    expect(pages[1]?.layout).toMatchObject({ width: 595, height: 842, rotation: 90 });
    expect(pages[0]?.layout?.runs[0]).toMatchObject({
      start: 0,
      length: 10,
      item: 0,
      x: 62,
      y: 680,
      height: 12,
    });
    expect(metadata).toMatchObject({ title: 'Report on the events', author: 'N. N.' });
    expect(warnings).toEqual([]);
    expect(progress).toEqual([
      { step: 'open', pagesDone: 0, pagesTotal: 0 },
      { step: 'page', pagesDone: 0, pagesTotal: 2 },
      { step: 'page', pagesDone: 1, pagesTotal: 2 },
      { step: 'page', pagesDone: 2, pagesTotal: 2 },
    ]);
  });

  it('adds filled form fields and notes after the text, and leaves links out', async () => {
    const annotations =
      '/Annots [<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Anna) /Rect [0 0 9 9] >> << /Type /Annot /Subtype /Text /Contents (Doubtful) /Rect [0 0 9 9] >> << /Type /Annot /Subtype /Text /F 2 /Contents (hidden) /Rect [0 0 9 9] >> << /Type /Annot /Subtype /Link /Contents (click) /A << /S /URI /URI (javascript:alert) >> /Rect [0 0 9 9] >>]';
    const { result } = await read(two('', annotations));
    expect(result.ok && result.value.pages[0]?.text).toBe('First page\n\nAnna\nDoubtful');
  });

  it('says so where a page is not tried, and reads the others', async () => {
    const { result } = await read(two(''), [0]);
    if (!result.ok) throw new Error(result.failure.message);
    expect(result.value.pages.map(({ text, failed }) => [text, failed])).toEqual([
      ['', 'Page 1 could not be read: reading it took too long.'],
      ['Second', undefined],
    ]);
    expect(result.value.warnings[0]).toMatch(/^One page could not be read/u);
  });

  it('says that a PDF of pictures cannot be searched', async () => {
    const { result } = await read(document('', page(5), stream(''), page(7), stream('')));
    expect(result.ok && result.value.warnings.join(' ')).toContain('no text layer');
  });

  it('leaves out a page whose drawing instructions unpack to more than 128 MB, and reads the next', async () => {
    const packed = deflateSync(Buffer.alloc(135_000_000, 0x20)).toString('hex');
    const bomb = `<< /Length ${packed.length} /Filter [/ASCIIHexDecode /FlateDecode] >>\nstream\n${packed}\nendstream`;
    const { result } = await read(
      document('', page(5), bomb, page(7), stream('BT /F1 12 Tf 72 700 Td (Second) Tj ET')),
    );
    expect(result.ok && result.value.pages.map(({ text, failed }) => failed ?? text)).toEqual([
      'Page 1 could not be read: what draws it unpacks to more than 128 MB.',
      'Second',
    ]);
  });

  it('calls a file damaged that holds no document', async () => {
    const { result } = await read(new Uint8Array(new TextEncoder().encode('%PDF-1.4\nnothing\n%%EOF')));
    expect(result).toMatchObject({ ok: false, failure: { kind: 'damaged' } });
  });

  it('gives what a form field draws its place on the page', async () => {
    const field =
      '/Annots [<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (raw) /Rect [100 500 200 520] /AP << /N 8 0 R >> >>]';
    const shown = 'BT /F1 10 Tf 2 5 Td (Anna Petrova) Tj ET';
    const font = '/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>';
    const form = `<< /Type /XObject /Subtype /Form /BBox [0 0 100 20] ${font} /Length ${shown.length} >>\nstream\n${shown}\nendstream`;
    const { result } = await read(
      document(
        '',
        page(5, field),
        stream('BT /F1 12 Tf 72 700 Td (First page) Tj ET'),
        page(7),
        stream(''),
        form,
      ),
    );
    const [first] = result.ok ? result.value.pages : [];
    expect(first?.text).toBe('First page\n\nAnna Petrova\n\nraw');
    if (first?.layout === undefined) throw new Error('The page has no layout.');
    const start = first.text.indexOf('Petrova');
    const [box] = boxesForRange(first.layout, first.text, start, start + 7, equalWidths);
    // Inside the field, on a page whose corner is 10, 20; Helvetica's "Anna " is 26.1 points wide.
    expect(box?.x).toBeCloseTo(100 + 2 + 26.1 - 10, 0);
    expect(box?.y).toBeCloseTo(500 + 5 - 20 - 2.2, 0);
  });

  it('has the table of contents, without entries that lead nowhere', async () => {
    const { result } = await read(
      withCatalogue(
        '/Outlines 8 0 R',
        '<< /Type /Outlines /First 9 0 R /Last 11 0 R /Count 3 >>',
        '<< /Title (Preface) /Parent 8 0 R /Next 11 0 R /First 10 0 R /Last 10 0 R /Count 1 /Dest [4 0 R /Fit] >>',
        '<< /Title (Sources\\012used) /Parent 9 0 R /Dest [6 0 R /XYZ 0 0 0] >>',
        '<< /Title (Nowhere) /Parent 8 0 R /Prev 9 0 R /Next 12 0 R /Dest [99 0 R /Fit] >>',
        '<< /Title (A page number too high) /Parent 8 0 R /Prev 11 0 R /Dest [40 /Fit] >>',
      ),
    );
    expect(result.ok && result.value.outline).toEqual([
      { title: 'Preface', level: 1, pageIndex: 0, start: 0 },
      { title: 'Sources used', level: 2, pageIndex: 1, start: 0 },
    ]);
    const without = await read(two(''));
    expect(without.result.ok && 'outline' in without.result.value).toBe(false);
  });

  it.each([
    [
      '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>',
      'This PDF contains script, which is never run.',
    ],
    ['/OpenAction << /S /Launch /F (calc.exe) >>', 'asks to start another program'],
    [
      '/Names << /EmbeddedFiles << /Names [(a.txt) << /Type /Filespec /F (a.txt) /EF << /F 8 0 R >> >>] >> >>',
      'The PDF carries one attached file, which was not read.',
    ],
    ['/AcroForm << /XFA 8 0 R /Fields [] >>', 'This PDF is an XFA form.'],
  ])('warns of what %s says', async (more, warning) => {
    const { result } = await read(withCatalogue(more, stream('hello')));
    expect(result.ok && result.value.warnings.join('\n')).toContain(warning);
  });

  it('asks for the password of a locked one, and refuses a wrong one', async () => {
    const locked = () =>
      new Uint8Array(readFileSync(new URL('../../../e2e/fixtures/drop/locked.pdf', import.meta.url)));
    expect((await read(locked())).result).toEqual({
      ok: false,
      failure: {
        kind: 'password',
        message: 'This PDF needs a password. It is used once, on this computer, and not stored.',
      },
    });
    expect((await read(locked(), [], 'wrong')).result).toEqual({
      ok: false,
      failure: {
        kind: 'wrong-password',
        message: 'That password does not open this PDF. Nothing has changed; try again or skip.',
      },
    });
    expect((await read(locked(), [], '')).result).toMatchObject({ failure: { kind: 'password' } });
  });

  it('tries a password in the forms that programs write it in', () => {
    expect(passwordForms('secret')).toEqual(['secret']);
    expect(passwordForms('e\u0301')).toEqual(['e\u0301', '\u00e9', '\u00c3\u00a9']);
  });

  it('reads what is left of a file that ends too soon', async () => {
    const whole = two('');
    const cut = whole.slice(0, whole.length - 400);
    const { result } = await read(cut);
    if (result.ok) expect(result.value.pages.map(({ text }) => text).join(' ')).toContain('First page');
    else expect(result.failure.kind).toBe('damaged');
  });
});
