import { BUILT_IN_RELATIONS, type RelationKind } from '../../../core/model/passage-relation';

/** The kinds of relation an archive has, those of every archive first. */
export function relationChoices(own: readonly RelationKind[]): readonly RelationKind[] {
  return [...BUILT_IN_RELATIONS, ...own];
}

/** The kind that a digit key chooses: 1 is the first, 9 the ninth. */
export function choiceOfKey(key: string, choices: readonly RelationKind[]): RelationKind | undefined {
  return /^[1-9]$/u.test(key) ? choices[Number(key) - 1] : undefined;
}

/** A passage as it stands in a sentence: its words, cut when they are many, or where it is. */
export function passageInWords(quote: string, sourceTitle: string): string {
  const words = quote.trim();
  if (words === '') return `the marked place in ${sourceTitle}`;
  return `“${words.length > 90 ? `${words.slice(0, 88).trimEnd()}…` : words}”`;
}
