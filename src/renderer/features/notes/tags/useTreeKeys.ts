import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { parentTag, type TagNode } from './tag-tree';

/** Letters typed within this time of one another belong together. */
const TYPING_PAUSE_MS = 700;

interface TreeKeys {
  readonly nodes: readonly TagNode[];
  readonly chosen: string | undefined;
  readonly onChoose: (tag: string) => void;
  readonly onFold: (tag: string, isFolded: boolean) => void;
  readonly onOpen: (tag: string) => void;
  readonly onRename: (tag: string) => void;
  readonly onDelete: (tag: string) => void;
  readonly onPeek: () => void;
}

/**
 * Keys of a tree (ARIA Authoring Practices, tree view): Right unfolds or goes in, Left folds or goes up,
 * letters jump to a name.
 */
export function useTreeKeys(keys: TreeKeys): (event: KeyboardEvent<HTMLElement>) => void {
  const typing = useRef({ text: '', atMs: 0 });
  const { nodes } = keys;
  const at = nodes.findIndex(({ row }) => row.tag === keys.chosen);
  const node = nodes[at];
  const go = (index: number) => {
    const to = nodes[Math.max(0, Math.min(nodes.length - 1, index))];
    if (to !== undefined) keys.onChoose(to.row.tag);
  };
  const unfold = () => {
    if (node === undefined || !node.hasChildren) return;
    if (node.isFolded) keys.onFold(node.row.tag, false);
    else go(at + 1);
  };
  const fold = () => {
    if (node === undefined) return;
    if (node.hasChildren && !node.isFolded) keys.onFold(node.row.tag, true);
    else if (node.level > 1) keys.onChoose(parentTag(node.row.tag));
  };
  const jump = (letter: string) => {
    const nowMs = performance.now();
    const isTyping = typing.current.text !== '' && nowMs - typing.current.atMs < TYPING_PAUSE_MS;
    const text = (isTyping ? typing.current.text : '') + letter.toLocaleLowerCase();
    typing.current = { text, atMs: nowMs };
    const from = isTyping ? Math.max(0, at) : at + 1;
    const order = [...nodes.slice(from), ...nodes.slice(0, from)];
    const found = order.find(({ name }) => name.toLocaleLowerCase().startsWith(text));
    if (found !== undefined) keys.onChoose(found.row.tag);
  };
  const act = (event: KeyboardEvent<HTMLElement>): boolean => {
    if (event.altKey || event.ctrlKey || event.metaKey) return false;
    const tag = node?.row.tag;
    if (event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'ArrowUp') go(at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(nodes.length - 1);
    else if (event.key === 'ArrowRight') unfold();
    else if (event.key === 'ArrowLeft') fold();
    else if (event.key === ' ') keys.onPeek();
    else if (/^.$/su.test(event.key)) jump(event.key);
    else if (tag === undefined) return false;
    else if (event.key === 'Enter') keys.onOpen(tag);
    else if (event.key === 'F2') keys.onRename(tag);
    else if (event.key === 'Delete') keys.onDelete(tag);
    else return false;
    return true;
  };
  return (event) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing || nodes.length === 0) return;
    if (act(event)) event.preventDefault();
  };
}
