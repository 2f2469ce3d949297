/** How fast a long PDF becomes a source, beside poppler's `pdftotext` on the same file. */
import { join } from 'node:path';
import { findProgram } from '../setup/run-command.mjs';
import { median, printTable, repeated, rounded } from './figures.mjs';
import { writePdf } from './make-pdf.mjs';
import { makeWorkplace, sharedDocument, timed, timedCommand } from './workplace.mjs';

const runs = 3;
const generatedPages = 600;

/** Imports by the terminal command, into a new archive each time. */
export async function benchImport() {
  const scratch = makeWorkplace();
  try {
    const document = longDocument(scratch.folder);
    const imports = await repeated(runs, () => importOnce(document.path));
    const empty = await repeated(runs, startOnly);
    const pages = imports[0].pages;
    const seconds = median(imports.map((run) => run.seconds));
    const startSeconds = median(empty);
    const rival = await rivalSeconds(document.path, join(scratch.folder, 'rival.txt'));
    const inside = seconds - startSeconds;
    const figures = {
      document: document.name,
      pages,
      runs,
      seconds: rounded(seconds),
      pagesPerSecond: rounded(pages / seconds, 1),
      insideSeconds: rounded(inside),
      insidePagesPerSecond: rounded(pages / inside, 1),
      allSeconds: imports.map((run) => rounded(run.seconds)),
      pdftotextSeconds: rival === undefined ? null : rounded(rival, 3),
      pdftotextPagesPerSecond: rival === undefined ? null : rounded(pages / rival, 1),
      timesPdftotext: rival === undefined ? null : rounded(seconds / rival, 1),
      insideTimesPdftotext: rival === undefined ? null : rounded(inside / rival, 1),
    };
    print(figures);
    return figures;
  } finally {
    scratch.remove();
  }
}

function longDocument(folder) {
  const shared = sharedDocument('pdf', 'gap-ref.pdf');
  if (shared !== undefined) return { path: shared, name: 'gap-ref.pdf' };
  console.log('The shared documents are not here (SOURCEBOOK_SHARED); a generated PDF stands in.');
  const path = join(folder, 'generated.pdf');
  writePdf(path, generatedPages);
  return { path, name: 'generated.pdf' };
}

async function importOnce(path) {
  const workplace = makeWorkplace();
  try {
    const { seconds, values } = await timedCommand(workplace, ['import', path]);
    return { seconds, pages: values[0].pages };
  } finally {
    workplace.remove();
  }
}

/** The same command with nothing to do, on a new archive: what starting and ending alone take. */
async function startOnly() {
  const workplace = makeWorkplace();
  try {
    return (await timedCommand(workplace, ['sources'])).seconds;
  } finally {
    workplace.remove();
  }
}

async function rivalSeconds(path, out) {
  const program = findProgram('pdftotext');
  if (program === undefined) {
    console.log('There is no pdftotext on this machine, so there is nothing to compare with.');
    return undefined;
  }
  return median(await repeated(runs, async () => (await timed(program, [path, out])).seconds));
}

function print(figures) {
  const { pdftotextSeconds } = figures;
  const rows = [
    ['', 'seconds', 'pages/s', 'times pdftotext'],
    [
      'sourcebook import, start to end',
      figures.seconds,
      figures.pagesPerSecond,
      figures.timesPdftotext ?? '–',
    ],
    [
      '  without starting and ending',
      figures.insideSeconds,
      figures.insidePagesPerSecond,
      figures.insideTimesPdftotext ?? '–',
    ],
  ];
  if (pdftotextSeconds !== null)
    rows.push([
      'pdftotext (text alone, keeps nothing)',
      pdftotextSeconds,
      figures.pdftotextPagesPerSecond,
      1,
    ]);
  printTable(`Import of ${figures.document}, ${figures.pages} pages (median of ${figures.runs})`, rows);
}
