import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { useShippedWorker } from '../pdf/test-shipped-worker';
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

async function read(file: string, password?: string) {
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  return readDocument(bytes, file.split('/').at(-1) ?? file, {
    pdf: { assets },
    skipPages: [],
    password,
    onProgress: () => {},
  });
}

/** What differs from the manifest, in words; nothing when all is well. */
async function differences(line: Line): Promise<string[]> {
  const expected = expectedFailure(line);
  const locked = await read(line.file);
  const isOpened = !locked.ok && locked.failure.kind === 'password' && line.kind === 'pdf';
  if (isOpened && !expected.includes('password')) return ['it asks for a password'];
  const result = isOpened ? await read(line.file, line.password.replaceAll('"', '')) : locked;
  if (!result.ok) {
    return expected.includes(result.failure.kind)
      ? []
      : [`${result.failure.kind}: ${result.failure.message}`];
  }
  if (expected.length > 0 && !isOpened && !line.expected.includes('partial')) return ['it was read'];
  const { kind, extraction, encoding, warnings } = result.value;
  const found: string[] = [];
  if (kind !== (KINDS[line.kind] ?? line.kind)) found.push(`its kind is ${kind}`);
  const pages = /(\d+) pages?/u.exec(line.expected)?.[1];
  if (pages !== undefined && extraction.pages.length !== Number(pages))
    found.push(`it has ${extraction.pages.length} pages`);
  if (line.expected.includes('no text layer') && !warnings.join(' ').includes('no text layer'))
    found.push('no warning');
  if (line.expected.includes('page fails') && !extraction.pages.some((page) => page.failed))
    found.push('no page failed');
  if (line.expected.includes('encoding') && encoding === '') found.push('no encoding');
  // The words of a picture are found by recognition, which needs the app; see e2e/shared-documents.e2e.ts.
  for (const { page, words: given } of kind === 'image' ? [] : line.phrases) {
    const words = given.replace(/^subject:/u, '');
    const searched = page === undefined ? extraction.pages : [extraction.pages[page - 1]];
    if (!searched.some((each) => folded(each?.text ?? '').includes(folded(words))))
      found.push(`missing: ${words}`);
  }
  for (const page of extraction.pages)
    for (const run of page.layout?.runs ?? [])
      if (run.start + run.length > page.text.length)
        found.push(`a run of page ${page.pageIndex + 1} leaves the text`);
  return found;
}

/** Kinds of failure that fit what the manifest says; empty when the file should be read. */
function expectedFailure({ expected, password, kind }: Line): string[] {
  if (kind === 'doc') return ['not-a-document'];
  if (password !== '') return ['password'];
  if (expected.includes('empty file')) return ['empty'];
  return expected.startsWith('error') ? ['damaged'] : [];
}

/** Kinds that the manifest calls otherwise. */
const KINDS: Readonly<Record<string, string>> = { eml: 'email' };

describe.skipIf(!found)('real documents', () => {
  beforeAll(useShippedWorker);

  it.each(lines.map((line) => [line.file, line] as const))(
    '%s comes out as the manifest says',
    async (_file, line) => {
      expect(await differences(line)).toEqual([]);
    },
  );

  it('names what an old Word document is, and what can be done', async () => {
    const result = await read('doc/testWORD_various.doc');
    expect(result.ok ? '' : result.failure.message).toMatch(/^This is a Word document of the old kind/u);
  });
});
