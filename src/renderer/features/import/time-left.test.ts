import { describe, expect, test } from 'vitest';
import type { ImportItem } from '../../core/archive';
import { countsOf, filesOf, nextRun, NO_RUN, pausedRun } from './import-run';
import { canPause, importReport, progressWords, stageWords, summaryWords, titleWords } from './import-words';
import { timeLeftWords } from '../../ui/time-left-words';
import { timeLeft, workOf } from './time-left';

function item(id: string, changes: Partial<ImportItem> = {}): ImportItem {
  return {
    id,
    name: `${id}.pdf`,
    folder: '',
    size: 1_000_000,
    stage: 'waiting',
    done: 0,
    total: 0,
    outcome: undefined,
    ...changes,
  };
}
const failed = (id: string, message = 'Damaged.') =>
  item(id, { stage: 'finished', outcome: { status: 'failed', reason: 'damaged', message, sha256: 'abc' } });

describe('time left', () => {
  test('nothing is said before five seconds of measurement', () => {
    expect(timeLeft(4999, { done: 1, total: 100 })).toBeUndefined();
    expect(timeLeft(5000, { done: 1, total: 100 })).toBe(495_000);
  });

  test('nothing is said for ten seconds or less, or before anything is done', () => {
    expect(timeLeft(10_000, { done: 50, total: 100 })).toBeUndefined();
    expect(timeLeft(10_000, { done: 49, total: 100 })).toBeGreaterThan(10_000);
    expect(timeLeft(60_000, { done: 0, total: 100 })).toBeUndefined();
  });

  test('it is rounded: tens of seconds, then minutes, then hours', () => {
    expect(timeLeftWords(12_000)).toBe('about 10 s left');
    expect(timeLeftWords(44_000)).toBe('about 40 s left');
    expect(timeLeftWords(54_900)).toBe('about 50 s left');
    expect(timeLeftWords(55_000)).toBe('about 1 min left');
    expect(timeLeftWords(200_000)).toBe('about 3 min left');
    expect(timeLeftWords(7_200_000)).toBe('about 2 h left');
  });

  test('a file counts more the further it is, and large files weigh more', () => {
    const stages = [
      item('a', { stage: 'waiting' }),
      item('a', { stage: 'storing', done: 1, total: 2 }),
      item('a', { stage: 'reading', done: 1, total: 3 }),
      item('a', { stage: 'saving' }),
      failed('a'),
    ].map((one) => workOf([one]).done);
    expect(stages).toEqual(stages.toSorted((a, b) => a - b));
    expect(stages[0]).toBe(0);
    expect(stages.at(-1)).toBe(workOf([item('a')]).total);
    expect(workOf([item('a', { size: 9_000_000 })]).total).toBeGreaterThan(workOf([item('a')]).total);
  });
});

describe('a run of imports', () => {
  test('files left over from an earlier run are listed but not counted', () => {
    const first = nextRun(nextRun(NO_RUN, [item('a')], 0), [failed('a')], 10);
    expect(titleWords(first, 0)).toBe('1 file: 1 not imported');
    const second = nextRun(first, [failed('a'), item('b'), item('c')], 20);
    expect(titleWords(second, 0)).toBe('Importing 2 files');
    expect(second.startedMs).toBe(20);
    expect(filesOf(second)).toHaveLength(2);
    expect(second.items).toHaveLength(3);
  });

  test('files added while it runs belong to it', () => {
    const run = nextRun(nextRun(NO_RUN, [item('a')], 0), [failed('a'), item('b')], 5);
    expect(countsOf(filesOf(run))).toMatchObject({ total: 2, finished: 1, failed: 1 });
    expect(run.startedMs).toBe(0);
  });

  test('progress says what is done, what failed, and how long', () => {
    const begun = nextRun(NO_RUN, [item('a'), item('b'), item('c')], 0);
    const run = nextRun(begun, [failed('a'), item('b'), item('c')], 20_000);
    expect(progressWords(run, 0)).toBe('1 done · 1 not imported · about 40 s left');
  });

  test('a run that is first seen half-way is measured from there', () => {
    const begun = nextRun(NO_RUN, [failed('a'), item('b'), item('c')], 0);
    const run = nextRun(begun, [failed('a'), failed('b'), item('c')], 20_000);
    expect(progressWords(run, 0)).toBe('2 done · 2 not imported · about 20 s left');
  });

  test('a pause does not count as time that was worked', () => {
    const begun = nextRun(NO_RUN, [item('a'), item('b'), item('c')], 0);
    const half = nextRun(begun, [failed('a'), item('b'), item('c')], 20_000);
    const paused = pausedRun(half, true, 20_000);
    expect(titleWords(paused, 0)).toBe('Import of 3 files is paused');
    expect(progressWords(paused, 1)).toBe('1 done · 1 needs you · 1 not imported');
    const resumed = pausedRun(paused, false, 3_620_000);
    expect(progressWords(resumed, 0)).toBe('1 done · 1 not imported · about 40 s left');
  });

  test('pausing is offered where a run takes longer than half a minute', () => {
    const begun = nextRun(NO_RUN, [item('a'), item('b')], 0);
    expect(canPause(nextRun(begun, begun.items, 20_000))).toBe(false);
    expect(canPause(nextRun(begun, begun.items, 31_000))).toBe(true);
    expect(canPause(pausedRun(begun, true, 0))).toBe(true);
    expect(canPause(nextRun(begun, [failed('a'), item('b')], 31_000))).toBe(true);
    expect(canPause(nextRun(begun, [failed('a'), failed('b')], 31_000))).toBe(false);
  });

  test('the end says how many of the imported still need the researcher', () => {
    const counts = { total: 4, finished: 4, imported: 3, duplicate: 1, failed: 0, cancelled: 0 };
    expect(summaryWords(counts, 2)).toBe('4 files: 3 imported (2 need you), 1 already there');
    expect(summaryWords(counts, 0)).toBe('4 files: 3 imported, 1 already there');
  });

  test('stages are told with their counts', () => {
    expect(stageWords(item('a', { stage: 'storing', done: 18_000_000, total: 64_000_000 }))).toBe(
      'Copying, 18 of 64 MB',
    );
    expect(stageWords(item('a', { stage: 'reading', done: 1, total: 3 }))).toBe('Reading text, page 2 of 3');
    expect(stageWords(item('a', { stage: 'reading', done: 3, total: 3 }))).toBe('Reading text, page 3 of 3');
    expect(stageWords(item('a', { stage: 'reading' }))).toBe('Reading text');
  });

  test('the report has one line per finished file, whatever its message holds', () => {
    const lines = importReport([
      { item: failed('a'), words: 'Damaged:\tit ends\nearly.' },
      { item: item('b'), words: 'Waiting' },
    ]).split('\n');
    expect(lines).toEqual([
      'File\tFolder\tOutcome\tMessage\tSHA-256',
      'a.pdf\t\tnot imported\tDamaged: it ends early.\tabc',
    ]);
  });
});
