import { expect, test } from 'vitest';
import {
  countLine,
  countPlaywright,
  countRunner,
  countStep,
  countVitest,
  noTests,
  sumCounts,
} from './test-counts.mjs';

const assertion = (status, fullName = status) => ({ status, fullName });

test('vitest: passed, failed and every kind of not run are told apart', () => {
  const statuses = ['passed', 'passed', 'failed', 'skipped', 'pending', 'todo'];
  const testResults = [{ name: 'a', status: 'failed', assertionResults: statuses.map((s) => assertion(s)) }];
  expect(countVitest({ testResults })).toEqual({
    passed: 2,
    failed: 1,
    skipped: 3,
    skippedNames: ['skipped', 'pending', 'todo'],
  });
});

test('vitest: a file that cannot be loaded is a failure', () => {
  const testResults = [
    { name: 'broken', status: 'failed', assertionResults: [] },
    { name: 'good', status: 'passed', assertionResults: [assertion('passed')] },
  ];
  expect(countVitest({ testResults })).toMatchObject({ passed: 1, failed: 1 });
});

test('playwright: a test that needed a second try counts as failed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 0 };
  expect(countPlaywright({ stats })).toMatchObject({ passed: 5, failed: 3, skipped: 0 });
});

test('playwright: skipped tests are named with their file and group', () => {
  const skippedSpec = { title: 'opens', tests: [{ status: 'skipped' }] };
  const passedSpec = { title: 'closes', tests: [{ status: 'expected' }] };
  const suites = [
    { title: 'reader.spec.ts', suites: [{ title: 'Reader', specs: [skippedSpec, passedSpec] }] },
  ];
  const stats = { expected: 1, unexpected: 0, flaky: 0, skipped: 1 };
  expect(countPlaywright({ suites, stats }).skippedNames).toEqual(['reader.spec.ts › Reader › opens']);
});

test('a runner that ends badly is a failure even if its report names none', () => {
  expect(countRunner({ ...noTests, passed: 3 }, false)).toMatchObject({ passed: 3, failed: 1 });
  expect(countRunner(undefined, true)).toMatchObject({ passed: 0, failed: 1 });
  expect(countRunner({ ...noTests, passed: 3, failed: 2 }, false)).toMatchObject({ passed: 3, failed: 2 });
});

test('a runner that ran nothing is a failure', () => {
  expect(countRunner({ ...noTests, skipped: 4 }, true)).toMatchObject({ failed: 1, skipped: 4 });
});

test('the last line sums all steps and shows skipped tests only when there are some', () => {
  const steps = [countStep(true), countStep(false), { passed: 10, failed: 0, skipped: 0, skippedNames: [] }];
  expect(countLine(sumCounts(steps))).toBe('11 passed, 1 failed');
  steps.push({ passed: 1, failed: 0, skipped: 2, skippedNames: ['a', 'b'] });
  expect(countLine(sumCounts(steps))).toBe('12 passed, 1 failed, 2 skipped');
  expect(sumCounts(steps).skippedNames).toEqual(['a', 'b']);
});
