import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { objectResponse } from './object-response';

const bytes = randomBytes(1_300_000);
const sha256 = createHash('sha256').update(bytes).digest('hex');
let archive = '';

beforeAll(() => {
  archive = mkdtempSync(join(tmpdir(), 'object-response-'));
  mkdirSync(join(archive, 'objects', sha256.slice(0, 2)), { recursive: true });
  writeFileSync(join(archive, 'objects', sha256.slice(0, 2), sha256), bytes);
  writeFileSync(join(archive, 'archive.json'), '{}');
});
afterAll(() => rmSync(archive, { recursive: true }));

const ask = (name: string, init?: { method?: string; headers?: Record<string, string> }) =>
  objectResponse(new Request(`app://objects/${name}`, init), name, archive);

describe('an object of the archive', () => {
  it('is given whole, as bytes and not as a document', async () => {
    const response = await ask(sha256);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe('1300000');
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('is given in part, and says which', async () => {
    const response = await ask(sha256, { headers: { Range: 'bytes=600000-1200000' } });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe('bytes 600000-1200000/1300000');
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes.subarray(600_000, 1_200_001))).toBe(true);
  });

  it('tells its size when asked for bytes it does not have', async () => {
    const response = await ask(sha256, { headers: { Range: 'bytes=1300000-' } });
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe('bytes */1300000');
  });

  it('tells its size without its bytes', async () => {
    const response = await ask(sha256, { method: 'HEAD' });
    expect(response.headers.get('content-length')).toBe('1300000');
    expect(await response.text()).toBe('');
  });

  it('can be left half read', async () => {
    const response = await ask(sha256);
    const reader = response.body?.getReader();
    await reader?.read();
    await expect(reader?.cancel()).resolves.toBeUndefined();
  });

  it('is named by its hash alone', async () => {
    for (const name of [
      '',
      'archive.json',
      '../archive.json',
      sha256.toUpperCase(),
      `${sha256}/`,
      '0'.repeat(64),
    ])
      expect((await ask(name)).status, name).toBe(404);
  });

  it('cannot be written', async () => {
    expect((await ask(sha256, { method: 'PUT' })).status).toBe(405);
  });
});
