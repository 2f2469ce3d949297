import { RtfFlow, type RtfParagraph } from './rtf-flow';

/** Text that is no part of the flow: a title, the name of a font. */
export class RtfCollected {
  text = '';
}

/** Where the text of a group goes: into a flow, into a string of its own, or nowhere. */
export type RtfSink = RtfFlow | RtfCollected | undefined;

/** What holds from a brace to its partner; an inner group begins with what its outer one has. */
export interface RtfGroup {
  sink: RtfSink;
  context: 'text' | 'fonts' | 'styles' | 'info';
  font: number | undefined;
  /** How many characters stand in for each `\u`, for older readers. */
  substitutes: number;
  /** Deleted under change tracking, or moved elsewhere. */
  change: 'none' | 'deleted' | 'moved';
  paragraph: RtfParagraph;
  /** Names of HTML’s elements that set the text as the group does. */
  styles: readonly string[];
  /** The next inner group is for readers that know no Unicode. */
  isDoubled: boolean;
  /** It, and all in it, is for readers that know no Unicode. */
  isSubstitute: boolean;
  /** Called when the group ends, while it is still the open one. */
  onClose: (() => void) | undefined;
}

export const BODY_PARAGRAPH: RtfParagraph = {
  outlineLevel: undefined,
  listLevel: undefined,
  tableDepth: 0,
};

export function bodyGroup(sink: RtfSink): RtfGroup {
  return {
    sink,
    context: 'text',
    font: undefined,
    substitutes: 1,
    change: 'none',
    paragraph: BODY_PARAGRAPH,
    styles: [],
    isDoubled: false,
    isSubstitute: false,
    onClose: undefined,
  };
}
