import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { sourcebook } from './support/command';
import { restart } from './support/durability-dump';
import { killRounds } from './support/durability-rounds';
import { makeWorkplace } from './support/launch';

/** Set by `npm run check:durability`, which also wants the figures. */
const rounds = Number(process.env['SOURCEBOOK_KILL_ROUNDS'] ?? '4');
const reportFile = process.env['SOURCEBOOK_KILL_REPORT'];
const isLong = reportFile !== undefined;

test('killing every process at random moments loses nothing acknowledged and leaves nothing half-written', async () => {
  test.setTimeout(120_000 + rounds * 60_000);
  const workplace = makeWorkplace();
  const report = await killRounds(workplace, {
    rounds,
    longestMs: isLong ? 4_000 : 1_500,
    onRound: (line) => {
      if (isLong) console.log(line);
    },
  });
  if (reportFile !== undefined) writeFileSync(reportFile, JSON.stringify(report));
  expect(report.faults).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(rounds);

  const verified = await sourcebook(workplace, ['verify', '--json']);
  expect(verified.values).toMatchObject([{ operations: report.operations, problems: [] }]);
  expect(verified.exit).toBe(0);

  const before = await restart(workplace);
  const rebuilt = await sourcebook(workplace, ['rebuild', '--json']);
  expect(rebuilt.exit, rebuilt.stderr).toBe(0);
  expect((await restart(workplace)).lines).toEqual(before.lines);
  workplace.remove();
});
