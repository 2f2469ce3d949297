/** How fast documents become sources, and in how much memory, beside poppler's `pdftotext`. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../setup/project.mjs';
import { findProgram } from '../setup/run-command.mjs';
import { median, printTable, repeated, rounded } from './figures.mjs';
import { writePdf } from './make-pdf.mjs';
import { makeWorkplace, sharedDocument, timed, timedCommand } from './workplace.mjs';

const runs = 3;
const generatedPages = 600;

/** Imports by the terminal command, into a new archive each time: one long PDF, and a folder of all kinds. */
export async function benchImport() {
  const scratch = makeWorkplace();
  try {
    const startSeconds = median(await repeated(runs, startOnly));
    const rival = findProgram('pdftotext');
    if (rival === undefined) console.log('There is no pdftotext here, so there is nothing to compare with.');
    const jobs = { longPdf: longDocument(scratch.folder), folder: mixedFolder() };
    const figures = { runs, startSeconds: rounded(startSeconds) };
    for (const [name, job] of Object.entries(jobs))
      figures[name] = await benchJob(job, startSeconds, rival, scratch.folder);
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

function mixedFolder() {
  const shared = sharedDocument();
  if (shared !== undefined) return { path: shared, name: 'the shared documents' };
  return { path: inProject('resources', 'sample'), name: 'the sample documents' };
}

async function benchJob({ path, name }, startSeconds, rival, scratch) {
  const imports = await repeated(runs, () => importOnce(path));
  const [{ files, pages }] = imports;
  const seconds = median(imports.map((run) => run.seconds));
  const inside = seconds - startSeconds;
  const other =
    rival === undefined ? undefined : await rivalOf(rival, pdfsIn(path), join(scratch, 'rival.txt'));
  return {
    name,
    files,
    pages,
    seconds: rounded(seconds),
    allSeconds: imports.map((run) => rounded(run.seconds)),
    insideSeconds: rounded(inside),
    filesPerSecond: rounded(files / inside, 1),
    pagesPerSecond: rounded(pages / inside, 1),
    memoryMB: Math.max(...imports.map((run) => run.memory.together)),
    largestProcessMB: Math.max(...imports.map((run) => run.memory.largest)),
    pdftotextFiles: other?.files ?? null,
    pdftotextSeconds: other === undefined ? null : rounded(other.seconds, 3),
    pdftotextMB: other?.largest ?? null,
    timesPdftotext: other === undefined ? null : rounded(inside / other.seconds, 1),
  };
}

async function importOnce(path) {
  const workplace = makeWorkplace();
  try {
    const { seconds, memory, values } = await timedCommand(workplace, ['import', path], [0, 1]);
    const pages = values.reduce((sum, value) => sum + (value.pages ?? 0), 0);
    return { seconds, memory, pages, files: values.length };
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

function pdfsIn(path) {
  if (path.endsWith('.pdf')) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => join(path, name));
}

/** `pdftotext` over every PDF, one after another; a PDF that it cannot read costs it its time as well. */
async function rivalOf(program, paths, out) {
  let largest = 0;
  const seconds = await repeated(runs, async () => {
    let sum = 0;
    for (const path of paths) {
      const run = await timed(program, [path, out], [0, 1, 2, 3, 99]);
      sum += run.seconds;
      largest = Math.max(largest, run.memory.largest);
    }
    return sum;
  });
  return { seconds: median(seconds), files: paths.length, largest };
}

function print(figures) {
  for (const job of [figures.longPdf, figures.folder]) {
    const rows = [
      ['', 'files', 'seconds', 'files/s', 'pages/s', 'largest process, MB', 'all processes, MB'],
      [
        'sourcebook import, without starting and ending',
        job.files,
        job.insideSeconds,
        job.filesPerSecond,
        job.pagesPerSecond,
        job.largestProcessMB,
        job.memoryMB,
      ],
      ['  with starting and ending', job.files, job.seconds, '', '', '', ''],
    ];
    if (job.pdftotextSeconds !== null) {
      rows.push([
        'pdftotext (PDFs only, text alone, keeps nothing)',
        job.pdftotextFiles,
        job.pdftotextSeconds,
        rounded(job.pdftotextFiles / job.pdftotextSeconds, 1),
        '',
        job.pdftotextMB,
        '',
      ]);
      rows.push(['times pdftotext', '', job.timesPdftotext, '', '', '', '']);
    }
    printTable(`Import of ${job.name}, ${job.pages} pages (median of ${figures.runs})`, rows);
  }
}
