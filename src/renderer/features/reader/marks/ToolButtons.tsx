import { Highlighter, MessageSquarePlus, NotebookPen, SquareDashed, TextCursor } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../../ui/IconButton';
import { moveInGroup } from './arrow-group';
import { READER_TOOLS, TOOL_NAMES, type ReaderTool } from './reader-tools';
import styles from './ToolButtons.module.css';

interface ToolButtonsProps {
  readonly tool: ReaderTool;
  readonly onTool: (tool: ReaderTool) => void;
  /** Areas are marked on pages only. */
  readonly hasPages: boolean;
  readonly onSourceNote: () => void;
}

const ICONS: Readonly<Record<ReaderTool, ReactNode>> = {
  select: <TextCursor />,
  highlight: <Highlighter />,
  note: <MessageSquarePlus />,
  area: <SquareDashed />,
};

/** What the pointer does in the document, and a note on the whole of it: for the reader's toolbar. */
export function ToolButtons({ tool, onTool, hasPages, onSourceNote }: ToolButtonsProps) {
  return (
    <div
      className={styles.tools}
      role="group"
      aria-label="What the pointer does"
      onKeyDownCapture={moveInGroup}
    >
      {READER_TOOLS.filter((each) => hasPages || each !== 'area').map((each) => (
        <IconButton
          key={each}
          label={TOOL_NAMES[each]}
          action={`reader.tool-${each}`}
          icon={ICONS[each]}
          isPressed={each === tool}
          onPress={() => onTool(each)}
        />
      ))}
      <IconButton
        label="Note on the source"
        action="reader.source-note"
        icon={<NotebookPen />}
        onPress={onSourceNote}
      />
    </div>
  );
}
