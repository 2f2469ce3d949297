import { crc32, deflateSync } from 'node:zlib';
import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { zipOf } from './import-documents';

/** A picture in one colour with a lighter frame, as PNG. */
export function pngOf(
  width: number,
  height: number,
  [red, green, blue]: readonly [number, number, number],
): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const isFrame = x < 6 || y < 6 || x >= width - 6 || y >= height - 6;
      const at = y * (1 + width * 3) + 1 + x * 3;
      rows.set(isFrame ? [220, 220, 220] : [red, green, blue], at);
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

const cells = (words: readonly string[]) =>
  words.map((text) => new TableCell({ children: [new Paragraph(text)] }));

/** A Word document of an inquiry that never was: headings, lists, a table, notes, a picture, and bold words. */
export async function inquiryDocx(): Promise<Buffer> {
  const numbered = (text: string, level = 0) =>
    new Paragraph({ text, numbering: { reference: 'points', level } });
  const document = new Document({
    title: 'Inquiry into the sluice at Lower Marren',
    creator: 'Parish of Marren',
    footnotes: {
      1: { children: [new Paragraph('Minutes of the parish council, folder 12, leaf 3.')] },
      2: { children: [new Paragraph('The keeper’s own words, taken down by the clerk.')] },
    },
    numbering: {
      config: [
        {
          reference: 'points',
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START },
            { level: 1, format: LevelFormat.LOWER_LETTER, text: '%2)', alignment: AlignmentType.START },
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({ text: 'Inquiry into the sluice at Lower Marren', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [
              new TextRun('On the evening of the third of March the sluice stood open for almost two hours.'),
              new FootnoteReferenceRun(1),
              new TextRun(' The keeper was '),
              new TextRun({ text: 'asleep', bold: true }),
              new TextRun(', as he said himself, and the meadows lay '),
              new TextRun({ text: 'under water', italics: true }),
              new TextRun(' as far as the cart road.'),
              new FootnoteReferenceRun(2),
            ],
          }),
          new Paragraph({ text: 'Findings', heading: HeadingLevel.HEADING_2 }),
          numbered('The iron wheel had been greased.'),
          numbered('Four customers bought grease that month:'),
          numbered('three of them keep carts;', 1),
          numbered('one does not.', 1),
          new Paragraph('The council heard three people before it went on.'),
          numbered('The key never left its nail.'),
          new Paragraph({ text: 'Losses', heading: HeadingLevel.HEADING_2 }),
          new Table({
            rows: [
              new TableRow({ tableHeader: true, children: cells(['What was lost', 'Where', 'How much']) }),
              new TableRow({ children: cells(['Sheep', 'Left bank', '11']) }),
              new TableRow({ children: cells(['Seed', 'Two barns', 'all of it']) }),
            ],
          }),
          new Paragraph({
            children: [
              new ImageRun({
                type: 'png',
                data: pngOf(240, 120, [40, 110, 120]),
                transformation: { width: 240, height: 120 },
                altText: { name: 'gate', title: 'The gate', description: 'The gate from the footbridge' },
              }),
            ],
          }),
          new Paragraph({ text: 'What is proposed', heading: HeadingLevel.HEADING_2 }),
          new Paragraph('A second gate, higher and with a lock of another pattern, is to be built.'),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const sentence = (chapter: number, paragraph: number) =>
  `In chapter ${chapter} the ferryman tells paragraph ${paragraph} of his story, and nobody at the landing stage believes the half of it, although all of them stay until the lamp has burnt down.`;

/** A book of a few chapters in EPUB 3, with notes in a part of their own, a picture and a style sheet. */
export function ferrymanEpub(chapters = 5, paragraphs = 30): Uint8Array {
  const numbers = Array.from({ length: chapters }, (_, index) => index + 1);
  const page = (title: string, body: string) =>
    `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>${title}</title><link rel="stylesheet" href="book.css"/></head><body>${body}</body></html>`;
  const chapter = (number: number) =>
    page(
      `Chapter ${number}`,
      `<h1 id="top">Chapter ${number}</h1>${Array.from({ length: paragraphs }, (_, index) => {
        const note =
          index === 1 ? `<a epub:type="noteref" href="notes.xhtml#n${number}"><sup>${number}</sup></a>` : '';
        return `<p>${sentence(number, index + 1)}${note}</p>`;
      }).join(
        '',
      )}${number === 1 ? '<p><img src="river.png" alt="The river in March" width="300" height="150"/></p>' : ''}`,
    );
  const items = numbers.map(
    (number) => `<item id="c${number}" href="c${number}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'book/book.opf': `<?xml version="1.0"?><package version="3.0" xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>The Ferryman</dc:title><dc:creator>A. Nobody</dc:creator><dc:language>en</dc:language></metadata><manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/><item id="notes" href="notes.xhtml" media-type="application/xhtml+xml"/><item id="css" href="book.css" media-type="text/css"/><item id="river" href="river.png" media-type="image/png"/>${items.join('')}</manifest><spine>${numbers.map((number) => `<itemref idref="c${number}"/>`).join('')}<itemref idref="notes"/></spine></package>`,
    'book/nav.xhtml': page(
      'Contents',
      `<nav epub:type="toc"><ol>${numbers.map((number) => `<li><a href="c${number}.xhtml#top">Chapter ${number}</a></li>`).join('')}</ol></nav>`,
    ),
    'book/notes.xhtml': page(
      'Notes',
      numbers
        .map(
          (number) =>
            `<aside epub:type="footnote" id="n${number}"><p>Note ${number}: the ferryman was never in the town.</p></aside>`,
        )
        .join(''),
    ),
    'book/book.css':
      'body { font-family: serif } h1 { color: rgb(120, 20, 20); background: url(https://tracker.example/h1.png) }',
    'book/river.png': pngOf(300, 150, [60, 90, 150]),
    ...Object.fromEntries(numbers.map((number) => [`book/c${number}.xhtml`, chapter(number)])),
  });
}

/** A saved page of the web with its own look, and with all that a page can try. */
export function hostilePage(host: string, paragraphs: readonly string[]): string {
  const picture = `data:image/png;base64,${pngOf(320, 160, [150, 60, 40]).toString('base64')}`;
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>The gate at night</title>
<meta http-equiv="refresh" content="1;url=https://${host}/refresh">
<base href="https://${host}/base/">
<link rel="stylesheet" href="https://${host}/style.css">
<link rel="preconnect" href="https://${host}/"><link rel="dns-prefetch" href="https://${host}/">
<script>document.title = 'run'; fetch('https://${host}/inline');</script>
<script src="https://${host}/script.js"></script>
<style>
@import url("https://${host}/import.css");
@font-face { font-family: Far; src: url(https://${host}/far.woff2) }
body { font-family: Far, serif; background: #f4efe6 url(https://${host}/paper.png) }
h1 { color: rgb(150, 60, 40) }
.lead { border-left: 4px solid rgb(150, 60, 40); padding-left: 12px; background-image: url("${picture}"); background-size: 0 0 }
</style></head>
<body onload="fetch('https://${host}/onload')">
<article><h1>The gate at night</h1>
<p class="lead">${paragraphs[0] ?? ''}</p>
<figure><img src="${picture}" alt="The gate at night" width="320" height="160" onerror="fetch('https://${host}/onerror')"></figure>
${paragraphs
  .slice(1)
  .map((paragraph) => `<p>${paragraph}</p>`)
  .join('\n')}
<img src="https://${host}/pixel.png" alt="A far picture" width="200" height="100">
<p><a id="out" href="https://${host}/link" target="_top">A link that leads away</a></p>
<form action="https://${host}/form" method="post"><input name="q" value="x"><button>Send</button></form>
<object data="https://${host}/object"></object><embed src="https://${host}/embed">
<iframe src="https://${host}/frame"></iframe>
<video src="https://${host}/video" autoplay></video>
<svg width="10" height="10"><image href="https://${host}/svg.png"/><script>fetch('https://${host}/svg')</script></svg>
<div style="background-image: url(https://${host}/inline-style.png)">End</div>
</article></body></html>`;
}
