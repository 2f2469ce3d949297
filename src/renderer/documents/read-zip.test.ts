import { describe, expect, it } from 'vitest';
import { extractContained } from './contained-files';
import { readZip } from './read-zip';
import { sniffKind } from './sniff-kind';
import { encodedIn } from './test-bytes';
import { zipOf } from './test-zip';

async function read(bytes: Uint8Array<ArrayBuffer>, options = {}) {
  const result = await readZip(bytes, options);
  if (!result.ok) throw new Error(result.failure.message);
  const { pages, contained, warnings, kind } = result.value;
  return {
    kind,
    text: pages[0]?.text ?? '',
    contained: contained ?? [],
    warnings,
    paths: contained?.map(({ path }) => path),
  };
}

async function contentAt(bytes: Uint8Array<ArrayBuffer>, path: string) {
  const content = await extractContained('zip', bytes, path);
  return content.ok ? new TextDecoder().decode(content.value) : content.failure.kind;
}

describe('a zip archive', () => {
  const plain = zipOf([
    { name: 'reports/' },
    { name: 'reports/2019/a.txt', content: 'Words of the report', isDeflated: true },
    { name: 'reports/Ölçü — ծ.txt', content: 'x'.repeat(1500) },
  ]);

  it('lists its files with their folders and sizes, and gives the bytes of each', async () => {
    const { kind, text, contained, warnings } = await read(plain);
    expect(kind).toBe('zip');
    expect(text).toBe('reports/2019/a.txt\t19 bytes\nreports/Ölçü — ծ.txt\t1.5 kB');
    expect(contained).toEqual([
      { name: 'a.txt', path: 'reports/2019/a.txt', size: 19 },
      { name: 'Ölçü — ծ.txt', path: 'reports/Ölçü — ծ.txt', size: 1500 },
    ]);
    expect(warnings).toEqual([]);
    expect(await contentAt(plain, 'reports/2019/a.txt')).toBe('Words of the report');
    expect(await contentAt(plain, 'reports/Ölçü — ծ.txt')).toBe('x'.repeat(1500));
    expect(await contentAt(plain, 'reports')).toBe('damaged');
  });

  it('inside another container is kept and not opened', async () => {
    expect(await readZip(plain, { depth: 1 })).toMatchObject({
      ok: false,
      failure: { kind: 'not-a-document', sourceKind: 'zip' },
    });
  });

  it('gives the zip inside it as a file', async () => {
    const outer = zipOf([{ name: 'inner.zip', content: plain }]);
    const inner = await extractContained('zip', outer, 'inner.zip');
    expect(inner.ok && sniffKind(inner.value, 'inner.zip')).toEqual({ ok: true, value: 'zip' });
    expect(inner.ok ? inner.value : undefined).toEqual(plain);
  });

  it('gives files of the same name a path each, the same at every reading', async () => {
    const twice = zipOf([
      { name: 'a.txt', content: 'first' },
      { name: 'a.txt', content: 'second' },
      { name: './/a.txt', content: 'third' },
    ]);
    expect((await read(twice)).paths).toEqual(['a.txt', 'a (2).txt', 'a (3).txt']);
    expect(await contentAt(twice, 'a (2).txt')).toBe('second');
    expect((await read(twice.slice())).paths).toEqual(['a.txt', 'a (2).txt', 'a (3).txt']);
  });

  it('has names that lead nowhere', async () => {
    const wild = zipOf([
      { name: '../../etc/passwd', content: '1' },
      { name: '/absolute.txt', content: '2' },
      { name: 'C:\\Users\\me\\b.txt', content: '3' },
      { name: 'a/./b//../c.txt', content: '4' },
      { name: '..', content: '5' },
      { name: `${'я'.repeat(300)}.txt`, content: '6' },
      { name: 'nul\u0000.txt', content: '7' },
      { name: 'evil\u202Efdp.exe', content: '8' },
    ]);
    const { paths } = await read(wild);
    expect(paths).toEqual([
      'etc/passwd',
      'absolute.txt',
      'Users/me/b.txt',
      'a/b/c.txt',
      'unnamed',
      `${'я'.repeat(300)}.txt`,
      'nul\u0000.txt',
      'evil\u202Efdp.exe',
    ]);
    expect(await contentAt(wild, 'etc/passwd')).toBe('1');
    expect(await contentAt(wild, '../../etc/passwd')).toBe('damaged');
  });

  it('is read with the names that old programs wrote without saying in which encoding', async () => {
    const names = ['Протокол допроса.txt', 'Фотографии/Дом на площади.jpg', 'Список свидетелей.doc'];
    const russian = zipOf(names.map((name) => ({ name: encodedIn('ibm866', name), content: 'x' })));
    expect((await read(russian)).paths).toEqual(names);
    // 0x81 is ü in code page 437, the standard of zip.
    const german = zipOf([
      { name: Uint8Array.of(0x4d, 0x81, 0x6c, 0x6c, 0x65, 0x72, 0x2e, 0x74, 0x78, 0x74), content: 'x' },
    ]);
    expect((await read(german)).paths).toEqual(['Müller.txt']);
    const unmarked = zipOf([{ name: new TextEncoder().encode('Երևան.txt'), content: 'x' }]);
    expect((await read(unmarked)).paths).toEqual(['Երևան.txt']);
  });

  it('leaves out what systems put beside files, links, and what is locked, and says so by name', async () => {
    const mixed = zipOf([
      { name: 'a.txt', content: 'x' },
      { name: '__MACOSX/._a.txt', content: 'x' },
      { name: 'photos/.DS_Store', content: 'x' },
      { name: 'photos/Thumbs.db', content: 'x' },
      { name: 'secret.pdf', content: 'x', isEncrypted: true },
      { name: 'link', content: '/etc/passwd', mode: 0o120777 },
      { name: 'odd.txt', content: 'x', method: 97 },
    ]);
    const { paths, warnings } = await read(mixed);
    expect(paths).toEqual(['a.txt']);
    expect(warnings).toHaveLength(4);
    expect(warnings[0]).toMatch(
      /^3 files were left out .*__MACOSX\/\._a\.txt, photos\/\.DS_Store, photos\/Thumbs\.db\.$/u,
    );
    expect(warnings[1]).toMatch(/^1 file is locked with a password .*secret\.pdf\.$/u);
    expect(warnings.join(' ')).toContain('link');
    expect(warnings.join(' ')).toContain('odd.txt');
    expect(await contentAt(mixed, 'secret.pdf')).toBe('damaged');
  });

  it('leaves out a file that would unpack to over two hundred times its size', async () => {
    const bomb = zipOf([
      { name: 'zeros', content: new Uint8Array(3_000_000), isDeflated: true },
      { name: 'small zeros', content: new Uint8Array(900_000), isDeflated: true },
    ]);
    const { paths, warnings } = await read(bomb);
    expect(paths).toEqual(['small zeros']);
    expect(warnings.join(' ')).toMatch(/over 200 times the size: zeros\./u);
  });

  it('takes no more bytes out of a file than it declares', async () => {
    const liar = zipOf([
      { name: 'liar', content: new Uint8Array(3_000_000), isDeflated: true, declaredSize: 100 },
    ]);
    expect((await read(liar)).contained[0]?.size).toBe(100);
    expect(await contentAt(liar, 'liar')).toBe('damaged');
  });

  it('takes 500 MB of files by what they declare, and names the rest', async () => {
    const large = zipOf(
      Array.from({ length: 6 }, (_each, index) => ({
        name: `${index}.tif`,
        content: new Uint8Array(600_000),
        declaredSize: 100_000_000,
      })),
    );
    const { paths, warnings } = await read(large);
    expect(paths).toHaveLength(5);
    expect(warnings.join(' ')).toMatch(/pass 500 MB.*: 5\.tif\./u);
  });

  it('takes ten thousand files, and says that there are more', async () => {
    const many = zipOf(Array.from({ length: 10_001 }, (_each, index) => ({ name: `${index}.txt` })));
    expect(sniffKind(many, 'many.zip')).toEqual({ ok: true, value: 'zip' });
    const { contained, warnings } = await read(many);
    expect(contained).toHaveLength(10_000);
    expect(warnings.join(' ')).toContain('more than 10,000 entries');
  });

  it('says that a file in it is damaged', async () => {
    const damaged = plain.slice();
    damaged[damaged.indexOf(0x78, 200)] = 0x79;
    expect(await contentAt(damaged, 'reports/Ölçü — ծ.txt')).toBe('damaged');
    expect(await contentAt(damaged, 'reports/2019/a.txt')).toBe('Words of the report');
  });

  it('says that it is damaged itself, or empty', async () => {
    expect(await readZip(plain.slice(0, 200))).toMatchObject({
      ok: false,
      failure: { kind: 'damaged', sourceKind: 'zip' },
    });
    expect((await read(zipOf([]))).warnings).toEqual(['This zip archive holds no files.']);
  });
});
