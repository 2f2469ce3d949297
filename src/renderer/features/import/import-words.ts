import type { ImportItem } from '../../core/archive';
import type { ImportRun, RunCounts } from './import-run';
import { countsOf, filesOf } from './import-run';
import { timeLeftWords } from '../../ui/time-left-words';
import { timeLeft, workOf } from './time-left';

const NUMBER = new Intl.NumberFormat('en');

function files(count: number): string {
  return `${NUMBER.format(count)} ${count === 1 ? 'file' : 'files'}`;
}

/**
 * "Importing 12 files", and at the end "12 files: 9 imported (2 need you), 1 already there". `needs`
 * is how many imported files still want the researcher.
 */
export function titleWords(run: ImportRun, needs: number): string {
  const counts = countsOf(filesOf(run));
  if (!run.isActive) return summaryWords(counts, needs);
  return run.isPaused ? `Import of ${files(counts.total)} is paused` : `Importing ${files(counts.total)}`;
}

/** What came of it: "12 files: 9 imported (2 need you), 1 already there, 2 not imported". */
export function summaryWords(counts: RunCounts, needs: number): string {
  const parts = [
    [counts.imported, needs > 0 ? `imported (${needWords(needs)})` : 'imported'],
    [counts.duplicate, 'already there'],
    [counts.failed, 'not imported'],
    [counts.cancelled, 'cancelled'],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${NUMBER.format(count)} ${words}`);
  return said.length === 0 ? files(counts.total) : `${files(counts.total)}: ${said.join(', ')}`;
}

/** "7 done · 1 needs you · 2 not imported · about 40 s left"; empty when the run is over. */
export function progressWords(run: ImportRun, needs: number): string {
  if (!run.isActive) return '';
  const counts = countsOf(filesOf(run));
  const leftMs = run.isPaused ? undefined : leftOf(run);
  return [
    `${NUMBER.format(counts.finished)} done`,
    needs > 0 ? needWords(needs) : '',
    counts.failed > 0 ? `${NUMBER.format(counts.failed)} not imported` : '',
    leftMs === undefined ? '' : timeLeftWords(leftMs),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Pausing is offered in runs that take, or will take, longer than half a minute. */
export function canPause(run: ImportRun): boolean {
  if (!run.isActive) return false;
  return run.isPaused || run.workedMs > LONG_RUN_MS || (leftOf(run) ?? 0) > LONG_RUN_MS;
}

const LONG_RUN_MS = 30_000;

function leftOf(run: ImportRun): number | undefined {
  const work = workOf(filesOf(run));
  return timeLeft(run.workedMs, {
    done: work.done - run.startedWork,
    total: work.total - run.startedWork,
  });
}

function needWords(needs: number): string {
  return `${NUMBER.format(needs)} ${needs === 1 ? 'needs' : 'need'} you`;
}

/** For the alert, which is read aloud when it changes: once at the first failure, once at the end. */
export function failureWords(run: ImportRun): string {
  const { failed, total } = countsOf(filesOf(run));
  if (failed === 0) return '';
  if (run.isActive) return 'A file could not be imported. The others go on; the list says why.';
  return `${NUMBER.format(failed)} of ${files(total)} could not be imported. The list says why.`;
}

/** What is done with a file now: "Copying, 18 of 64 MB", "Reading text, page 2 of 3". */
export function stageWords(item: ImportItem): string {
  switch (item.stage) {
    case 'waiting':
      return 'Waiting';
    case 'storing':
      return item.total > 0 ? `Copying, ${bytesOf(item.done, item.total)}` : 'Copying';
    case 'reading':
      return item.total > 0
        ? `Reading text, page ${NUMBER.format(Math.min(item.done + 1, item.total))} of ${NUMBER.format(item.total)}`
        : 'Reading text';
    case 'saving':
      return 'Saving';
    case 'finished':
      return item.outcome?.message ?? 'Finished';
  }
}

/** Tab-separated, with a line of headings: what came of each file that is finished. */
export function importReport(rows: readonly { readonly item: ImportItem; readonly words: string }[]): string {
  const lines = rows.flatMap(({ item: { name, folder, outcome }, words }) => {
    if (outcome === undefined) return [];
    return [[name, folder, STATUS_WORDS[outcome.status], words, hashOf(outcome)]];
  });
  return [['File', 'Folder', 'Outcome', 'Message', 'SHA-256'], ...lines]
    .map((cells) => cells.map((cell) => cell.replaceAll(/[\t\r\n]+/gu, ' ')).join('\t'))
    .join('\n');
}

export const STATUS_WORDS = {
  imported: 'imported',
  duplicate: 'already there',
  failed: 'not imported',
  cancelled: 'cancelled',
} as const;

/** SHA-256 of the stored original; empty where nothing was stored. */
export function hashOf(outcome: NonNullable<ImportItem['outcome']>): string {
  switch (outcome.status) {
    case 'imported':
    case 'duplicate':
      return outcome.source.sha256;
    case 'failed':
      return outcome.sha256;
    case 'cancelled':
      return '';
  }
}

/** "18 of 64 MB", in the unit that fits the whole. */
function bytesOf(done: number, total: number): string {
  const [unit, name] = total >= 1_000_000 ? [1_000_000, 'MB'] : [1000, 'kB'];
  const digits = total < 10 * unit ? 1 : 0;
  return `${(done / unit).toFixed(digits)} of ${(total / unit).toFixed(digits)} ${name}`;
}
