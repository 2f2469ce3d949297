import { describe, expect, it } from 'vitest';
import { fetchOriginal } from './fetch-original';

const address = 'data:application/octet-stream;base64,AQIDBA==';

describe('fetching an original', () => {
  it('gives its bytes, and news as they come', async () => {
    let pieces = 0;
    const result = await fetchOriginal(address, 4, () => (pieces += 1));
    expect(result).toEqual({ ok: true, value: new Uint8Array([1, 2, 3, 4]) });
    expect(pieces).toBeGreaterThan(0);
  });

  it.each([3, 5])('fails when %d bytes were recorded and another number comes', async (size) => {
    expect(await fetchOriginal(address, size, () => {})).toMatchObject({
      ok: false,
      failure: { kind: 'unreadable' },
    });
  });

  it('fails in words when nothing is there', async () => {
    expect(await fetchOriginal('nowhere:nothing', 4, () => {})).toMatchObject({
      ok: false,
      failure: { kind: 'unreadable' },
    });
  });
});
