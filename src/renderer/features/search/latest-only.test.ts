import { expect, it } from 'vitest';
import { latestOnly } from './latest-only';

it('a slow answer to an earlier query is dropped, whatever it is', async () => {
  const latest = latestOnly();
  let answerFirst: (value: string) => void = () => undefined;
  let failSecond: (error: Error) => void = () => undefined;
  const first = latest(new Promise<string>((resolve) => (answerFirst = resolve)));
  const second = latest(new Promise<string>((_, reject) => (failSecond = reject)));
  const third = latest(Promise.resolve('third'));
  expect(await third).toEqual({ state: 'answered', answer: 'third' });
  answerFirst('first');
  failSecond(new Error('too late'));
  expect(await first).toEqual({ state: 'superseded' });
  expect(await second).toEqual({ state: 'superseded' });
});

it('the failure of the latest query is told', async () => {
  const error = new Error('gone');
  expect(await latestOnly()(Promise.reject(error))).toEqual({ state: 'failed', error });
});
