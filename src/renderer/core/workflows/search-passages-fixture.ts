import type { Passage } from '../model/passage';
import { queryTerms } from '../model/search-query';
import { indexTerms } from '../model/search-text';
import { NO_METADATA } from '../model/source';
import type { Source } from '../model/source';
import type { FindQuery, IndexedPassage, IndexedSource, SearchableIndex } from './search-passages-ports';

/** A source for tests of the search; only what the search looks at is worth reading. */
export function searchSource(id: string, changes: Partial<Source> = {}): Source {
  return {
    ...NO_METADATA,
    id,
    kind: 'pdf',
    sha256: id,
    bytes: 0,
    originalName: `${id}.pdf`,
    originalPath: '',
    importedAt: '2026-01-01T00:00:00.000Z',
    origins: {},
    formerReadings: [],
    extraction: {
      sha256: id,
      pages: 1,
      words: 0,
      characters: 0,
      withoutText: false,
      failedPages: [],
      warnings: [],
      parser: { name: 'test', version: '1' },
      encoding: '',
      emptyPages: [],
      at: '',
    },
    ...changes,
  };
}

/** Passages of one page whose text is the given pieces with a space between them. */
export function searchPassages(sourceId: string, pieces: readonly string[]): Passage[] {
  let start = 0;
  return pieces.map((text, number) => {
    const passage: Passage = {
      id: `${sourceId}:${number}`,
      sourceId,
      number,
      pageIndex: 0,
      start,
      end: start + text.length,
      text,
      lead: (pieces[number + 1] ?? '').split(/\s/u).slice(0, 12).join(' '),
    };
    start += text.length + 1;
    return passage;
  });
}

/** An index without ranking: the words of each passage, the oldest passage first. */
export class PlainIndex implements SearchableIndex {
  readonly passages = new Map<string, IndexedPassage>();
  readonly asked: FindQuery[] = [];

  async find(query: FindQuery) {
    this.asked.push(query);
    const terms = query.words.flatMap(queryTerms);
    const holds = ({ text, lead, title = '' }: IndexedPassage) => {
      const own = indexTerms(`${text}\n${lead}\n\n${title}`);
      const isHeld = (term: string, index: number) =>
        own.some((candidate) =>
          query.lastWordIsPrefix && index === terms.length - 1
            ? candidate.startsWith(term)
            : candidate === term,
        );
      return query.match === 'any' ? terms.some(isHeld) : terms.every(isHeld);
    };
    return [...this.passages.values()]
      .filter(holds)
      .slice(0, query.limit)
      .map(({ id }) => ({ passageId: id, score: 1, terms: [] }));
  }

  async add(passages: readonly IndexedPassage[]) {
    for (const passage of passages) this.passages.set(passage.id, passage);
  }

  async removeSource(sourceId: string) {
    for (const [id, passage] of this.passages) if (passage.sourceId === sourceId) this.passages.delete(id);
  }

  async sources() {
    const held = new Map<string, IndexedSource>();
    for (const { sourceId, title, reading } of this.passages.values()) {
      const former = held.get(sourceId);
      held.set(sourceId, {
        sourceId,
        title: title ?? former?.title ?? '',
        reading: reading ?? former?.reading ?? '',
      });
    }
    return [...held.values()];
  }

  async sourceIds() {
    return (await this.sources()).map(({ sourceId }) => sourceId);
  }

  async save() {}

  async clear() {
    this.passages.clear();
  }
}
