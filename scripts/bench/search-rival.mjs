import { DatabaseSync } from 'node:sqlite';

/** The same passages in SQLite's full-text index, in memory. */
export function openRival(passages) {
  const database = new DatabaseSync(':memory:');
  database.exec(
    "create virtual table passages using fts5(text, title, tokenize = 'unicode61 remove_diacritics 2')",
  );
  const insert = database.prepare('insert into passages(text, title) values (?, ?)');
  database.exec('begin');
  for (const { text, title } of passages) insert.run(text, title ?? '');
  database.exec('commit');
  const ids = database.prepare('select rowid from passages where passages match ? order by rank limit ?');
  const snippets = database.prepare(
    "select rowid, text, snippet(passages, 0, '[', ']', '…', 24) from passages where passages match ? order by rank limit ?",
  );
  return {
    ids: (match, limit) => ids.all(match, limit),
    snippets: (match, limit) => snippets.all(match, limit),
  };
}
