#!/usr/bin/env node
/**
 * `npm test`: sets up what is missing, runs every check, and ends with a line
 * such as `245 passed, 0 failed`. For a quick loop: `npm test -- --only types,unit`.
 */
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { SetupProblem, runScript, say } from './setup/project.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';
import { countLine, countStep, noTests, sumCounts } from './setup/test-counts.mjs';
import { chosenSteps } from './setup/test-steps.mjs';

await runScript(async () => {
  const total = await setUpAndRun(chosenSteps(process.argv.slice(2)));
  if (total.skippedNames.length > 0) {
    console.log(`\nSkipped:\n${total.skippedNames.map((name) => `  ${name}`).join('\n')}`);
  }
  console.log(`\n${countLine(total)}`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});

async function setUpAndRun(steps) {
  const isReady = await countProblem(() => setUp(steps));
  return isReady.failed > 0 ? isReady : runSteps(steps);
}

async function setUp(steps) {
  const needsElectron = steps.some(({ name }) => name === 'e2e');
  if (needsElectron) await ensureSystemPackages();
  await ensureDependencies();
  if (needsElectron) await ensureElectron();
  return noTests;
}

async function runSteps(steps) {
  const results = new Map();
  for (const { name, title, needs, run } of steps) {
    console.log(`\n── ${title} ──`);
    const canRun = (results.get(needs)?.failed ?? 0) === 0;
    if (!canRun) console.log('Not run, because the build failed; this counts as a failure.');
    const startedAt = Date.now();
    const counts = canRun ? await countProblem(run) : countStep(false);
    results.set(name, counts);
    console.log(`${title}: ${countLine(counts)} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  }
  return sumCounts([...results.values()]);
}

/** Work that ends in a problem is one failure: the run still ends with its line. */
async function countProblem(work) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    say(error.message);
    return countStep(false);
  }
}
