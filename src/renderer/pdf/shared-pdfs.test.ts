import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from './read-pdf';
import { pdfjsFolder, useShippedWorker } from './test-shipped-worker';

// Real documents, too large and too varied in rights to live in this project. Set SOURCEBOOK_SHARED
// to the folder that holds them, or have it beside the checkout; without them nothing here runs.
const folder = join(resolve(process.env['SOURCEBOOK_SHARED'] ?? '../shared'), 'data', 'documents');
const manifest = join(folder, 'MANIFEST.tsv');
const found = existsSync(manifest);

interface Line {
  readonly file: string;
  readonly exercises: string;
  readonly expected: string;
  readonly password: string;
  readonly phrases: readonly { readonly page: number; readonly words: string }[];
}

const lines: Line[] = found
  ? readFileSync(manifest, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('pdf/'))
      .map((line) => {
        const [file = '', , , , , exercises = '', expected = '', password = '', phrases = ''] =
          line.split('\t');
        return {
          file,
          exercises,
          expected,
          password: password.replaceAll('"', ''),
          phrases: phrasesOf(phrases),
        };
      })
  : [];

/** `p3:some words [a remark] | p4:…`; nothing for `(none)`. */
function phrasesOf(column: string): Line['phrases'] {
  return [...column.matchAll(/p(\d+):(.*?)(?:\s[[(][^|]*)?(?: \| |$)/gu)].map(
    ([, page = '1', words = '']) => ({
      page: Number(page),
      words,
    }),
  );
}

const folded = (text: string) => text.normalize('NFKC').replaceAll(/\s+/gu, '').toLowerCase();

const readings = new Map<string, ReturnType<typeof readOnce>>();

/** Each file once with each password; long ones take seconds. */
function read(line: Line, password?: string) {
  const key = `${line.file} ${password ?? ''}`;
  const reading = readings.get(key) ?? readOnce(line, password);
  readings.set(key, reading);
  return reading;
}

async function readOnce({ file }: Line, password?: string) {
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  const origin = { bytes, ...(password === undefined ? {} : { password }) };
  const result = await readPdf(origin, { assets: pdfjsFolder }, [], () => {});
  return result.ok ? result.value : result.failure;
}

const readable = lines.filter(({ expected }) => !expected.startsWith('error'));
const locked = lines.filter(({ password }) => password !== '');
const named = (some: readonly Line[]) => some.map((line) => [line.file, line] as const);

describe.skipIf(!found)('real PDFs', () => {
  beforeAll(useShippedWorker);

  it.each(named(readable))('%s has its pages, and its phrases on them', async (_file, line) => {
    const reading = await read(line, line.password === '' ? undefined : line.password);
    if ('kind' in reading) throw new Error(reading.message);
    const pages = /(\d+) pages?/u.exec(line.expected)?.[1];
    if (pages !== undefined) expect(reading.pages).toHaveLength(Number(pages));
    for (const { page, words } of line.phrases)
      expect(folded(reading.pages[page - 1]?.text ?? '')).toContain(folded(words));
    const warnings = reading.warnings.join('\n');
    if (line.expected.includes('no text layer')) expect(warnings).toContain('no text layer');
    if (line.expected.includes('one page fails')) expect(warnings).toContain('One page could not be read');
    if (line.expected.includes('encrypted')) expect(warnings).toContain('encrypted');
    if (line.exercises.includes('XFA')) expect(warnings).toContain('XFA');
    if (line.exercises.includes('embedded file')) expect(warnings).toContain('one attached file');
    if (line.exercises.includes('outline')) expect(reading.outline?.length).toBeGreaterThan(0);
  });

  it.each(named(lines.filter(({ expected }) => expected.startsWith('error'))))(
    '%s ends with the sentence for a damaged file, or what can be read',
    async (_file, line) => {
      const reading = await read(line);
      if ('kind' in reading) expect(reading.kind).toBe('damaged');
      else expect(line.expected).toContain('partial');
    },
  );

  it.each(named(locked))('%s asks for its password, and refuses another', async (_file, line) => {
    expect(await read(line)).toMatchObject({ kind: 'password' });
    expect(await read(line, 'not this one')).toMatchObject({ kind: 'wrong-password' });
    expect(await read(line, line.password)).toMatchObject({
      warnings: [expect.stringContaining('password, which was not stored')],
    });
  });

  it.each(named(readable))(
    '%s holds no control characters, and runs that lie in its text',
    async (_file, line) => {
      const reading = await read(line, line.password === '' ? undefined : line.password);
      if ('kind' in reading) throw new Error(reading.message);
      for (const { text, layout } of reading.pages) {
        expect(text).not.toMatch(/[^\P{Cc}\n\t]|[\uFB00-\uFB06\uFE70-\uFEFC]/u);
        let last = 0;
        for (const { start, length } of layout?.runs ?? []) {
          expect(start).toBeGreaterThanOrEqual(last);
          last = start + length;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }
    },
  );
});
