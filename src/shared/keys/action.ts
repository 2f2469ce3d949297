/** Where keys act. `window`: everywhere in the app; the others only with the focus in their region. */
export type KeyScope =
  | 'window'
  | 'list'
  | 'reader'
  | 'dates'
  | 'compare'
  | 'relation'
  | 'event'
  | 'likeness'
  | 'offered'
  | 'dialog';

/** One thing the keyboard does. */
export interface Action {
  /** Stays the same for good: the researcher's own keys are kept under it. */
  readonly id: string;
  /** The heading it stands under. */
  readonly group: KeyGroupId;
  readonly scope: KeyScope;
  readonly label: string;
  /** In the notation of key-names.ts; each does it by itself. None: only in menus, until it is given one. */
  readonly keys: readonly string[];
  /** Where macOS has other keys, rather than Cmd in the place of Ctrl. */
  readonly macKeys?: readonly string[];
  /** Keys of the system, or that every list and text has; they cannot be changed. */
  readonly isFixed?: true;
  /** Actions of the same line stand together where keys are only listed. */
  readonly line?: string;
}

export interface KeyGroup {
  readonly id: KeyGroupId;
  readonly title: string;
  /** Where these keys act, when that is not everywhere. */
  readonly where?: string;
}

/** The headings keys stand under, in order. */
export const KEY_GROUPS = [
  { id: 'everywhere', title: 'Everywhere' },
  { id: 'tabs', title: 'Tabs' },
  { id: 'archive', title: 'Archive' },
  { id: 'lists', title: 'Lists', where: 'with focus in a list' },
  { id: 'reader', title: 'Reader', where: 'with a source open' },
  { id: 'passages', title: 'Passages', where: 'with focus in the document or its notes' },
  { id: 'dates', title: 'Dates and names', where: 'with focus in the document' },
  { id: 'compare', title: 'Compare', where: 'with focus in one of the texts' },
  { id: 'relation', title: 'Linking passages', where: 'while it is asked how they bear on one another' },
  { id: 'event', title: 'Event', where: 'with focus on a passage' },
  { id: 'likeness', title: 'Alike texts', where: 'with focus in the texts' },
  { id: 'offered', title: 'Watched folder', where: 'with focus on the offered files' },
  { id: 'dialogs', title: 'Dialogs' },
] as const satisfies readonly { id: string; title: string; where?: string }[];

export type KeyGroupId =
  | 'everywhere'
  | 'tabs'
  | 'archive'
  | 'lists'
  | 'reader'
  | 'passages'
  | 'dates'
  | 'compare'
  | 'relation'
  | 'event'
  | 'likeness'
  | 'offered'
  | 'dialogs';
