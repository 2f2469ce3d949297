/** What a press of the pointer does in the document. */
export type ReaderTool = 'select' | 'highlight' | 'note' | 'area';

export const READER_TOOLS: readonly ReaderTool[] = ['select', 'highlight', 'note', 'area'];

/** Names of the tools. */
export const TOOL_NAMES: Readonly<Record<ReaderTool, string>> = {
  select: 'Select text',
  highlight: 'Highlight',
  note: 'Note at a point',
  area: 'Mark an area',
};

/** What is said when a tool is taken up. */
export function toolWords(tool: ReaderTool, highlightName: string): string {
  switch (tool) {
    case 'select':
      return 'Selecting text.';
    case 'highlight':
      return `Highlighting: words are marked as ${highlightName} when you let go. Esc ends it.`;
    case 'note':
      return 'Note at a point: click where the note is to stand. Esc ends it.';
    case 'area':
      return 'Marking an area: drag a rectangle, or move it with the arrow keys, size it with Shift and the arrow keys, and press Enter. Esc ends it.';
  }
}
