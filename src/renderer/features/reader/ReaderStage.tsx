import type { ReactNode, RefObject } from 'react';
import type { EventRow } from '../../core/archive';
import { AnnotatePopover } from './AnnotatePopover';
import { FindBar } from './FindBar';
import styles from './ReaderScreen.module.css';
import type { CaretBox } from './useCaretBrowsing';
import type { Find } from './useFind';
import type { usePassageWork } from './usePassageWork';
import type { ReaderSelection } from './useReaderSelection';

interface ReaderStageProps {
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly popover: RefObject<HTMLDivElement | null>;
  readonly caret: CaretBox | undefined;
  readonly find: Find;
  /** Changes when the field of the find bar is asked for. */
  readonly findSerial: number;
  readonly selection: ReaderSelection | undefined;
  /** Changes with the selected words. */
  readonly selectionKey: string | undefined;
  readonly work: ReturnType<typeof usePassageWork>;
  readonly events: readonly EventRow[];
  readonly linkIsOpen: boolean;
  readonly onOpenLink: () => void;
  readonly onPopoverFocus: (hasFocus: boolean) => void;
  readonly focusDocument: () => void;
  /** The document's surface. */
  readonly children: ReactNode;
}

/** The document with what floats over it: the caret, the find bar, and what can be done with selected words. */
export function ReaderStage(props: ReaderStageProps) {
  const { stage, popover, caret, find, selection, work, onOpenLink, focusDocument } = props;
  return (
    <div
      ref={stage}
      className={styles.stage}
      onKeyDown={(event) => {
        const entersPopover =
          event.key === 'Tab' &&
          !event.shiftKey &&
          selection !== undefined &&
          !popover.current?.contains(event.target as Node);
        if (!entersPopover) return;
        event.preventDefault();
        popover.current?.querySelector<HTMLElement>('[role=radio][tabindex="0"]')?.focus();
      }}
    >
      {props.children}
      {caret !== undefined && stage.current !== null && (
        <i
          className={styles.caret}
          aria-hidden="true"
          style={{
            left: caret.left - stage.current.getBoundingClientRect().left,
            top: caret.top - stage.current.getBoundingClientRect().top,
            height: caret.height,
          }}
        />
      )}
      {find.isOpen && (
        <FindBar
          find={find}
          serial={props.findSerial}
          onClose={() => {
            find.close();
            focusDocument();
          }}
        />
      )}
      {selection !== undefined && stage.current !== null && (
        <AnnotatePopover
          key={props.selectionKey}
          ref={popover}
          selection={selection.box}
          stage={stage.current}
          slot={work.slot}
          linkIsOpen={props.linkIsOpen}
          events={props.events}
          onHighlight={(which) => void work.highlight(which)}
          onNote={() => void work.write('note')}
          onTag={() => void work.write('tags')}
          onCite={work.cite}
          onOpenLink={onOpenLink}
          onLink={(event, stance) => void work.link(undefined, event, stance)}
          onClose={work.dismiss}
          onFocusChange={props.onPopoverFocus}
        />
      )}
    </div>
  );
}
