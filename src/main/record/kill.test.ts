import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { killRounds } from './kill-rounds';
import { removeTestFolders, testArchive, testFolder } from './test-archive';

afterEach(removeTestFolders);

test('after ten kills at random moments everything acknowledged is there and nothing is half-written', async () => {
  const source = join(testFolder(), 'source');
  fs.writeFileSync(source, Buffer.alloc(3_000_000, 5));
  const report = await killRounds({ folder: testArchive(), source, rounds: 10, longestMs: 600 });
  expect(report.faults).toEqual([]);
  expect(report.acknowledgedBatches).toBeGreaterThan(20);
});
