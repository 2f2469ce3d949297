#!/usr/bin/env node
/**
 * `npm run bench`: figures, not a test: nothing here passes or fails. Each is the median of three
 * runs and stands beside a rival that was measured in the same minutes, because the same machine
 * is not equally fast twice. For one of them: `npm run bench -- --only start,import,drop,search`.
 * The last line is all figures as JSON.
 */
import { cpus } from 'node:os';
import { ensureBuild } from '../setup/build.mjs';
import { ensureDependencies } from '../setup/dependencies.mjs';
import { openDisplay } from '../setup/display.mjs';
import { ensureElectron } from '../setup/electron-runtime.mjs';
import { projectNode } from '../setup/node-runtime.mjs';
import { SetupProblem, inProject, runScript } from '../setup/project.mjs';
import { run, toolEnvironment } from '../setup/run-command.mjs';

/** Imported when they are run: they need what the setup brings. */
const benches = {
  start: async (display) => (await import('./start.mjs')).benchStart(display),
  import: async () => (await import('./import.mjs')).benchImport(),
  drop: async (display) => (await import('./drop.mjs')).benchDrop(display),
  search: benchSearch,
};

await runScript(async () => {
  const names = chosenNames(process.argv.slice(2));
  await ensureDependencies();
  await ensureElectron();
  await ensureBuild();
  const display = await openDisplay();
  // The terminal command finds the same display instead of opening one each time.
  Object.assign(process.env, display.environment);
  try {
    const figures = { machine: machine() };
    for (const name of names) figures[name] = await benches[name](display);
    console.log(`\n${JSON.stringify(figures)}`);
    return 0;
  } finally {
    display.close();
  }
});

function chosenNames(args) {
  const all = Object.keys(benches);
  if (args.length === 0) return all;
  const names = args[0] === '--only' && args.length === 2 ? args[1].split(',') : [];
  if (names.length > 0 && names.every((name) => all.includes(name))) return names;
  throw new SetupProblem(
    `Run all benchmarks with \`npm run bench\`, or some with \`npm run bench -- --only ${all.join(',')}\`.`,
  );
}

function machine() {
  const processors = cpus();
  return { platform: process.platform, processors: processors.length, model: processors[0]?.model ?? '' };
}

/** A program of its own, because it needs no Electron; its last line is its figures. Where its data is absent it says so. */
async function benchSearch() {
  console.log('');
  const program = inProject('scripts', 'bench', 'search.mjs');
  const { code, output } = await run(projectNode(), [program], { env: toolEnvironment() });
  const lines = output.trimEnd().split('\n');
  const last = code === 0 ? lines.findLastIndex((line) => line.startsWith('{')) : -1;
  console.log(lines.filter((_, index) => index !== last).join('\n'));
  return last === -1 ? null : JSON.parse(lines[last]);
}
