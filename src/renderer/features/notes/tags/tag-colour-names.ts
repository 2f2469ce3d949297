import type { TagColour } from '../../../core/model/archive-preferences';

/** What the colours of tags are called. */
export const TAG_COLOUR_NAMES: Readonly<Record<TagColour, string>> = {
  grey: 'Grey',
  blue: 'Blue',
  teal: 'Teal',
  green: 'Green',
  ochre: 'Ochre',
  red: 'Red',
  plum: 'Plum',
  violet: 'Violet',
};
