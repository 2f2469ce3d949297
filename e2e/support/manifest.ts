import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectFolder } from './launch';

// Real documents, too large and too varied in rights to live in this project. Set SOURCEBOOK_SHARED
// to the folder that holds them, or have it beside the checkout.
const shared = process.env['SOURCEBOOK_SHARED'] ?? resolve(projectFolder, '..', 'shared');
export const documentsFolder = join(shared, 'data', 'documents');
const manifest = join(documentsFolder, 'MANIFEST.tsv');

export const hasSharedDocuments = () => existsSync(manifest);

export interface Phrase {
  readonly page: number | undefined;
  readonly words: string;
}
export interface ManifestLine {
  readonly file: string;
  readonly kind: string;
  readonly expected: string;
  readonly password: string;
  readonly phrases: readonly Phrase[];
}

export function manifestLines(): readonly ManifestLine[] {
  return readFileSync(manifest, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [file = '', kind = '', , , , , expected = '', password = '', phrases = ''] = line.split('\t');
      return { file, kind, expected, password: password.replaceAll('"', ''), phrases: phrasesOf(phrases) };
    });
}

/** "p5:some words | subject:other words [a remark]"; "(none)" when there is nothing to find. */
function phrasesOf(column: string): readonly Phrase[] {
  if (column === '(none)') return [];
  return column.split(' | ').map((phrase) => {
    const [, page, words = ''] = /^(?:p(\d+):|subject:)?(.*?)(?:\s[[(].*)?$/u.exec(phrase) ?? [];
    return { page: page === undefined ? undefined : Number(page), words };
  });
}
