import type { AnchorHealth } from '../../core/model/annotation';

/** Names of the states, for filters. */
export const HEALTH_NAMES: Readonly<Record<AnchorHealth['state'], string>> = {
  exact: 'In place',
  moved: 'Moved',
  approximate: 'Approximate',
  lost: 'Lost',
};

/** Likeness in per cent: never 100, which would be exact. */
export const percent = (likeness: number): string => `${Math.min(99, Math.round(likeness * 100))} %`;

/** How like the words of a candidate are to those that were marked. */
export const likenessWords = (likeness: number): string =>
  likeness === 1 ? 'The same words' : `${percent(likeness)} alike`;

/** In short, for a badge; undefined when there is nothing to say. */
export function healthBadge(health: AnchorHealth): string | undefined {
  switch (health.state) {
    case 'exact':
      return undefined;
    case 'moved':
      return HEALTH_NAMES.moved;
    case 'approximate':
      return `${HEALTH_NAMES.approximate}, ${percent(health.likeness)}`;
    case 'lost':
      return HEALTH_NAMES.lost;
  }
}

/** What the badge means, in a sentence. */
export function healthSentence(health: AnchorHealth): string {
  switch (health.state) {
    case 'exact':
      return 'The words stand where they were marked.';
    case 'moved':
      return 'The text was read anew. The same words were found in another place.';
    case 'approximate':
      return `The text was read anew. The likeliest place was taken: its words are ${percent(health.likeness)} like those that were marked.`;
    case 'lost':
      return 'The text was read anew and the words were not found. The note and its quotation are kept.';
  }
}
