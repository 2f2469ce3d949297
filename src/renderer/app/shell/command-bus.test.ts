import { expect, it } from 'vitest';
import { createCommandBus } from './command-bus';

it('lets the newest handler of a command win, and the one before when it is gone', () => {
  const bus = createCommandBus();
  const done: string[] = [];
  bus.handle('find', () => done.push('shell'));
  const stop = bus.handle('find', () => done.push('screen'));
  bus.run('find');
  stop();
  bus.run('find');
  bus.run('export');
  expect(done).toEqual(['screen', 'shell']);
});
