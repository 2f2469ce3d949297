/** A plain PDF with a text layer, for machines that do not have the shared documents. */
import { writeFileSync } from 'node:fs';

const linesEach = 45;

/**
 * Writes a PDF 1.4 (ISO 32000-1) of so many pages of Helvetica.
 *
 * @param {string} path
 * @param {number} pages
 */
export function writePdf(path, pages) {
  const kids = Array.from({ length: pages }, (_, page) => `${4 + page * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  for (let page = 0; page < pages; page += 1) {
    const content = pageContent(page);
    const box = '/MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>';
    objects.push(
      `<< /Type /Page /Parent 2 0 R ${box} /Contents ${5 + page * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  writeFileSync(path, fileOf(objects), 'latin1');
}

function pageContent(page) {
  const lines = Array.from(
    { length: linesEach },
    (_, line) =>
      `(On day ${line + 1} of week ${page + 1} the keeper read ${(page * 37 + line * 11) % 997} centimetres at the lower weir and went home.) Tj T*`,
  );
  return ['BT', '/F1 9 Tf', '16 TL', '50 790 Td', ...lines, 'ET'].join('\n');
}

/** Numbers the objects and ends with the table of where each begins. All text is Latin-1: one character is one byte. */
function fileOf(objects) {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const size = objects.length + 1;
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}
