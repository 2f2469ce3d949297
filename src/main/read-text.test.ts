import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readText } from './read-text';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-text-'));
  writeFileSync(join(folder, 'commands.txt'), '\ufeffimport “a”\n');
  writeFileSync(join(folder, 'latin1.txt'), Buffer.from([0x63, 0xe9]));
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (path: string, input: Readable = Readable.from([])) => readText(path, folder, input);

describe('a text named on the command line', () => {
  it('is read relative to where the command was called, without its byte order mark', async () => {
    expect(await read('commands.txt')).toEqual({ ok: true, value: 'import “a”\n' });
  });

  it('may be standard input, also when a letter is cut between two pieces', async () => {
    const [first, second] = [Buffer.from([0x61, 0xc3]), Buffer.from([0xa9])];
    expect(await read('-', Readable.from([first, second]))).toEqual({ ok: true, value: 'aé' });
  });

  it('that is missing, a folder, or not UTF-8 is answered with a sentence', async () => {
    expect(await read('none.txt')).toMatchObject({ failure: { kind: 'not-found' } });
    expect(await read('.')).toMatchObject({ failure: { kind: 'not-readable' } });
    expect(await read('latin1.txt')).toMatchObject({ failure: { kind: 'not-readable' } });
  });
});
