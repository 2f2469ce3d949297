import { MessageChannel } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { answerCalls, connectToWorker, type WorkerEnd, type WorkerScope } from './channel';

type CountCalls = {
  count: { request: number; answer: string; news: number };
  fail: { request: undefined; answer: never; news: never };
};

let close = () => {};
afterEach(() => close());

function pair() {
  const { port1, port2 } = new MessageChannel();
  close = () => port1.close();
  answerCalls<CountCalls>(port2 as unknown as WorkerScope, {
    count: (upTo, tell) => {
      for (let step = 1; step <= upTo; step += 1) tell(step);
      return `counted to ${upTo}`;
    },
    fail: () => {
      throw new Error('broken inside');
    },
  });
  return connectToWorker<CountCalls>(port1 as unknown as WorkerEnd);
}

describe('calls to a worker', () => {
  it('bring the answer, and the news before it, in order', async () => {
    const news: number[] = [];
    const answer = await pair().call('count', 3, { onNews: (step) => news.push(step) });
    expect(answer).toBe('counted to 3');
    expect(news).toEqual([1, 2, 3]);
  });

  it('do not mix up calls that are under way together', async () => {
    const caller = pair();
    const answers = await Promise.all([caller.call('count', 1), caller.call('count', 2)]);
    expect(answers).toEqual(['counted to 1', 'counted to 2']);
  });

  it('reject with the message of what was thrown inside', async () => {
    await expect(pair().call('fail', undefined)).rejects.toThrow('broken inside');
  });
});
