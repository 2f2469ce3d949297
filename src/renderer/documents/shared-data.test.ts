import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document';

// Real documents, too large and too varied in rights to live in this project. Set SOURCEBOOK_SHARED
// to the folder that holds them, or have it beside the checkout; without them nothing here runs.
const shared = resolve(process.env['SOURCEBOOK_SHARED'] ?? '../shared');
const folder = join(shared, 'data', 'documents');
const manifest = join(folder, 'MANIFEST.tsv');
const found = existsSync(manifest);

interface Line {
  readonly file: string;
  readonly kind: string;
  readonly expected: string;
  readonly password: string;
  readonly phrases: readonly { readonly page: number | undefined; readonly words: string }[];
}

const lines: Line[] = found
  ? readFileSync(manifest, 'utf8')
      .split('\n')
      .slice(1)
      .filter((line) => line !== '')
      .map((line) => {
        const [file = '', kind = '', , , , , expected = '', password = '', phrases = ''] = line.split('\t');
        return { file, kind, expected, password, phrases: phrasesOf(phrases) };
      })
  : [];

function phrasesOf(column: string): Line['phrases'] {
  if (column === '(none)') return [];
  return column.split(' | ').map((phrase) => {
    const [, page, words = ''] = /^(?:p(\d+):)?(.*?)(?:\s[[(].*)?$/u.exec(phrase) ?? [];
    return { page: page === undefined ? undefined : Number(page), words };
  });
}

const assets = `${dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))}/`;
const folded = (text: string) => text.replaceAll(/\s+/gu, '');

async function read(file: string) {
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  return readDocument(bytes, file.split('/').at(-1) ?? file, {
    pdf: { assets },
    skipPages: [],
    onProgress: () => {},
  });
}

const KINDS = new Map([
  ['pdf', 'pdf'],
  ['docx', 'docx'],
  ['html', 'html'],
  ['text', 'text'],
]);
const readable = lines.filter(({ kind, expected, password }) => KINDS.has(kind) && !expected.startsWith('error') && !password);

describe.skipIf(!found)('real documents', () => {
  it.each(readable.map((line) => [line.file, line] as const))('%s comes out as the manifest says', async (file, line) => {
    const result = await read(file);
    if (line.expected.startsWith('error or partial') && !result.ok) {
      expect(result.failure.kind).toBe('damaged');
      return;
    }
    if (!result.ok) throw new Error(`${result.failure.kind}: ${result.failure.message}`);
    const { kind, extraction, encoding, warnings } = result.value;
    expect(kind).toBe(KINDS.get(line.kind));
    const pages = /(\d+) pages?/u.exec(line.expected)?.[1];
    if (pages !== undefined) expect(extraction.pages).toHaveLength(Number(pages));
    if (line.expected.includes('no text layer')) expect(warnings.join(' ')).toContain('no text layer');
    if (line.expected.includes('encoding')) expect(encoding).not.toBe('');
    const missing = line.phrases.filter(({ page, words }) => {
      const searched = page === undefined ? extraction.pages : [extraction.pages[page - 1]];
      return !searched.some((each) => folded(each?.text ?? '').includes(folded(words)));
    });
    expect(missing).toEqual([]);
    for (const page of extraction.pages)
      for (const run of page.layout?.runs ?? []) expect(run.start + run.length).toBeLessThanOrEqual(page.text.length);
  });

  it.each(lines.filter(({ expected, password }) => expected.startsWith('error:') || password).map((line) => [line.file, line] as const))(
    '%s is refused in the right words',
    async (file, line) => {
      const result = await read(file);
      const kind = result.ok ? 'read' : result.failure.kind;
      if (line.expected.includes('empty')) expect(kind).toBe('empty');
      else if (line.password) expect(kind).toBe('password');
      else if (file.endsWith('invalid.pdf')) expect(['damaged', 'not-a-document', 'read']).toContain(kind);
      else expect(kind).toBe('damaged');
    },
  );

  it.each(
    lines.filter(({ kind }) => ['odt', 'rtf', 'doc', 'epub', 'eml', 'image'].includes(kind)).map(({ file }) => [file] as const),
  )('%s is not read yet, and its kind is named', async (file) => {
    const result = await read(file);
    expect(result).toMatchObject({ ok: false, failure: { kind: 'not-a-document' } });
    expect(!result.ok && result.failure.message).toMatch(/^This file is an? /u);
  });
});
