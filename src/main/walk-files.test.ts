import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { walkFiles } from './walk-files';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'walk-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (path: string, text = 'x') => {
  const whole = join(folder, path);
  mkdirSync(join(whole, '..'), { recursive: true });
  writeFileSync(whole, text);
};
const places = async (roots: readonly string[] = [folder]) =>
  (await walkFiles(roots)).files.map((file) =>
    file.folder === '' ? file.name : `${file.folder}/${file.name}`,
  );

describe('the files of a folder', () => {
  it('come with their folders inside it, sorted by path', async () => {
    for (const path of ['b.txt', 'a/z.txt', 'a/b/c.txt', 'a.txt']) put(path);
    expect(await places()).toEqual(['a.txt', 'a/b/c.txt', 'a/z.txt', 'b.txt']);
  });

  it('have their size', async () => {
    put('a.txt', 'twelve bytes');
    expect((await walkFiles([folder])).files[0]?.size).toBe(12);
  });

  it('leave out what systems leave behind and hidden folders, not hidden documents', async () => {
    for (const path of ['.DS_Store', 'x/Thumbs.db', 'desktop.ini', '._a.pdf', '.git/config', '.draft.txt'])
      put(path);
    expect(await places()).toEqual(['.draft.txt']);
  });

  it('leave out links, so that no walk leaves the folder or runs in circles', async () => {
    put('in/a.txt');
    symlinkSync(tmpdir(), join(folder, 'in', 'out'));
    symlinkSync(folder, join(folder, 'in', 'circle'));
    symlinkSync(join(folder, 'in', 'a.txt'), join(folder, 'in', 'same.txt'));
    expect(await places([join(folder, 'in')])).toEqual(['a.txt']);
  });

  it('end at a limit, and say so', async () => {
    for (const name of ['a', 'b', 'c']) put(name);
    expect(await walkFiles([folder], 2)).toMatchObject({
      isCut: true,
      files: [{ name: 'a' }, { name: 'b' }],
    });
    expect(await walkFiles([folder], 3)).toMatchObject({ isCut: false });
  });
});

describe('files that were chosen one by one', () => {
  it('have no folder, and may be links', async () => {
    put('a.txt');
    symlinkSync(join(folder, 'a.txt'), join(folder, 'link.txt'));
    expect(await places([join(folder, 'link.txt'), join(folder, 'a.txt')])).toEqual(['a.txt', 'link.txt']);
  });

  it('that are gone are named', async () => {
    expect((await walkFiles([join(folder, 'gone.txt')])).unreadable).toEqual(['gone.txt']);
  });
});

it.runIf(process.platform === 'linux')('a name that is no valid UTF-8 keeps its bytes', async () => {
  const path = Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.txt')]);
  writeFileSync(path, 'x');
  const [file] = (await walkFiles([folder])).files;
  expect(file?.name).toBe('caf\ufffd.txt');
  expect(Buffer.isBuffer(file?.path) && file.path.equals(path)).toBe(true);
});

it.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)('a closed folder is named', async () => {
  put('closed/a.txt');
  chmodSync(join(folder, 'closed'), 0);
  expect((await walkFiles([folder])).unreadable).toEqual(['closed']);
  chmodSync(join(folder, 'closed'), 0o700);
});
