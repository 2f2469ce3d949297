import { ChevronDown, ChevronRight } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { TagRow } from '../../core/annotation-work';
import { tagNodes, type TagNode } from '../../features/notes/tags/tag-tree';
import { useTreeKeys } from '../../features/notes/tags/useTreeKeys';
import { useNavigation } from '../../features/routes';
import { useArchive } from '../../features/useArchive';
import { TagDot } from '../../ui/TagDot';
import styles from './Shell.module.css';
import { useStored } from './useStored';

/** So many tags stand here at once; the notebook lists all of them. */
const MOST_SHOWN = 200;
const NONE: readonly string[] = [];

/** The archive's tags by level; folded until they are unfolded, and then as they were left. */
export function SidebarTags({ rows }: { readonly rows: readonly TagRow[] }) {
  const { archive } = useArchive();
  const navigation = useNavigation();
  const { view } = navigation;
  const tree = useRef<HTMLUListElement>(null);
  const [unfolded, setUnfolded] = useStored<readonly string[]>(`unfolded-tags:${archive.id}`, NONE);
  const nodes = useMemo(() => {
    const folded = new Set(rows.map(({ tag }) => tag).filter((tag) => !unfolded.includes(tag)));
    return tagNodes(rows, folded).slice(0, MOST_SHOWN);
  }, [rows, unfolded]);
  const current = view.screen === 'notes' && view.part === undefined ? view.tag : undefined;
  const open = (tag: string) => navigation.open({ screen: 'notes', tag });
  const manage = (tag: string) => navigation.open({ screen: 'notes', part: 'tags', tag });
  const fold = (tag: string, isFolded: boolean) =>
    setUnfolded(isFolded ? unfolded.filter((each) => each !== tag) : [...unfolded, tag]);
  const focusOn = (tag: string) =>
    tree.current?.querySelector<HTMLElement>(`[data-tag="${CSS.escape(tag)}"]`)?.focus();
  const reachable = nodes.some(({ row }) => row.tag === current) ? current : nodes[0]?.row.tag;
  return (
    <ul ref={tree} role="tree" aria-label="Tags" className={styles.tags}>
      {nodes.map((node) => (
        <SidebarTag
          key={node.row.tag}
          node={node}
          nodes={nodes}
          isCurrent={node.row.tag === current}
          isReachable={node.row.tag === reachable}
          onOpen={open}
          onManage={manage}
          onFold={fold}
          onFocus={focusOn}
        />
      ))}
    </ul>
  );
}

interface SidebarTagProps {
  readonly node: TagNode;
  readonly nodes: readonly TagNode[];
  readonly isCurrent: boolean;
  readonly isReachable: boolean;
  readonly onOpen: (tag: string) => void;
  /** F2 and Del: where tags are renamed and taken away. */
  readonly onManage: (tag: string) => void;
  readonly onFold: (tag: string, isFolded: boolean) => void;
  readonly onFocus: (tag: string) => void;
}

function SidebarTag(props: SidebarTagProps) {
  const { node, isCurrent, onOpen, onFold } = props;
  const { row, name, level, hasChildren, isFolded } = node;
  const onKeyDown: (event: KeyboardEvent<HTMLElement>) => void = useTreeKeys({
    nodes: props.nodes,
    chosen: row.tag,
    onChoose: props.onFocus,
    onFold,
    onOpen,
    onRename: props.onManage,
    onDelete: props.onManage,
    onPeek: () => onOpen(row.tag),
  });
  return (
    <li
      role="treeitem"
      data-tag={row.tag}
      aria-level={level}
      aria-posinset={node.position}
      aria-setsize={node.siblings}
      aria-expanded={hasChildren ? !isFolded : undefined}
      aria-selected={isCurrent}
      tabIndex={props.isReachable ? 0 : -1}
      className={styles.item}
      style={{ paddingInlineStart: `${8 + (level - 1) * 14}px` }}
      onClick={() => onOpen(row.tag)}
      onKeyDown={onKeyDown}
    >
      <TagDot colour={row.colour} />
      <span className={styles.words} dir="auto">
        {name}
      </span>
      <span className={styles.count}>{row.countWithin.toLocaleString('en-GB')}</span>
      <span
        className={styles.fold}
        aria-hidden="true"
        onClick={(event) => {
          if (!hasChildren) return;
          event.stopPropagation();
          onFold(row.tag, !isFolded);
        }}
      >
        {hasChildren ? isFolded ? <ChevronRight /> : <ChevronDown /> : null}
      </span>
    </li>
  );
}
