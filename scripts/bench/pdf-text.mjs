#!/usr/bin/env node
/**
 * `npm run bench:pdf-text [-- --documents FOLDER] [--limit N]`: how far our reading of PDFs agrees
 * with poppler's pdftotext, over every PDF of a folder. Prints a table, the worst first, and as its
 * last line all figures as JSON. pdftotext is no gold standard: both miss words the other has, which
 * is why both shares are shown. Without a folder it takes the shared documents or, where they are
 * absent, the project's own few.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { ensureDependencies } from '../setup/dependencies.mjs';
import { SetupProblem, inProject, runScript } from '../setup/project.mjs';
import { findProgram } from '../setup/run-command.mjs';
import { median, printTable, rounded } from './figures.mjs';
import { agreement, tokensOf, wordsOf } from './pdf-text-words.mjs';
import { sharedDocument } from './workplace.mjs';

const goodRecall = 0.95;
const shownRows = 30;

await runScript(async () => {
  const { folders, shown } = chosen(process.argv.slice(2));
  await ensureDependencies();
  const program = findProgram('pdftotext');
  if (program === undefined)
    throw new SetupProblem('pdftotext is not on this machine. It is in the Debian package poppler-utils.');
  // Imported now: it needs what the setup brings.
  const { pdftotext, startReader } = await import('./pdf-text-process.mjs');
  const reader = await startReader();
  try {
    const compared = [];
    const leftOut = [];
    for (const path of folders.flatMap(pdfFiles)) {
      const theirs = await pdftotext(program, path);
      const ours = await reader.read(path);
      const name = folders.length === 1 ? relative(folders[0], path) : relative(inProject(), path);
      const row = comparison(name, ours, theirs);
      if ('why' in row) leftOut.push(row);
      else compared.push(row);
    }
    print(compared, leftOut, shown);
    return 0;
  } finally {
    reader.stop();
  }
});

function chosen(args) {
  const folders = [];
  let shown = shownRows;
  for (let at = 0; at < args.length; at += 2) {
    const [option, value] = [args[at], args[at + 1]];
    if (option === '--documents' && value !== undefined) folders.push(resolve(value));
    else if (option === '--limit' && /^\d+$/u.test(value ?? '')) shown = Number(value);
    else
      throw new SetupProblem(
        'Run `npm run bench:pdf-text -- --documents FOLDER --limit ROWS`; both are optional.',
      );
  }
  if (folders.length === 0) {
    const shared = sharedDocument('.');
    if (shared === undefined) folders.push(inProject('resources', 'sample'), inProject('e2e', 'fixtures'));
    else folders.push(shared);
  }
  const absent = folders.find((folder) => !existsSync(folder));
  if (absent !== undefined) throw new SetupProblem(`There is no folder ${absent}.`);
  return { folders, shown };
}

function pdfFiles(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => /\.pdf$/iu.test(path) && statSync(path).isFile())
    .sort();
}

/** One file's row, or why there is nothing to compare. What one side alone can read is compared: it counts as read badly. */
function comparison(name, ours, theirs) {
  const theirWords = wordsOf(theirs.text);
  const text = ours.pages?.map((page) => page.text).join('\n\n') ?? '';
  const ourWords = wordsOf(text);
  if (theirWords.length === 0) {
    if (ours.failure !== undefined) return { name, why: ours.failure.kind, words: 0 };
    return {
      name,
      why: theirs.problem === undefined ? 'no text layer' : 'pdftotext fails',
      words: ourWords.length,
    };
  }
  const { missing, added, ...shares } = agreement(ourWords, theirWords);
  const byTokens = agreement(tokensOf(text), tokensOf(theirs.text));
  return {
    name,
    pages: ours.pages?.length ?? 0,
    words: theirWords.length,
    ...shares,
    tokenRecall: byTokens.recall,
    tokenPrecision: byTokens.precision,
    seconds: ours.seconds,
    theirSeconds: theirs.seconds,
    ...(ours.failure === undefined ? {} : { failure: ours.failure.kind }),
    missing,
    added,
  };
}

function print(compared, leftOut, shown) {
  const worst = compared.sort((one, other) => one.recall - other.recall || one.precision - other.precision);
  const rows = worst
    .slice(0, shown)
    .map((row) => [
      row.name,
      row.pages,
      row.words,
      row.recall.toFixed(3),
      row.precision.toFixed(3),
      row.tokenRecall.toFixed(3),
      row.failure ?? sample(row.missing),
    ]);
  printTable(`Agreement with pdftotext, the worst ${rows.length} of ${compared.length} files`, [
    ['file', 'pages', 'words', 'recall', 'precision', 'recall between spaces', 'missing, for example'],
    ...rows,
  ]);
  const reasons = Map.groupBy(leftOut, ({ why }) => why);
  console.log(`\nLeft out, because pdftotext finds no words in them (${leftOut.length}):`);
  for (const [why, files] of reasons) console.log(`  ${why}: ${files.map((file) => named(file)).join(', ')}`);
  const figures = {
    ...summary(compared),
    leftOut: Object.fromEntries([...reasons].map(([why, files]) => [why, files.length])),
  };
  console.log(`\n${sentence(figures)}`);
  console.log(`\n${JSON.stringify({ benchmark: 'pdf-text', ...figures, files: compared.map(stored) })}`);
}

function sample(words) {
  return words.slice(0, 5).join(' ').slice(0, 60);
}

function named({ name, words }) {
  return words === 0 ? name : `${name} (we find ${words} words)`;
}

function summary(rows) {
  const total = (key) => rows.reduce((sum, row) => sum + row[key], 0);
  const mean = (key) => (rows.length === 0 ? null : rounded(total(key) / rows.length, 4));
  const middle = (key) => (rows.length === 0 ? null : rounded(median(rows.map((row) => row[key])), 4));
  const pages = total('pages');
  return {
    documents: rows.length,
    pages,
    words: total('words'),
    withGoodRecall: rows.filter(({ recall }) => recall >= goodRecall).length,
    withGoodRecallBetweenSpaces: rows.filter(({ tokenRecall }) => tokenRecall >= goodRecall).length,
    recall: { mean: mean('recall'), median: middle('recall') },
    precision: { mean: mean('precision'), median: middle('precision') },
    recallBetweenSpaces: { mean: mean('tokenRecall'), median: middle('tokenRecall') },
    pagesPerSecond: rounded(pages / total('seconds'), 1),
    pdftotextPagesPerSecond: rounded(pages / total('theirSeconds'), 1),
  };
}

function sentence(figures) {
  return [
    `${figures.withGoodRecall} of ${figures.documents} documents have a word recall of ${goodRecall} or better`,
    `(mean ${figures.recall.mean}, median ${figures.recall.median}; precision mean ${figures.precision.mean}, median ${figures.precision.median}).`,
    `Comparing what stands between spaces, punctuation and all: ${figures.withGoodRecallBetweenSpaces}, mean ${figures.recallBetweenSpaces.mean}.`,
    `Pages a second: ours ${figures.pagesPerSecond}, pdftotext ${figures.pdftotextPagesPerSecond}, each with opening the files.`,
  ].join('\n');
}

function stored({ name, pages, words, recall, precision, tokenRecall }) {
  return {
    name,
    pages,
    words,
    recall: rounded(recall, 4),
    precision: rounded(precision, 4),
    recallBetweenSpaces: rounded(tokenRecall, 4),
  };
}
