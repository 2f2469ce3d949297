/** The steps of `npm test`, each of which gives counts. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild } from './build.mjs';
import { openDisplay } from './display.mjs';
import { projectNode } from './node-runtime.mjs';
import { SetupProblem, inProject } from './project.mjs';
import { run, runNpm, toolEnvironment } from './run-command.mjs';
import { countPlaywright, countRunner, countStep, countVitest } from './test-counts.mjs';

/**
 * @typedef {object} TestStep
 * @property {string} name as written after `--only`
 * @property {string} title
 * @property {string} [needs] the step without which this one makes no sense
 * @property {() => Promise<import('./test-counts.mjs').Counts>} run may throw a `SetupProblem`
 */

/** @type {readonly TestStep[]} */
export const testSteps = [
  { name: 'types', title: 'Types', run: () => npmScript('types') },
  { name: 'lint', title: 'Lint', run: () => npmScript('lint') },
  { name: 'format', title: 'Format', run: () => npmScript('format:check') },
  { name: 'unit', title: 'Unit tests', run: unitTests },
  { name: 'build', title: 'Build', run: build },
  { name: 'e2e', title: 'End-to-end tests in Electron', needs: 'build', run: endToEndTests },
];

/**
 * The steps to run: all, or those listed after `--only`.
 *
 * @param {readonly string[]} args
 * @returns {readonly TestStep[]}
 */
export function chosenSteps(args) {
  if (args.length === 0) return testSteps;
  const names = args[0] === '--only' && args.length === 2 ? args[1].split(',') : [];
  const isKnown = (name) => testSteps.some((step) => step.name === name);
  if (names.length === 0 || !names.every(isKnown)) {
    const all = testSteps.map(({ name }) => name).join(',');
    throw new SetupProblem(`Run all tests with \`npm test\`, or some with \`npm test -- --only ${all}\`.`);
  }
  return testSteps.filter((step) => names.includes(step.name));
}

async function npmScript(name) {
  const { code } = await runNpm(['run', '--silent', name], { node: projectNode(), show: true });
  return countStep(code === 0);
}

async function build() {
  await ensureBuild({ always: true });
  return countStep(true);
}

async function unitTests() {
  return withReportFile(async (reportPath) => {
    const program = inProject('node_modules', 'vitest', 'vitest.mjs');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`];
    const { code } = await run(projectNode(), [program, 'run', ...reporters], {
      env: toolEnvironment(),
      show: true,
    });
    return countRunner(countReport(reportPath, countVitest), code === 0);
  });
}

async function endToEndTests() {
  await ensureBuild();
  const display = await openDisplay();
  try {
    return await withReportFile(async (reportPath) => {
      const env = { ...toolEnvironment(), ...display.environment, PLAYWRIGHT_JSON_OUTPUT_FILE: reportPath };
      const program = inProject('node_modules', '@playwright', 'test', 'cli.js');
      const { code } = await run(projectNode(), [program, 'test', '--reporter=list,json'], {
        env,
        show: true,
      });
      return countRunner(countReport(reportPath, countPlaywright), code === 0);
    });
  } finally {
    display.close();
  }
}

async function withReportFile(use) {
  const folder = mkdtempSync(join(tmpdir(), 'sourcebook-test-'));
  try {
    return await use(join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The counts of a report, or undefined when the runner did not get as far as writing one. */
function countReport(path, count) {
  try {
    return count(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}
