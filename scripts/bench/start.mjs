/** How soon the window can be used and what its processes hold, beside a bare Electron window. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { electronExecutable } from '../setup/electron-runtime.mjs';
import { electronFlags } from '../setup/launch.mjs';
import { inProject } from '../setup/project.mjs';
import { median, printTable, repeated, rounded } from './figures.mjs';
import { makeWorkplace, timedCommand, writeTexts } from './workplace.mjs';

const runs = 3;
const manySources = 1_000;
/** After so long what a start leaves to be tidied up has been, mostly. */
const restMs = 3_000;

/** @param {{ isVirtual: boolean, environment: Record<string, string> }} display */
export async function benchStart(display) {
  const empty = makeWorkplace();
  const full = makeWorkplace();
  try {
    const texts = join(full.folder, 'texts');
    writeTexts(texts, manySources);
    await timedCommand(full, ['import', texts]);
    // The first start of an archive also makes it; what is measured is every later one.
    await timedCommand(empty, ['sources']);
    const bareArgs = [inProject('scripts', 'bench', 'bare-window')];
    const appArgs = (workplace) => [inProject(), ...workplace.places];
    const rounds = await repeated(runs, async () => ({
      bare: await startOnce(display, bareArgs, isBareReady),
      empty: await startOnce(display, appArgs(empty), isEmptyReady),
      full: await startOnce(display, appArgs(full), isLibraryReady),
    }));
    const figures = Object.fromEntries(
      ['bare', 'empty', 'full'].map((name) => [name, summary(rounds.map((round) => round[name]))]),
    );
    for (const name of ['empty', 'full']) {
      figures[name].timesBare = rounded(figures[name].seconds / figures.bare.seconds);
      figures[name].memoryTimesBare = rounded(figures[name].totalMegabytes / figures.bare.totalMegabytes);
    }
    print(figures);
    return { runs, sources: manySources, ...figures };
  } finally {
    empty.remove();
    full.remove();
  }
}

const isBareReady = (page) => page.getByText('Ready').waitFor();
const isEmptyReady = async (page) => {
  await page.getByRole('banner').waitFor();
  await page.getByRole('main').waitFor();
};
const isLibraryReady = async (page) => {
  await page.getByRole('banner').waitFor();
  await page.getByRole('grid').or(page.getByRole('table')).getByRole('row').nth(5).waitFor();
};

async function startOnce(display, args, isReady) {
  const environment = { ...process.env, ...display.environment };
  const startedAt = performance.now();
  const app = await _electron.launch({
    executablePath: electronExecutable(),
    args: [...electronFlags(display), ...args],
    env: environment,
  });
  const page = await app.firstWindow();
  await isReady(page);
  const seconds = (performance.now() - startedAt) / 1000;
  await new Promise((resolve) => setTimeout(resolve, restMs));
  const metrics = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ pid, type, name, serviceName, memory }) => ({
      pid,
      type: name ?? serviceName ?? type,
      workingSetKilobytes: memory.workingSetSize,
    })),
  );
  const memory = metrics.map((metric) => [metric.type, residentMegabytes(metric)]);
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  await app.evaluate(({ app: electron }) => electron.quit());
  await ended;
  return { seconds, memory };
}

/** Resident memory from the system where it can be asked, else what Electron reports. */
function residentMegabytes({ pid, workingSetKilobytes }) {
  const kilobytes = residentOnLinux(pid) ?? workingSetKilobytes;
  return kilobytes / 1024;
}

function residentOnLinux(pid) {
  if (process.platform !== 'linux') return undefined;
  return Number(/^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}

function summary(starts) {
  const types = [...new Set(starts.flatMap(({ memory }) => memory.map(([type]) => type)))];
  const sumOf = (memory, type) =>
    memory.filter(([each]) => each === type).reduce((sum, [, megabytes]) => sum + megabytes, 0);
  const megabytes = Object.fromEntries(
    types.map((type) => [type, rounded(median(starts.map(({ memory }) => sumOf(memory, type))), 0)]),
  );
  return {
    seconds: rounded(median(starts.map((start) => start.seconds))),
    allSeconds: starts.map((start) => rounded(start.seconds)),
    megabytes,
    totalMegabytes: Object.values(megabytes).reduce((sum, each) => sum + each, 0),
  };
}

function print({ bare, empty, full }) {
  printTable(`From start to usable window (median of ${runs})`, [
    ['', 'seconds', 'times bare'],
    ['a bare Electron window', bare.seconds, 1],
    ['Sourcebook, empty archive', empty.seconds, empty.timesBare],
    [`Sourcebook, ${manySources} sources in the library`, full.seconds, full.timesBare],
  ]);
  const types = [...new Set([bare, empty, full].flatMap(({ megabytes }) => Object.keys(megabytes)))];
  const row = (type) => [type, ...[bare, empty, full].map(({ megabytes }) => megabytes[type] ?? '–')];
  printTable(`Resident memory in MB, ${restMs / 1000} s later (shared pages are counted in each process)`, [
    ['', 'bare', 'empty', `${manySources} sources`],
    ...types.map(row),
    ['together', bare.totalMegabytes, empty.totalMegabytes, full.totalMegabytes],
    ['times bare', 1, empty.memoryTimesBare, full.memoryTimesBare],
  ]);
}
