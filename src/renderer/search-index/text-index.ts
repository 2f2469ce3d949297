import MiniSearch from 'minisearch';
import type { AsPlainObject, Options } from 'minisearch';
import { queryTerms } from '../core/model/search-query';
import { indexTerms } from '../core/model/search-text';
import type { IndexHit } from '../core/ports';
import type { FindQuery, IndexedPassage, IndexedSource } from '../core/workflows/search-passages-ports';

/** What is kept of an index; see index-file.ts. */
export interface IndexContents {
  readonly sources: readonly (IndexedSource & { readonly ids: string[] })[];
  readonly index: AsPlainObject;
}

interface Entry {
  readonly id: string;
  readonly text: string;
  readonly title: string;
}

/**
 * BM25 as measured best on judged collections: slower saturation than the library's default, and a
 * title that counts half, since a heavier one makes the ranking worse.
 */
const RANKING = { k: 2, b: 0.75, d: 0.5 };
const TITLE_BOOST = 0.5;

const OPTIONS: Options<Entry> = {
  fields: ['text', 'title'],
  tokenize: indexTerms,
  processTerm: (term) => term,
  autoVacuum: true,
};

/** The full-text index of an archive's passages: fields, words and ranking. Plain, in memory. */
export class TextIndex {
  #index: MiniSearch<Entry>;
  readonly #sources = new Map<string, { title: string; reading: string; readonly ids: string[] }>();

  constructor(contents?: IndexContents) {
    this.#index =
      contents === undefined
        ? new MiniSearch<Entry>(OPTIONS)
        : MiniSearch.loadJS<Entry>(contents.index, OPTIONS);
    for (const { sourceId, title, reading, ids } of contents?.sources ?? [])
      this.#sources.set(sourceId, { title, reading, ids });
  }

  /** Adds passages; those it has already are replaced. */
  add(passages: readonly IndexedPassage[]): void {
    for (const { id, sourceId, text, lead, title, reading } of passages) {
      let source = this.#sources.get(sourceId);
      if (source === undefined) {
        source = { title: '', reading: '', ids: [] };
        this.#sources.set(sourceId, source);
      }
      if (this.#index.has(id)) this.#index.discard(id);
      else source.ids.push(id);
      if (title !== undefined) source.title = title;
      if (reading !== undefined) source.reading = reading;
      // The lead belongs to the text, so that a phrase across the cut finds all of its words here.
      this.#index.add({ id, text: lead === '' ? text : `${text}\n${lead}`, title: title ?? '' });
    }
  }

  removeSource(sourceId: string): void {
    const source = this.#sources.get(sourceId);
    if (source === undefined) return;
    this.#sources.delete(sourceId);
    this.#index.discardAll(source.ids);
  }

  /** Passages by relevance, best first. */
  find(query: FindQuery): IndexHit[] {
    const terms = [...new Set(query.words.flatMap(queryTerms))];
    if (terms.length === 0) return [];
    const hits = this.#index.search(query.words.join(' '), {
      tokenize: () => terms,
      combineWith: query.match === 'any' ? 'OR' : 'AND',
      prefix: (_term, index) => query.lastWordIsPrefix && index === terms.length - 1,
      boost: { title: TITLE_BOOST },
      bm25: RANKING,
    });
    // The library multiplies a score by the number of words matched, which ranks worse than the sum.
    const ranked = hits.map(({ id, score, queryTerms: matched, terms: found }) => ({
      passageId: String(id),
      score: score / Math.max(1, matched.length),
      terms: found,
    }));
    return ranked.sort((a, b) => b.score - a.score).slice(0, query.limit);
  }

  sources(): IndexedSource[] {
    return [...this.#sources].map(([sourceId, { title, reading }]) => ({ sourceId, title, reading }));
  }

  get passageCount(): number {
    return this.#index.documentCount;
  }

  /** A copy of everything, to be kept. */
  contents(): IndexContents {
    return {
      sources: [...this.#sources].map(([sourceId, { title, reading, ids }]) => ({
        sourceId,
        title,
        reading,
        ids: [...ids],
      })),
      index: this.#index.toJSON(),
    };
  }
}
