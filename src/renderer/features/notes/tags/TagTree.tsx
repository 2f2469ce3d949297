// Rows are placed one by one in a windowed tree, which lists in lists do not allow: roles say the same.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { classes } from '../../../ui/classes';
import { TagDot } from '../../../ui/TagDot';
import type { TagNode } from './tag-tree';
import styles from './Tags.module.css';
import { useTreeKeys } from './useTreeKeys';

interface TagTreeProps {
  readonly nodes: readonly TagNode[];
  readonly chosen: string | undefined;
  /** The tag whose name is being typed. */
  readonly renaming: string | undefined;
  readonly onChoose: (tag: string) => void;
  readonly onFold: (tag: string, isFolded: boolean) => void;
  readonly onOpen: (tag: string) => void;
  readonly onRename: (tag: string | undefined) => void;
  readonly onRenamed: (tag: string, name: string) => void;
  readonly onDelete: (tag: string) => void;
  /** Below another tag; at the top when `parent` is empty. */
  readonly onMove: (tag: string, parent: string) => void;
  readonly onPeek: () => void;
}

const ROW_HEIGHT = 34;
/** What is dragged is a tag of this app, and not a file or words. */
const DRAGGED = 'application/x-sourcebook-tag';

/** Tags by level. The focus stays on the tree, and aria-activedescendant points to the chosen tag. */
export function TagTree(props: TagTreeProps) {
  const { nodes, chosen, onChoose } = props;
  const tree = useRef<HTMLDivElement>(null);
  const baseId = useId();
  const [target, setTarget] = useState<string>();
  const at = nodes.findIndex(({ row }) => row.tag === chosen);
  // The React compiler, which this rule is about, is not used.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: nodes.length,
    getScrollElement: () => tree.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => nodes[index]?.row.tag ?? index,
    overscan: 12,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const first = Math.max(0, startIndex - overscan);
      const last = Math.min(count - 1, endIndex + overscan);
      const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
      if (at !== -1 && at < first) shown.unshift(at);
      if (at > last) shown.push(at);
      return shown;
    },
  });
  const choose = (tag: string) => {
    onChoose(tag);
    const index = nodes.findIndex(({ row }) => row.tag === tag);
    if (index !== -1) virtualizer.scrollToIndex(index);
  };
  const onKeyDown = useTreeKeys({ ...props, onChoose: choose });
  const allowDrop = (event: DragEvent, place: string) => {
    if (!event.dataTransfer.types.includes(DRAGGED)) return;
    event.preventDefault();
    event.stopPropagation();
    event.dataTransfer.dropEffect = 'move';
    setTarget(place);
  };
  const drop = (event: DragEvent, place: string) => {
    const tag = event.dataTransfer.getData(DRAGGED);
    setTarget(undefined);
    if (tag === '') return;
    event.preventDefault();
    event.stopPropagation();
    props.onMove(tag, place);
  };
  return (
    <div
      ref={tree}
      className={classes(styles.tree, target === '' && styles.dropTop)}
      role="tree"
      aria-label="Tags"
      aria-activedescendant={at === -1 ? undefined : `${baseId}-${at}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const [first] = nodes;
        if (event.target === event.currentTarget && at === -1 && first !== undefined) onChoose(first.row.tag);
      }}
      // Beside the tags is the top level.
      onDragOver={(event) => allowDrop(event, '')}
      onDragLeave={() => setTarget(undefined)}
      onDrop={(event) => drop(event, '')}
    >
      <div role="presentation" className={styles.rows} style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const node = nodes[index];
          if (node === undefined) return null;
          const { tag } = node.row;
          return (
            <div
              key={key}
              id={`${baseId}-${index}`}
              role="treeitem"
              aria-level={node.level}
              aria-posinset={node.position}
              aria-setsize={node.siblings}
              aria-expanded={node.hasChildren ? !node.isFolded : undefined}
              aria-selected={tag === chosen}
              className={classes(
                styles.row,
                tag === chosen && styles.selected,
                index === at && styles.lead,
                tag === target && styles.dropOn,
              )}
              style={{
                transform: `translateY(${start}px)`,
                paddingInlineStart: `${8 + (node.level - 1) * 20}px`,
              }}
              draggable={props.renaming !== tag}
              onDragStart={(event) => {
                event.dataTransfer.setData(DRAGGED, tag);
                event.dataTransfer.effectAllowed = 'move';
              }}
              onDragOver={(event) => allowDrop(event, tag)}
              onDrop={(event) => drop(event, tag)}
              onMouseDown={() => onChoose(tag)}
              onDoubleClick={() => props.onOpen(tag)}
            >
              <TreeRow
                node={node}
                isRenaming={props.renaming === tag}
                onFold={(isFolded) => props.onFold(tag, isFolded)}
                onRenamed={(name) => {
                  props.onRename(undefined);
                  tree.current?.focus();
                  if (name !== undefined) props.onRenamed(tag, name);
                }}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface TreeRowProps {
  readonly node: TagNode;
  readonly isRenaming: boolean;
  readonly onFold: (isFolded: boolean) => void;
  /** With the name as typed; undefined when it was given up. */
  readonly onRenamed: (name: string | undefined) => void;
}

function TreeRow({
  node: { row, name, hasChildren, isFolded },
  isRenaming,
  onFold,
  onRenamed,
}: TreeRowProps) {
  return (
    <>
      <span
        className={styles.fold}
        aria-hidden="true"
        onMouseDown={(event) => {
          if (!hasChildren) return;
          event.preventDefault();
          onFold(!isFolded);
        }}
      >
        {hasChildren ? isFolded ? <ChevronRight /> : <ChevronDown /> : null}
      </span>
      <TagDot colour={row.colour} />
      {isRenaming ? (
        <NameField name={name} onEnd={onRenamed} />
      ) : (
        <span className={styles.name} dir="auto">
          {name}
        </span>
      )}
      <span className={styles.count}>
        {row.countWithin.toLocaleString('en-GB')}
        <span className="visually-hidden"> notes</span>
      </span>
    </>
  );
}

function NameField({
  name,
  onEnd,
}: {
  readonly name: string;
  readonly onEnd: (name: string | undefined) => void;
}) {
  const [draft, setDraft] = useState(name);
  const isOver = useRef(false);
  const end = (result: string | undefined) => {
    if (isOver.current) return;
    isOver.current = true;
    onEnd(result);
  };
  return (
    <input
      className={styles.nameField}
      aria-label={`New name of ${name}`}
      dir="auto"
      spellCheck={false}
      // The researcher has just asked to type it.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      value={draft}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => end(draft)}
      onMouseDown={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') end(draft);
        else if (event.key === 'Escape') end(undefined);
        else return;
        // The key would press a button of the question that follows.
        event.preventDefault();
      }}
    />
  );
}
