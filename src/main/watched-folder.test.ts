import { mkdtempSync, mkdirSync, rmSync, writeFileSync, appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { WatchedFolder } from './watched-folder';

const open: WatchedFolder[] = [];
afterEach(() => {
  for (const folder of open.splice(0)) folder.close();
});

function scene() {
  const base = mkdtempSync(join(tmpdir(), 'watched-'));
  const folder = join(base, 'Downloads');
  const archive = join(base, 'Archive');
  mkdirSync(folder);
  mkdirSync(archive);
  const make = () => {
    const watched = new WatchedFolder(join(base, 'watched-folder.json'), archive, () => undefined);
    open.push(watched);
    return watched;
  };
  return { base, folder, archive, make };
}
const names = async (watched: WatchedFolder) => (await watched.now())?.offered.map(({ name }) => name);

describe('a watched folder', () => {
  it('watches nothing until one is chosen', async () => {
    expect(await scene().make().now()).toBeUndefined();
  });

  it('offers a file only when it has stopped growing', async () => {
    const { folder, make } = scene();
    const watched = make();
    await watched.choose(folder);
    writeFileSync(join(folder, 'a.txt'), 'one');
    await watched.look();
    appendFileSync(join(folder, 'a.txt'), ' and more');
    await watched.look();
    expect(await names(watched)).toEqual([]);
    await watched.look();
    expect(await names(watched)).toEqual(['a.txt']);
  });

  it('does not offer again what was settled, over a restart, unless it changes', async () => {
    const { folder, make } = scene();
    const first = make();
    writeFileSync(join(folder, 'a.txt'), 'one');
    await first.choose(folder);
    await first.look();
    first.settle([join(folder, 'a.txt')]);
    expect(await names(first)).toEqual([]);
    const second = make();
    await second.look();
    await second.look();
    expect(await names(second)).toEqual([]);
    writeFileSync(join(folder, 'a.txt'), 'another text');
    await second.look();
    await second.look();
    expect(await names(second)).toEqual(['a.txt']);
  });

  it('says that the folder is away, and finds it again', async () => {
    const { folder, make } = scene();
    const watched = make();
    await watched.choose(folder);
    rmSync(folder, { recursive: true });
    await watched.look();
    expect((await watched.now())?.trouble).toContain('not there now');
    mkdirSync(folder);
    await watched.look();
    expect((await watched.now())?.trouble).toBeUndefined();
  });

  it('is never the archive itself, nor a folder around it', async () => {
    const { base, archive, make } = scene();
    expect(await make().choose(archive)).toContain('archive itself');
    expect(await make().choose(base)).toContain('archive itself');
  });
});
