import type { HighlightSlot } from './annotation';
import type { RelationKind } from './passage-relation';

/** Names of the highlights, by slot (design language, section 2), until an archive renames them. */
export const HIGHLIGHT_NAMES: Readonly<Record<HighlightSlot, string>> = {
  1: 'Claim',
  2: 'Date or place',
  3: 'Doubtful',
  4: 'Agreed point',
  5: 'Background',
};

/** Colours a tag can have; the names of tokens in ui/tokens.css without `--tag-`. */
export const TAG_COLOURS = ['grey', 'blue', 'teal', 'green', 'ochre', 'red', 'plum', 'violet'] as const;
export type TagColour = (typeof TAG_COLOURS)[number];

/** What an archive has its own way of: kept in its journal, and so the same on every computer. */
export interface ArchivePreferences {
  readonly highlightNames: Readonly<Record<HighlightSlot, string>>;
  /** By the tag's whole path. */
  readonly tagColours: Readonly<Record<string, TagColour>>;
  /** The archive's own relations between passages, besides the built-in ones. */
  readonly relationKinds: readonly RelationKind[];
}

export const USUAL_PREFERENCES: ArchivePreferences = {
  highlightNames: HIGHLIGHT_NAMES,
  tagColours: {},
  relationKinds: [],
};
