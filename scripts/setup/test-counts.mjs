/**
 * Counting tests. Every step of `npm test` gives counts, and the last line of
 * the run is their sum. Nothing that went wrong may be counted as nothing.
 */

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} skippedNames
 */

/** @type {Readonly<Counts>} */
export const noTests = { passed: 0, failed: 0, skipped: 0, skippedNames: [] };

/** A step without tests of its own, such as the type check, counts as one. */
export function countStep(hasPassed) {
  return { ...noTests, passed: hasPassed ? 1 : 0, failed: hasPassed ? 0 : 1 };
}

/** @param {readonly Counts[]} all */
export function sumCounts(all) {
  const sum = (key) => all.reduce((total, counts) => total + counts[key], 0);
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
    skippedNames: all.flatMap((counts) => counts.skippedNames),
  };
}

/**
 * Counts the JSON report of vitest.
 *
 * @param {{ testResults: { name: string, status: string, assertionResults: { status: string, fullName: string }[] }[] }} report
 */
export function countVitest(report) {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  // A file that cannot be loaded fails without having a failed test in it.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + brokenFiles.length,
    skipped: skipped.length,
    skippedNames: skipped.map(({ fullName }) => fullName),
  };
}

/**
 * Counts the JSON report of Playwright. A test that passed only when it was
 * tried again counts as failed.
 *
 * @param {{ suites?: object[], stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 */
export function countPlaywright({ suites = [], stats }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    skippedNames: suites.flatMap((suite) => skippedInSuite(suite)),
  };
}

function skippedInSuite({ title, specs = [], suites = [] }) {
  const here = specs.filter(({ tests }) => tests.some(({ status }) => status === 'skipped'));
  const inside = suites.flatMap((suite) => skippedInSuite(suite));
  return [...here.map((spec) => spec.title), ...inside].map((name) => `${title} › ${name}`);
}

/**
 * What a counting runner has to show for itself. When it ended badly, or left no
 * report, and names no failed test, that itself is one failure.
 *
 * @param {Counts | undefined} counted from its report, if there is one
 * @param {boolean} endedWell
 */
export function countRunner(counted, endedWell) {
  if (counted === undefined) return countStep(false);
  const hasRun = counted.passed + counted.failed > 0;
  return counted.failed === 0 && (!endedWell || !hasRun) ? { ...counted, failed: 1 } : counted;
}

/** The last line of a run: `12 passed, 0 failed`, with `, 1 skipped` when there are any. */
export function countLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}
