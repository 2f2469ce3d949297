import { beforeAll, describe, expect, it } from 'vitest';
import { annotationOfMark } from '../core/model/embedded-mark';
import { readPdf } from './read-pdf';
import { pdfjsFolder as assets, useShippedWorker } from './test-shipped-worker';

/** A PDF of one page whose box begins at 10, 20, with two lines of text and the annotations given. */
function markedPdf(annotations: readonly string[]): Uint8Array<ArrayBuffer> {
  const content =
    'BT /F1 12 Tf 72 700 Td (The delegates met in the village) Tj 0 -16 Td (and drank tea together.) Tj ET';
  const numbers = annotations.map((_each, index) => `${6 + index} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [10 20 605 862] >>',
    `<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Annots [${numbers}] /Resources << /Font << /F1 4 0 R >> >> >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...annotations,
  ];
  let file = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(new TextEncoder().encode(file));
}

/** Corners of a line from `left` to `right`, as quadrilaterals are written: top left, top right, bottom left, bottom right. */
const quad = (left: number, right: number, base: number) =>
  `${left} ${base + 10} ${right} ${base + 10} ${left} ${base - 3} ${right} ${base - 3}`;

async function read(...annotations: string[]) {
  const result = await readPdf({ bytes: markedPdf(annotations) }, { assets }, [], () => {});
  if (!result.ok) throw new Error(result.failure.message);
  const { marks, pages } = result.value;
  const text = pages[0]?.text ?? '';
  return {
    marks,
    pages,
    words: marks.map(({ pieces }) => pieces.map(({ start, end }) => text.slice(start, end))),
  };
}

const source = {
  id: 'source',
  sha256: 'original',
  extraction: { sha256: 'reading' },
} as Parameters<typeof annotationOfMark>[0];

describe('marks inside a PDF', () => {
  beforeAll(useShippedWorker);

  it('a highlight over two lines is found in the text, with its words, author, day and colour', async () => {
    const { marks, words, pages } = await read(
      `<< /Type /Annot /Subtype /Highlight /Rect [72 680 300 712] /C [0.6 0.8 1] /QuadPoints [${quad(188, 246, 700)} ${quad(72, 94, 684)}] /T (M. Reader) /Contents (Which village?) /CreationDate (D:20260214101500+04'00') /M (D:20260215) >>`,
    );
    expect(words).toEqual([['the village\nand']]);
    expect(marks[0]).toMatchObject({
      kind: 'highlight',
      highlight: 2,
      note: 'Which village?',
      author: 'M. Reader',
      at: '2026-02-14T06:15:00.000Z',
    });
    const [mark] = marks;
    const annotation = mark && annotationOfMark(source, pages, mark, '2026-03-01T00:00:00.000Z');
    expect(annotation).toMatchObject({
      author: 'M. Reader',
      kind: 'highlight',
      anchors: [{ quote: 'the village\nand', original: 'original', extraction: 'reading' }],
    });
    expect(annotation?.anchors[0].boxes).toHaveLength(2);
  });

  it('is the same mark in a copy in which its words were changed, and another where its place was', async () => {
    const mark = (contents: string, left: number) =>
      `<< /Type /Annot /Subtype /Underline /Rect [${left} 697 110 712] /QuadPoints [${quad(left, 110, 700)}] /T (M.) /Contents (${contents}) /CreationDate (D:20260214) >>`;
    const key = async (annotation: string) => (await read(annotation)).marks[0]?.key;
    expect(await key(mark('one', 72))).toBe(await key(mark('two', 72)));
    expect(await key(mark('one', 72))).not.toBe(await key(mark('one', 90)));
  });

  it('a note stuck on the page is a point, with the replies to it; two alike have keys of their own', async () => {
    const { marks } = await read(
      '<< /Type /Annot /Subtype /Text /Rect [300 690 320 710] /Contents (Count them) /T (A) >>',
      '<< /Type /Annot /Subtype /Text /Rect [300 690 320 710] /Contents (Nineteen) /T (B) /IRT 6 0 R >>',
      '<< /Type /Annot /Subtype /Text /Rect [300 690 320 710] /Contents (Count them again) /T (A) >>',
    );
    expect(marks.map(({ kind, note, box }) => [kind, note, box?.x, box?.y])).toEqual([
      ['point', 'Count them\n\nB: Nineteen', 290, 690],
      ['point', 'Count them again', 290, 690],
    ]);
    expect(new Set(marks.map(({ key }) => key)).size).toBe(2);
  });

  it('links, seals and shapes without words are not notes; a circle with words is an area', async () => {
    const { marks, words } = await read(
      '<< /Type /Annot /Subtype /Link /Rect [72 697 110 712] >>',
      '<< /Type /Annot /Subtype /Circle /Rect [72 680 200 696] >>',
      '<< /Type /Annot /Subtype /Circle /Rect [70 680 200 696] /Contents (Tea) >>',
      '<< /Type /Annot /Subtype /Highlight /Rect [400 100 500 120] /Contents (Nothing under it) >>',
    );
    expect(marks.map(({ kind, note }) => [kind, note])).toEqual([
      ['area', 'Tea'],
      ['area', 'Nothing under it'],
    ]);
    expect(words[0]).toEqual(['and drank tea together.']);
  });
});
