import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * The texts to search in: `{id, lang, title, text}`, in the file's order. A sentence instead when
 * they are not on this machine.
 */
export function readDocuments(root) {
  const folder = process.env['SOURCEBOOK_SHARED'] ?? resolve(root, '../shared');
  const path = join(folder, 'data/search/documents-20k.jsonl.gz');
  if (!existsSync(path)) {
    return `The search benchmark needs the shared test data, and ${path} does not exist. Set SOURCEBOOK_SHARED to the folder that holds data/search.`;
  }
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
