import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appFolders, archiveDataFolder } from './app-folders';
import { chooseArchive } from './choose-archive';

let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'choose-archive-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

const choose = (asked?: string, last?: string) =>
  chooseArchive({ asked, last, usual: join(folder, 'usual'), appVersion: '0.0.1' });

describe('the archive to open', () => {
  it('is the usual one the first time, and is made', () => {
    const choice = choose();
    expect(choice.opening.ok).toBe(true);
    expect(choice.archive).toMatchObject({ name: 'usual', path: join(folder, 'usual'), created: true });
    expect(choose().archive).toEqual({ ...choice.archive, created: false });
  });

  it('is the last one, unless another is asked for', () => {
    choose(join(folder, 'one'));
    expect(choose(undefined, join(folder, 'one')).archive.name).toBe('one');
    expect(choose(join(folder, 'two'), join(folder, 'one')).archive.name).toBe('two');
  });

  it('that was open last and is gone is not made anew', () => {
    const lost = join(folder, 'unplugged', 'trial');
    const choice = choose(undefined, lost);
    expect(choice.opening).toMatchObject({ ok: false, failure: { kind: 'not-an-archive' } });
    expect(existsSync(lost)).toBe(false);
    expect(choice.realPath).toBe(lost);
  });

  it('is never a folder with other files in it', () => {
    mkdirSync(join(folder, 'photos'));
    writeFileSync(join(folder, 'photos', 'a.jpg'), '');
    const choice = choose(join(folder, 'photos'));
    expect(choice.opening).toMatchObject({ ok: false, failure: { kind: 'not-an-archive' } });
    expect(choice.archive.id).toBe('');
  });
});

describe('the working data of an archive', () => {
  it('is the same through a symbolic link, and another for a copy elsewhere', () => {
    const folders = appFolders(join(folder, 'data'));
    const original = choose(join(folder, 'one'));
    symlinkSync(join(folder, 'one'), join(folder, 'link'));
    const linked = choose(join(folder, 'link'));
    const data = ({ archive, realPath }: typeof original) => archiveDataFolder(folders, archive.id, realPath);
    expect(data(linked)).toBe(data(original));
    expect(archiveDataFolder(folders, original.archive.id, join(folder, 'copy'))).not.toBe(data(original));
  });
});
