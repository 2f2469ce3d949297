import { describe, expect, it } from 'vitest';
import { HeldLooks } from './held-looks';

const idOf = (address: string) => address.slice('app://look/'.length);
const ask = (looks: HeldLooks, address: string, method = 'GET') =>
  looks.response(new Request('http://unused.invalid/', { method }), idOf(address));

describe('documents of the locked frame', () => {
  it('are served under their own policy, until they are released', async () => {
    const looks = new HeldLooks();
    const address = looks.hold(new TextEncoder().encode('<p>Look'));
    expect(address).toMatch(/^app:\/\/look\/[0-9a-f-]{36}$/u);
    const response = ask(looks, address);
    expect(await response.text()).toBe('<p>Look');
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(response.headers.get('Content-Security-Policy')).toContain('sandbox');
    looks.release(address);
    expect(ask(looks, address).status).toBe(404);
  });

  it('can only be read', () => {
    const looks = new HeldLooks();
    expect(ask(looks, looks.hold(new Uint8Array(1)), 'POST').status).toBe(405);
  });

  it('make room for one another, the oldest first', () => {
    const looks = new HeldLooks();
    const addresses = Array.from({ length: 9 }, () => looks.hold(new Uint8Array(1)));
    expect(addresses.map((address) => ask(looks, address).status)).toEqual([404, ...Array(8).fill(200)]);
  });
});
