// How fast passages are found, next to SQLite's FTS5 in the same process: `node scripts/bench/search.mjs`.
// Prints a table, and as its last line one line of JSON. Needs Node 24 (node:sqlite) and the shared
// test data; times are wall time, the better of two passes for each query.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { readDocuments } from './search-data.mjs';
import { drawQueries } from './search-queries.mjs';
import { openRival } from './search-rival.mjs';

const PASSAGES = 10_000;
const QUERIES_OF_A_KIND = 300;
const PASSES = 2;
const LIMIT = 50;

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const documents = readDocuments(root);
if (typeof documents === 'string') {
  process.stderr.write(`${documents}\n`);
  process.exit(1);
}

const { passagesOf } = await load('src/renderer/core/model/passages.ts');
const { TextIndex } = await load('src/renderer/search-index/text-index.ts');
const { createSearch } = await load('src/renderer/core/workflows/search-passages.ts');

const { passages, sources } = corpus();
const index = new TextIndex();
const indexed = timed(() => index.add(passages));
const rivalBuilt = timed(() => openRival(passages));
const rival = rivalBuilt.value;
const search = createSearch({
  index: { find: async (query) => index.find(query) },
  reads: {
    passages: async (ids) => ids.map((id) => passages.byId.get(id)),
    sources: async (ids) => ids.map((id) => sources.get(id)),
    paragraphStarts: async () => [],
  },
  milliseconds: () => performance.now(),
});

const report = {
  benchmark: 'search',
  node: process.version,
  passages: passages.length,
  limit: LIMIT,
  kinds: {},
};
report.indexMs = {
  sourcebook: round(indexed.ms),
  fts5: round(rivalBuilt.ms),
  ratio: round(indexed.ms / rivalBuilt.ms),
};
const lines = [['query', 'what', 'Sourcebook p50', 'p95', 'FTS5 p50', 'p95', 'ratio p50', 'p95']];
for (const [kind, queries] of Object.entries(drawQueries(passages, QUERIES_OF_A_KIND))) {
  const asYouType = kind === 'prefix';
  const wordsOf = (query) => query.words.map((word) => word);
  const own = {
    index: await times(queries, (query) =>
      index.find({ words: wordsOf(query), lastWordIsPrefix: asYouType, limit: LIMIT }),
    ),
    answer: await times(queries, (query) => search(query.typed, { asYouType, limit: LIMIT })),
  };
  const other = {
    index: await times(queries, (query) => rival.ids(query.match, LIMIT)),
    answer: await times(queries, (query) => rival.snippets(query.match, LIMIT)),
  };
  const unanswered = await countUnanswered(queries, asYouType);
  report.kinds[kind] = { queries: queries.length, unanswered };
  for (const what of ['index', 'answer']) {
    const ratio = { p50: own[what].p50 / other[what].p50, p95: own[what].p95 / other[what].p95 };
    report.kinds[kind][what] = {
      sourcebook: rounded(own[what]),
      fts5: rounded(other[what]),
      ratio: rounded(ratio),
    };
    lines.push([
      kind,
      what,
      `${own[what].p50.toFixed(3)} ms`,
      `${own[what].p95.toFixed(3)} ms`,
      `${other[what].p50.toFixed(3)} ms`,
      `${other[what].p95.toFixed(3)} ms`,
      ratio.p50.toFixed(2),
      ratio.p95.toFixed(2),
    ]);
  }
}

const out = [
  `${passages.length} passages, ${QUERIES_OF_A_KIND} queries of a kind, best ${LIMIT} passages`,
  'index: which passages, ranked (a phrase: the passages that hold its words). answer: with the text',
  'compared, snippets and marks; for FTS5 with snippet(). Rival: SQLite FTS5, unicode61, in memory.',
  `Indexing: Sourcebook ${(indexed.ms / 1000).toFixed(2)} s, FTS5 ${(rivalBuilt.ms / 1000).toFixed(2)} s`,
  '',
  ...table(lines),
  '',
];
process.stdout.write(`${out.join('\n')}\n${JSON.stringify(report)}\n`);

async function load(path) {
  const { module } = await runnerImport(resolve(root, path), { root, configFile: false, logLevel: 'error' });
  return module;
}

function corpus() {
  const found = [];
  const own = new Map();
  for (const { id, title, text } of documents) {
    if (found.length >= PASSAGES) break;
    const sourceId = String(id);
    own.set(sourceId, { id: sourceId, title, kind: 'text' });
    for (const passage of passagesOf(sourceId, { pages: [{ pageIndex: 0, text }] })) {
      if (found.length < PASSAGES) found.push(passage.number === 0 ? { ...passage, title } : passage);
    }
  }
  found.byId = new Map(found.map((passage) => [passage.id, passage]));
  return { passages: found, sources: own };
}

async function times(queries, ask) {
  const best = queries.map(() => Number.POSITIVE_INFINITY);
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const [at, query] of queries.entries()) {
      const began = performance.now();
      await ask(query);
      best[at] = Math.min(best[at], performance.now() - began);
    }
  }
  best.sort((a, b) => a - b);
  const percentile = (share) => best[Math.min(best.length - 1, Math.floor(best.length * share))];
  return { p50: percentile(0.5), p95: percentile(0.95) };
}

/** Every query was drawn from the passages, so each must have an answer with all of its words. */
async function countUnanswered(queries, asYouType) {
  let count = 0;
  for (const query of queries) {
    const answer = await search(query.typed, { asYouType, limit: 1 });
    if (answer.passages === 0) count += 1;
  }
  return count;
}

function timed(task) {
  const began = performance.now();
  const value = task();
  return { value, ms: performance.now() - began };
}

function round(value) {
  return Math.round(value * 1000) / 1000;
}

function rounded({ p50, p95 }) {
  return { p50: round(p50), p95: round(p95) };
}

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join('  '),
  );
}
