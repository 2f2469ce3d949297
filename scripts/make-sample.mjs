// Makes the PDFs and the DOCX of the sample archive in resources/sample from scripts/sample.
// Run it with `npm run sample` after changing them; the results are committed, because a
// researcher's machine has no need to make them. It starts Electron to print the PDFs.
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { openDisplay } from './setup/display.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';

const scripts = dirname(fileURLToPath(import.meta.url));
const sample = join(scripts, '..', 'resources', 'sample');

const paragraph = (text) => new Paragraph({ children: [new TextRun(text)], spacing: { after: 160 } });
const heading = (text, level) => new Paragraph({ text, heading: level });
const row = (...cells) =>
  new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });

/** Minutes of the village council: headings, paragraphs and a table. */
function councilMinutes() {
  return new Document({
    title: 'Minutes of the village council, Tsovaket',
    creator: 'Village council of Tsovaket',
    sections: [
      {
        children: [
          heading('Minutes of the village council, Tsovaket', HeadingLevel.HEADING_1),
          paragraph('Held on Tuesday, 24 March 2026, in the reading room. Six members present.'),
          heading('1. Use of the school hall', HeadingLevel.HEADING_2),
          paragraph(
            'The hall was lent for two days to the guests of both groups. The council heated it from Thursday. Twenty-two chairs were put out and all were taken, the caretaker reports; he did not ask who sat on them.',
          ),
          heading('2. The walk on Sunday', HeadingLevel.HEADING_2),
          paragraph(
            'The head of the village walked in front and states that nobody went past the white post. The miller states that he poured tea for guests in his courtyard. The council takes note of both statements.',
          ),
          heading('3. The lower canal', HeadingLevel.HEADING_2),
          paragraph('The council supports the repair from May 2026 and lends its pump.'),
          new Table({
            rows: [
              row('Item', 'Lent by', 'Until'),
              row('Pump', 'the council', 'end of June 2026'),
              row('Two carts', 'the miller', 'not limited'),
            ],
          }),
        ],
      },
    ],
  });
}

await writeFile(join(sample, 'council-minutes.docx'), await Packer.toBuffer(councilMinutes()));

const electron = await ensureElectron();
const display = await openDisplay();
const switches = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
for (const name of ['monitors-report', 'list-of-points']) {
  const page = join(scripts, 'sample', `${name}.html`);
  const printed = spawnSync(
    electron,
    [...switches, join(scripts, 'sample', 'print-page'), page, join(sample, `${name}.pdf`)],
    {
      stdio: ['ignore', 'inherit', 'ignore'],
      env: { ...process.env, ...display.environment },
      timeout: 60_000,
    },
  );
  if (printed.status !== 0) throw new Error(`${name}.pdf was not printed`);
}
display.close();
