#!/usr/bin/env node
/**
 * `npm run bench:anchors [-- --texts FOLDER] [--seed N]`: how many of 1,000 quotes are found again in
 * a text that was damaged, at 1, 3 and 5 wrong letters in a hundred, with changed spaces, hyphens,
 * ligatures and paragraphs on top; next to two plain ways in the same run. Right means: both ends at
 * the true place, within the edits made there. Prints a table, and as its last line one line of JSON.
 * Without a folder it takes the shared texts or, where they are absent, the project's own few.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureDependencies } from '../setup/dependencies.mjs';
import { isProjectNode, projectNode } from '../setup/node-runtime.mjs';
import { SetupProblem, inProject, projectFolder, runScript } from '../setup/project.mjs';
import { readBooks } from './anchor-texts.mjs';
import { printTable } from './figures.mjs';

await runScript(async () => {
  const { folder, seed } = chosen(process.argv.slice(2));
  await ensureDependencies();
  // The system's Node may be older than ours; a script of npm has ours only once it is installed.
  if (!isProjectNode()) {
    const again = spawnSync(projectNode(), process.argv.slice(1), { stdio: 'inherit' });
    return again.status ?? 1;
  }
  const { books, skipped } = readBooks(folder);
  for (const { name, why } of skipped) console.log(`Left out: ${name}, because ${why}.`);
  if (books.length === 0) {
    throw new SetupProblem(
      `There are no texts in ${folder}. Give a folder with .txt, .md, .json or .jsonl files: \`npm run bench:anchors -- --texts FOLDER\`.`,
    );
  }
  // Imported now: it needs what the setup brings.
  const { RATES, measured } = await import('./anchor-trial.mjs');
  const figures = await measured(books, seed);
  print(figures, RATES, books.length, folder);
  return 0;
});

function chosen(args) {
  let folder;
  let seed = 1;
  for (let at = 0; at < args.length; at += 2) {
    const [option, value] = [args[at], args[at + 1]];
    if (option === '--texts' && value !== undefined) folder = resolve(value);
    else if (option === '--seed' && /^\d+$/u.test(value ?? '')) seed = Number(value);
    else
      throw new SetupProblem(
        'Run `npm run bench:anchors -- --texts FOLDER --seed NUMBER`; both are optional.',
      );
  }
  if (folder !== undefined && !existsSync(folder)) throw new SetupProblem(`There is no folder ${folder}.`);
  return { folder: folder ?? ownFolder(), seed };
}

/** The shared texts, or the project's own. */
function ownFolder() {
  const shared = resolve(
    projectFolder,
    process.env.SOURCEBOOK_SHARED ?? join('..', 'shared'),
    'data',
    'search',
  );
  return existsSync(shared) ? shared : inProject('scripts', 'bench', 'anchor-texts');
}

function print({ n, rates, books, milliseconds, removed }, names, found, folder) {
  const percent = (share) => `${(100 * share).toFixed(2)} %`;
  const rows = names.flatMap((rate) =>
    Object.entries(rates[rate].ways).map(([way, { right, wrong, lost, exactEnds, elsewhere, quotes }]) => [
      `${(100 * rate).toFixed(0)} %  ${way}`,
      quotes,
      percent(right),
      percent(wrong),
      percent(elsewhere),
      percent(lost),
      percent(exactEnds),
    ]),
  );
  printTable(`${n} quotes from ${books} of ${found} texts in ${folder}`, [
    ['wrong letters', 'quotes', 'right', 'wrong', 'of it elsewhere', 'lost', 'both ends to the letter'],
    ...rows,
  ]);
  printTable('What the app says of them, and how long it takes', [
    [
      'wrong letters',
      'exact',
      'moved',
      'approximate',
      'lost',
      'median ms',
      'p95 ms',
      'ms to make a text ready',
    ],
    ...names.map((rate) => [
      `${(100 * rate).toFixed(0)} %`,
      ...['exact', 'moved', 'approximate', 'lost'].map((state) => percent(rates[rate].states[state])),
      milliseconds[rate].median.toFixed(2),
      milliseconds[rate].p95.toFixed(2),
      milliseconds[rate].ready.toFixed(0),
    ]),
  ]);
  printTable('Quotes whose paragraph was taken out of the text', [
    ['wrong letters', 'quotes', 'lost, as they should be', 'placed somewhere'],
    ...names.map((rate) => [
      `${(100 * rate).toFixed(0)} %`,
      removed[rate].quotes,
      percent(removed[rate].lost),
      percent(1 - removed[rate].lost),
    ]),
  ]);
  const share = ({ right, wrong, lost }) => ({ right, wrong, lost });
  console.log(
    `\n${JSON.stringify({
      n,
      rates: Object.fromEntries(names.map((rate) => [rate, share(rates[rate].ways.Sourcebook)])),
      rivals: Object.fromEntries(
        names.map((rate) => [
          rate,
          Object.fromEntries(
            Object.entries(rates[rate].ways)
              .filter(([way]) => way !== 'Sourcebook')
              .map(([way, figures]) => [way, { quotes: figures.quotes, ...share(figures) }]),
          ),
        ]),
      ),
      states: Object.fromEntries(names.map((rate) => [rate, rates[rate].states])),
      milliseconds,
      removed,
    })}`,
  );
}
