import type { AnnotationRow } from '../../../core/annotation-work';
import { quoteOf } from '../../../core/model/anchors';
import { findPart, parseSearchQuery, type QueryPart } from '../../../core/model/search-query';
import { searchWords } from '../../../core/model/search-text';

/** A note's texts, and all their words folded, parted by spaces, with one at each end. */
interface NoteWords {
  readonly texts: readonly string[];
  readonly folded: string;
}

/**
 * Search in quotes, comments, tags, authors, and titles of sources and events, folded as the archive's
 * search folds. The words of a note are cut once, and again only when one of its texts has changed: 20,000
 * notes are looked through within a few milliseconds at each letter that is typed.
 */
export class NoteSearch {
  readonly #words = new Map<string, NoteWords>();

  /** The rows that hold every wanted word and none of the unwanted ones; the last word may go on. */
  matching(rows: readonly AnnotationRow[], query: string): readonly AnnotationRow[] {
    const { wanted, unwanted } = parseSearchQuery(query, true);
    if (wanted.length === 0 && unwanted.length === 0) return rows;
    return rows.filter((row) => {
      const words = this.#wordsOf(row);
      const holds = (part: QueryPart) => holdsPart(part, words);
      return wanted.every(holds) && !unwanted.some(holds);
    });
  }

  #wordsOf(row: AnnotationRow): NoteWords {
    const { id } = row.annotation;
    const texts = textsOf(row);
    const known = this.#words.get(id);
    if (known !== undefined && sameTexts(known.texts, texts)) return known;
    const words = { texts, folded: foldedWords(texts) };
    this.#words.set(id, words);
    return words;
  }
}

function textsOf({ annotation, source, links }: AnnotationRow): readonly string[] {
  return [
    quoteOf(annotation),
    annotation.note,
    ...annotation.tags,
    annotation.author,
    source.title,
    ...links.map(({ event }) => event.title),
  ];
}

const sameTexts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, index) => text === b[index]);

function foldedWords(texts: readonly string[]): string {
  const terms: string[] = [];
  for (const text of texts) {
    for (const { term, also, joined } of searchWords(text)) {
      terms.push(term, ...also);
      for (const whole of joined) terms.push(whole.term, ...whole.also);
    }
  }
  return ` ${terms.join(' ')} `;
}

/** Several words in their order are looked for in the texts themselves, where each of them occurs at all. */
function holdsPart(part: QueryPart, { texts, folded }: NoteWords): boolean {
  const last = part.words.length - 1;
  const allOccur = part.words.every((word, index) =>
    folded.includes(part.unfinished && index === last ? ` ${word}` : ` ${word} `),
  );
  if (!allOccur || part.words.length === 1) return allOccur;
  return texts.some((text) => findPart(part, searchWords(text)).length > 0);
}
