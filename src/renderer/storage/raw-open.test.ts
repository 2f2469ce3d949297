import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { deleteRaw, openRaw } from './raw-open';

/** An IndexedDB whose first open behaves as told. */
function factoryWith(
  script: (request: EventTarget & { transaction: { abort(): void } | null }) => void,
): IDBFactory {
  const open = () => {
    const request = Object.assign(new EventTarget(), {
      error: { message: 'Internal error opening backing store' },
      transaction: {
        abort: () => setTimeout(() => request.dispatchEvent(new Event('error', { cancelable: true })), 0),
      },
    });
    setTimeout(() => script(request), 0);
    return request;
  };
  return { open } as unknown as IDBFactory;
}

describe('the raw first open', () => {
  it('finds no database and leaves none behind', async () => {
    expect(await openRaw(indexedDB, 'nowhere', 1000)).toMatchObject({ state: 'absent', dataLoss: 'none' });
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('hands on that Chromium has thrown a damaged database away', async () => {
    const factory = factoryWith((request) => {
      request.dispatchEvent(
        Object.assign(new Event('upgradeneeded'), { dataLoss: 'total', dataLossMessage: 'Corruption' }),
      );
    });
    expect(await openRaw(factory, 'any', 1000)).toEqual({
      state: 'absent',
      dataLoss: 'total',
      dataLossMessage: 'Corruption',
    });
  });

  it('calls a database unusable that fails to open, or that never answers', async () => {
    const failing = factoryWith((request) => {
      request.dispatchEvent(new Event('error', { cancelable: true }));
    });
    expect(await openRaw(failing, 'any', 1000)).toEqual({
      state: 'unusable',
      reason: 'Internal error opening backing store',
    });
    expect(
      await openRaw(
        factoryWith(() => undefined),
        'any',
        20,
      ),
    ).toMatchObject({ state: 'unusable' });
  });

  it('tells the version of a database that is there, and can delete it', async () => {
    await new Promise((resolve) => {
      const request = indexedDB.open('there', 30);
      request.addEventListener('success', () => {
        request.result.close();
        resolve(undefined);
      });
    });
    expect(await openRaw(indexedDB, 'there', 1000)).toEqual({ state: 'present', version: 30 });
    expect(await deleteRaw(indexedDB, 'there', 1000)).toBe(true);
    expect(await openRaw(indexedDB, 'there', 1000)).toMatchObject({ state: 'absent' });
  });
});
