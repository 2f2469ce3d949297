import type { ImportItem } from '../../core/archive';
import type { ImportRun, RunCounts } from './import-run';
import { countsOf, filesOf } from './import-run';
import { timeLeft, timeLeftWords, workOf } from './time-left';

const NUMBER = new Intl.NumberFormat('en');

function files(count: number): string {
  return `${NUMBER.format(count)} ${count === 1 ? 'file' : 'files'}`;
}

/** "Importing 12 files", and at the end "12 files: 9 imported, 1 already there, 2 not imported". */
export function titleWords(run: ImportRun): string {
  const counts = countsOf(filesOf(run));
  return run.isActive ? `Importing ${files(counts.total)}` : summaryWords(counts);
}

/** What came of it: "12 files: 9 imported, 1 already there, 2 not imported". */
export function summaryWords(counts: RunCounts): string {
  const parts = [
    [counts.imported, 'imported'],
    [counts.duplicate, 'already there'],
    [counts.failed, 'not imported'],
    [counts.cancelled, 'cancelled'],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${NUMBER.format(count)} ${words}`);
  return said.length === 0 ? files(counts.total) : `${files(counts.total)}: ${said.join(', ')}`;
}

/** "7 done · 2 not imported · about 40 s left"; empty when the run is over. */
export function progressWords(run: ImportRun): string {
  if (!run.isActive) return '';
  const items = filesOf(run);
  const counts = countsOf(items);
  const work = workOf(items);
  const leftMs = timeLeft(run.seenMs - run.startedMs, {
    done: work.done - run.startedWork,
    total: work.total - run.startedWork,
  });
  return [
    `${NUMBER.format(counts.finished)} done`,
    counts.failed > 0 ? `${NUMBER.format(counts.failed)} not imported` : '',
    leftMs === undefined ? '' : timeLeftWords(leftMs),
  ]
    .filter(Boolean)
    .join(' · ');
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
export function importReport(items: readonly ImportItem[]): string {
  const lines = items.flatMap(({ name, folder, outcome }) => {
    if (outcome === undefined) return [];
    return [[name, folder, STATUS_WORDS[outcome.status], outcome.message, hashOf(outcome)]];
  });
  return [['File', 'Folder', 'Outcome', 'Message', 'SHA-256'], ...lines]
    .map((cells) => cells.map((cell) => cell.replaceAll(/[\t\r\n]+/gu, ' ')).join('\t'))
    .join('\n');
}

const STATUS_WORDS = {
  imported: 'imported',
  duplicate: 'already there',
  failed: 'not imported',
  cancelled: 'cancelled',
} as const;

function hashOf(outcome: NonNullable<ImportItem['outcome']>): string {
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
