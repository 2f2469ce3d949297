/**
 * Whether the window answers while a large drop comes in: how long its event loop was busy at a time,
 * beside the same window doing nothing, in the same run.
 */
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { electronExecutable } from '../setup/electron-runtime.mjs';
import { electronFlags } from '../setup/launch.mjs';
import { inProject } from '../setup/project.mjs';
import { printTable, rounded } from './figures.mjs';
import { writePdf } from './make-pdf.mjs';
import { watchMemory } from './peak-memory.mjs';
import { makeWorkplace, writeTexts } from './workplace.mjs';

const files = Number(process.env.SOURCEBOOK_DROP_FILES ?? 5_000);
/** A long book among the small files, as large as the largest that were measured. */
const bookPages = 3_338;
const idleMs = 10_000;
/** A turn of the event loop is looked for this often. */
const tickMs = 10;

/** @param {{ isVirtual: boolean, environment: Record<string, string> }} display */
export async function benchDrop(display) {
  const workplace = makeWorkplace();
  const drop = join(workplace.folder, 'drop');
  writeTexts(drop, files);
  writePdf(join(drop, 'a-long-book.pdf'), bookPages);
  const sample = inProject('resources', 'sample');
  for (const name of readdirSync(sample).filter((each) => /\.(?:pdf|docx|html)$/u.test(each)))
    copyFileSync(join(sample, name), join(drop, name));
  const app = await _electron.launch({
    executablePath: electronExecutable(),
    // As in the end-to-end tests, the window waits until Playwright is attached.
    args: [...electronFlags(display), inProject(), ...workplace.places, '--test-hooks'],
    env: { ...process.env, ...display.environment },
  });
  try {
    const page = await app.firstWindow();
    await page.getByRole('banner').waitFor();
    await page.waitForTimeout(2000);
    const idle = await gapsDuring(page, () => page.waitForTimeout(idleMs));
    await app.evaluate(({ dialog }, folder) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
    }, drop);
    const memory = watchMemory(app.process().pid);
    const startedAt = performance.now();
    const busy = await gapsDuring(page, async () => {
      await page.getByRole('button', { name: 'Choose a folder…' }).click();
      await page.getByRole('heading', { name: /^[\d,]+ files: / }).waitFor({ timeout: 1_800_000 });
    });
    const seconds = (performance.now() - startedAt) / 1000;
    const figures = {
      files: readdirSync(drop).length,
      bookPages,
      seconds: rounded(seconds, 1),
      filesPerSecond: rounded(files / seconds, 1),
      idle,
      busy,
      longestTimesIdle: rounded(busy.longestMs / idle.longestMs, 1),
      largestProcessMB: memory.stop().largest,
    };
    print(figures);
    return figures;
  } finally {
    const ended = new Promise((resolve) => app.process().once('exit', resolve));
    await app.evaluate(({ app: electron }) => electron.quit());
    await ended;
    workplace.remove();
  }
}

/** How long the window's event loop was away, each time, while `work` went on. */
async function gapsDuring(page, work) {
  await page.evaluate((tick) => {
    const gaps = [];
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      gaps.push(now - last - tick);
      last = now;
    }, tick);
    window.gapsOfBench = { gaps, stop: () => clearInterval(timer) };
  }, tickMs);
  await work();
  const gaps = await page.evaluate(() => {
    window.gapsOfBench.stop();
    return window.gapsOfBench.gaps;
  });
  const sorted = gaps.toSorted((one, other) => one - other);
  const at = (share) => rounded(Math.max(0, sorted[Math.floor(sorted.length * share)] ?? 0), 1);
  return {
    medianMs: at(0.5),
    p99Ms: at(0.99),
    longestMs: rounded(sorted.at(-1) ?? 0, 1),
    over100Ms: sorted.filter((gap) => gap > 100).length,
    turns: sorted.length,
  };
}

function print({ files: count, seconds, filesPerSecond, idle, busy, longestTimesIdle, largestProcessMB }) {
  printTable(
    `One drop of ${count} files, with a book of ${bookPages} pages among them: ${seconds} s, ${filesPerSecond} files/s, largest process ${largestProcessMB} MB`,
    [
      ['time the window did not answer, ms', 'median', 'p99', 'longest', 'times over 100', 'turns'],
      ['while importing', busy.medianMs, busy.p99Ms, busy.longestMs, busy.over100Ms, busy.turns],
      ['doing nothing', idle.medianMs, idle.p99Ms, idle.longestMs, idle.over100Ms, idle.turns],
      ['longest, times doing nothing', '', '', longestTimesIdle, '', ''],
    ],
  );
}
