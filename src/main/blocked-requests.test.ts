import { expect, it } from 'vitest';
import { BlockedRequests } from './blocked-requests';

it('keeps what was asked for, when and by what, and tells listeners', () => {
  const blocked = new BlockedRequests(() => new Date('2026-02-03T04:05:06Z'));
  const heard: unknown[] = [];
  blocked.listen((request) => heard.push(request));
  blocked.add('https://example.org/', 'navigation');
  const request = { at: '2026-02-03T04:05:06.000Z', url: 'https://example.org/', what: 'navigation' };
  expect(blocked.list()).toEqual([request]);
  expect(heard).toEqual([request]);
});

it('cuts long addresses at 500 characters and keeps a bounded number', () => {
  const blocked = new BlockedRequests();
  for (let index = 0; index < 10_100; index += 1)
    blocked.add(`https://example.org/${'x'.repeat(900)}`, 'image');
  expect(blocked.list()).toHaveLength(10_000);
  expect(blocked.list()[0]?.url).toHaveLength(500);
});
