import type { SourceRelation } from './source';

/** What of a relation decides whether two sources are one witness. */
export type TextRelation = Pick<SourceRelation, 'kind' | 'sourceIds'>;

/** Sources gathered into texts (sets that only ever grow together). */
export class Texts {
  readonly #parents = new Map<string, string>();

  /** A name for the text a source is; the same for all sources that are that text. */
  textOf(sourceId: string): string {
    let root = sourceId;
    for (let next = this.#parents.get(root); next !== undefined; next = this.#parents.get(root)) root = next;
    // The next question about any source on the way takes one step.
    for (let at = sourceId; at !== root; ) {
      const next = this.#parents.get(at) ?? root;
      this.#parents.set(at, root);
      at = next;
    }
    return root;
  }

  isSame(one: string, other: string): boolean {
    return this.textOf(one) === this.textOf(other);
  }

  join(one: string, other: string): void {
    const [text, otherText] = [this.textOf(one), this.textOf(other)];
    if (text !== otherText) this.#parents.set(otherText, text);
  }
}

/**
 * Gathers the marks "same text". They carry over: when A is the same as B, and B as C, then A and C
 * are one text too, whether or not B is among the sources that are asked about.
 */
export function sameTexts(relations: readonly TextRelation[]): Texts {
  const texts = new Texts();
  for (const { kind, sourceIds } of relations) if (kind === 'same-text') texts.join(...sourceIds);
  return texts;
}

/** How many texts these sources are, each counted once however many sources carry it. */
export function independentTexts(sourceIds: Iterable<string>, texts: Texts): number {
  return new Set([...sourceIds].map((sourceId) => texts.textOf(sourceId))).size;
}

/** Those of these sources that share a text with another of them, in groups of two or more. */
export function sameTextGroups(sourceIds: readonly string[], texts: Texts): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const sourceId of sourceIds) {
    const text = texts.textOf(sourceId);
    groups.set(text, [...(groups.get(text) ?? []), sourceId]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
