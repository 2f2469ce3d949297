import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPdf, type PdfProgress } from './read-pdf';

const assets = `${dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))}/`;

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

async function read(bytes: Uint8Array<ArrayBuffer>, skipPages: readonly number[] = []) {
  const progress: PdfProgress[] = [];
  const result = await readPdf({ bytes }, { assets }, skipPages, (each) => progress.push(each));
  return { result, progress };
}

describe('reading a PDF', () => {
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

  it('calls a file damaged that holds no document', async () => {
    const { result } = await read(new Uint8Array(new TextEncoder().encode('%PDF-1.4\nnothing\n%%EOF')));
    expect(result).toMatchObject({ ok: false, failure: { kind: 'damaged' } });
  });
});
