import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { saveFile } from './save-file';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'save-file-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('a file is replaced, and nothing is left beside it', async () => {
  const path = join(folder, 'excerpts.md');
  writeFileSync(path, 'old');
  expect(await saveFile(path, 'new – „täglich“')).toEqual({ ok: true, value: { name: 'excerpts.md' } });
  expect(readFileSync(path, 'utf8')).toBe('new – „täglich“');
  expect(readdirSync(folder)).toEqual(['excerpts.md']);
});

it('a folder that is missing, or a folder of the same name, is answered with a sentence', async () => {
  const missing = await saveFile(join(folder, 'none', 'a.md'), 'x');
  expect(missing).toMatchObject({ ok: false, failure: { kind: 'not-writable' } });
  mkdirSync(join(folder, 'taken'));
  const taken = await saveFile(join(folder, 'taken'), 'x');
  expect(taken).toMatchObject({ ok: false, failure: { kind: 'not-writable' } });
  expect(readdirSync(folder)).toEqual(['taken']);
});
