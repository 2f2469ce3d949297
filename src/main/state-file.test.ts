import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readAppState, rememberAppState } from './state-file';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'state-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('what the app remembers is merged, not replaced', () => {
  const path = join(folder, 'state.json');
  const window = { x: 1, y: 2, width: 1100, height: 800, maximized: false };
  rememberAppState(path, { lastArchive: '/a' });
  rememberAppState(path, { window });
  expect(readAppState(path)).toEqual({ lastArchive: '/a', window });
});

it('a damaged part is forgotten, and the rest kept', () => {
  const path = join(folder, 'damaged.json');
  writeFileSync(path, '{"lastArchive":"/a","window":{"x":"left"}}');
  expect(readAppState(path)).toEqual({ lastArchive: '/a', window: undefined });
  writeFileSync(path, '{');
  expect(readAppState(path)).toEqual({});
});
