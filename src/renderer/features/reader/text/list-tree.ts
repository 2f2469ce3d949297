import type { TextBlock } from '../../../core/model/extraction';

/** A list as it is nested: its items hold paragraphs and further lists, in order. */
export interface ListNode {
  readonly kind: 'list';
  readonly isNumbered: boolean;
  readonly items: readonly ListItemNode[];
}
export interface ListItemNode {
  /** What stands before it; undefined for a dot, empty for nothing. */
  readonly marker: string | undefined;
  readonly parts: readonly (TextBlock | ListNode)[];
}

interface OpenList {
  readonly kind: 'list';
  readonly level: number;
  readonly isNumbered: boolean;
  readonly items: { readonly marker: string | undefined; readonly parts: (TextBlock | ListNode)[] }[];
}

/** Neighbouring list items as lists. Items deeper than the first begin lists inside it. */
export function listTree(blocks: readonly TextBlock[]): readonly ListNode[] {
  const roots: OpenList[] = [];
  const open: OpenList[] = [];
  for (const block of blocks) {
    const level = block.level ?? 1;
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
    const present = open.at(-1);
    if (block.continues === true && present?.level === level) {
      present.items.at(-1)?.parts.push(block);
      continue;
    }
    const item = { marker: block.continues === true ? '' : block.marker, parts: [block] };
    const isNumbered = item.marker !== undefined && item.marker !== '';
    if (present?.level === level && (present.isNumbered === isNumbered || block.continues === true)) {
      present.items.push(item);
      continue;
    }
    if (present?.level === level) open.pop();
    const list: OpenList = { kind: 'list', level, isNumbered, items: [item] };
    const parent = open.at(-1)?.items.at(-1);
    if (parent === undefined) roots.push(list);
    else parent.parts.push(list);
    open.push(list);
  }
  return roots;
}
