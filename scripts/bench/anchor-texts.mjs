/** The texts that anchors are tried on: everything readable in a folder, as books. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';

const READABLE = /\.(?:txt|md|json|jsonl|ndjson)(?:\.gz)?$/iu;
/** Short texts of one file follow one another in a book of this many characters. */
const BOOK = 200_000;

/**
 * @typedef {{ name: string, text: string }} Book
 * @param {string} folder
 * @returns {{ books: Book[], skipped: { name: string, why: string }[] }}
 */
export function readBooks(folder) {
  const books = [];
  const skipped = [];
  for (const path of filesIn(folder)) {
    const name = relative(folder, path);
    try {
      const found = booksOf(path, name);
      books.push(...found);
      if (found.length === 0) skipped.push({ name, why: 'it has no text' });
    } catch (error) {
      skipped.push({ name, why: reason(error) });
    }
  }
  return { books, skipped };
}

function filesIn(folder) {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => READABLE.test(path) && statSync(path).isFile())
    .sort();
}

function booksOf(path, name) {
  const bytes = readFileSync(path);
  const text = decoded(/\.gz$/iu.test(path) ? gunzipSync(bytes) : bytes);
  const kind = /\.([a-z]+)(?:\.gz)?$/iu.exec(path)?.[1]?.toLowerCase();
  if (kind === 'json') return bound(textsIn(JSON.parse(text)), name);
  if (kind === 'jsonl' || kind === 'ndjson') {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return bound(
      lines.flatMap((line) => textsIn(JSON.parse(line))),
      name,
    );
  }
  return text.trim() === '' ? [] : [{ name, text }];
}

/** UTF-8, or UTF-16 with its mark; throws for anything else. */
function decoded(bytes) {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
}

/** Every `text` of a JSON value, with the language it names. */
function textsIn(value) {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { text, lang, source } = value;
  if (typeof text === 'string')
    return text.trim() === '' ? [] : [{ text, group: [lang, source].filter(Boolean).join(' ') }];
  return Object.values(value).flatMap(textsIn);
}

/** Texts of one group after one another, as books. */
function bound(texts, name) {
  const books = [];
  for (const [group, members] of Map.groupBy(texts, (each) => each.group)) {
    let parts = [];
    let length = 0;
    for (const [index, { text }] of members.entries()) {
      parts.push(text);
      length += text.length;
      if (length < BOOK && index < members.length - 1) continue;
      books.push({
        name: `${name} ${group} ${books.length + 1}`.replaceAll('  ', ' '),
        text: parts.join('\n\n'),
      });
      parts = [];
      length = 0;
    }
  }
  return books;
}

function reason(error) {
  if (error instanceof SyntaxError) return 'it is not JSON';
  if (error instanceof TypeError && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    return 'it is neither UTF-8 nor UTF-16';
  return error instanceof Error ? error.message : String(error);
}
