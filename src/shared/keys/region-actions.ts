import type { Action } from './action';

const HIGHLIGHTS = 'Highlight in the colour of that number';
const TOOLS = 'Select, highlight, note, area: the tool';

/** What keys do in one region only: with the focus in it, and never while one types. */
export const REGION_ACTIONS = [
  ...fixed('lists', 'list', [
    ['list.move', 'Move', ['arrowup', 'arrowdown']],
    ['list.ends', 'First, last', ['home', 'end']],
    ['list.open', 'Open', ['enter']],
    ['list.open-in-tab', 'Open in a new tab', ['mod+enter']],
    ['list.peek', 'Details, or the preview in search results', ['space']],
    ['list.extend', 'Choose several', ['shift+arrowup', 'shift+arrowdown']],
    ['list.all', 'Choose all', ['mod+a']],
    ['list.rename', 'Rename, in a list of tags', ['f2']],
    ['list.fold', 'Fold, unfold, in the list of tags', ['arrowleft', 'arrowright']],
    ['list.remove', 'Remove', ['delete']],
    ['list.copy', 'Copy with citation', ['mod+shift+c']],
  ]),

  ...fixed('reader', 'reader', [
    ['reader.page', 'Page up, page down', ['pageup', 'pagedown']],
    ['reader.ends', 'First page, last page', ['home', 'end']],
    ['reader.one-page', 'Previous or next page, one at a time', ['arrowleft', 'arrowright']],
  ]),
  ...region('reader', 'reader', [
    ['reader.tool-select', 'Tool: select text', 'alt+1', TOOLS],
    ['reader.tool-highlight', 'Tool: highlight', 'alt+2', TOOLS],
    ['reader.tool-note', 'Tool: note at a point', 'alt+3', TOOLS],
    ['reader.tool-area', 'Tool: mark an area', 'alt+4', TOOLS],
    ['reader.next-note', 'Next note', 'j', 'Next note, previous note'],
    ['reader.previous-note', 'Previous note', 'k', 'Next note, previous note'],
    ['reader.source-note', 'Note on the source', 'shift+n'],
    ['reader.caret', 'Caret, to select with the keyboard', 'f7'],
  ]),
  ...region('passages', 'reader', [
    ['reader.highlight-1', 'Highlight 1', '1', HIGHLIGHTS],
    ['reader.highlight-2', 'Highlight 2', '2', HIGHLIGHTS],
    ['reader.highlight-3', 'Highlight 3', '3', HIGHLIGHTS],
    ['reader.highlight-4', 'Highlight 4', '4', HIGHLIGHTS],
    ['reader.highlight-5', 'Highlight 5', '5', HIGHLIGHTS],
    ['reader.underline', 'Underline', 'u'],
    ['reader.note', 'Write a note, at the caret while it is on', 'n'],
    ['reader.tags', 'Tag', 't'],
    ['reader.event', 'Tie to an event', 'e'],
    ['reader.link', 'Link with another passage', 'l'],
    ['reader.cite', 'Copy with citation', 'c'],
    ['reader.copy-markdown', 'Copy as a quotation in Markdown', 'shift+c'],
    ['reader.remove', 'Remove the mark', 'delete'],
    ['reader.add-piece', 'Add words to the chosen mark', '+', 'Add words to the chosen mark, take words out'],
    ['reader.take-out', 'Take words out of the mark', '-', 'Add words to the chosen mark, take words out'],
    ['reader.merge', 'Merge with the selection or the next mark', 'm'],
    ['reader.split', 'Split at the caret', 's'],
    ['reader.ends-of-mark', 'Move the ends of the mark or area; put a lost mark here', 'r'],
  ]),
  ...fixed('passages', 'reader', [
    [
      'reader.extend',
      'Extend the selection',
      ['shift+arrowleft', 'shift+arrowup', 'shift+arrowright', 'shift+arrowdown'],
    ],
    ['reader.copy', 'Copy the words alone', ['mod+c']],
    ['reader.cite-held', 'Copy with citation', ['mod+shift+c']],
    ['reader.next-of-pile', 'Next of several marks at the caret', ['enter']],
    ['reader.end-by-word', 'End of the mark by a word', ['alt+shift+arrowleft', 'alt+shift+arrowright']],
    ['reader.start-by-word', 'Beginning of the mark by a word', ['alt+shift+arrowup', 'alt+shift+arrowdown']],
    ['reader.step-out', 'Step out of what was chosen', ['escape']],
  ]),

  ...region('dates', 'dates', [
    ['dates.next', 'Next date or name', ']', 'Next, previous date or name'],
    ['dates.previous', 'Previous date or name', '[', 'Next, previous date or name'],
    ['dates.add', 'Add to an event', 'e'],
    ['dates.ignore', 'Do not offer it again', 'i'],
  ]),

  ...region('compare', 'compare', [
    ['compare.next-pair', 'Next pair', 'j', 'Next pair, previous pair'],
    ['compare.previous-pair', 'Previous pair', 'k', 'Next pair, previous pair'],
    ['compare.unlink', 'Unlink the pair', 'x'],
    ['compare.lock', 'Lock scrolling together, or let go', '\\'],
  ]),
  ...fixed('compare', 'compare', [['compare.beside', 'The text beside it', ['tab', 'shift+tab']]]),

  ...fixed('relation', 'relation', [
    ['relation.choose', 'Relation of that number', ['1', '2', '3', '4', '5', '6', '7', '8', '9']],
    ['relation.other', 'Another relation', ['0']],
    ['relation.turn', 'The other way round', ['x']],
  ]),

  ...region('event', 'event', [
    ['event.supports', 'Supports', 's'],
    ['event.disputes', 'Disputes', 'd'],
    ['event.mentions', 'Mentions', 'm'],
    ['event.context', 'Gives context', 'c'],
  ]),
  ...fixed('event', 'event', [
    ['event.open', 'Open the passage in its source', ['enter']],
    ['event.untie', 'Untie the passage from the event', ['delete']],
  ]),

  ...region('likeness', 'likeness', [
    ['likeness.same', 'Same text', 's'],
    ['likeness.different', 'Different texts', 'd'],
    ['likeness.later', 'Decide later', 'l'],
    ['likeness.next-pair', 'Next pair', 'j', 'Next pair, previous pair'],
    ['likeness.previous-pair', 'Previous pair', 'k', 'Next pair, previous pair'],
    ['likeness.next-difference', 'Next difference', ']', 'Next, previous difference'],
    ['likeness.previous-difference', 'Previous difference', '[', 'Next, previous difference'],
  ]),

  ...region('offered', 'offered', [['offered.take', 'Import the ticked files', 'i']]),
  ...fixed('offered', 'offered', [['offered.take-at-once', 'Import the ticked files', ['enter']]]),

  ...fixed('dialogs', 'dialog', [
    ['dialog.do', 'Do what the main button says', ['enter']],
    ['dialog.close', 'Close without doing it', ['escape']],
  ]),
] as const;

type Line<Id extends string, Key> = readonly [id: Id, label: string, key: Key, line?: string];

/** Actions that each have one key, which can be changed. */
function region<Scope extends Action['scope'], Id extends string, Key extends string>(
  group: Action['group'],
  scope: Scope,
  lines: readonly Line<Id, Key>[],
) {
  return lines.map(([id, label, key, line]) => ({
    id,
    group,
    scope,
    label,
    keys: [key] as readonly Key[],
    ...(line === undefined ? {} : { line }),
  }));
}

/** Keys that every list, text and dialog has. */
function fixed<Scope extends Action['scope'], Id extends string, Key extends string>(
  group: Action['group'],
  scope: Scope,
  lines: readonly Line<Id, readonly Key[]>[],
) {
  return lines.map(([id, label, keys]) => ({ id, group, scope, label, keys, isFixed: true as const }));
}
