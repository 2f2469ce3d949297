import type { ReactNode, RefObject } from 'react';
import type { EventRow } from '../../core/archive';
import type { Extraction } from '../../core/model/extraction';
import { useArchive } from '../useArchive';
import { AnnotatePopover } from './AnnotatePopover';
import type { DocumentHandle } from './document-handle';
import { FindBar } from './FindBar';
import { FindTicks } from './FindTicks';
import { RelationChooser } from './links/RelationChooser';
import { AreaDraft } from './marks/AreaDraft';
import { AreaFrame } from './marks/AreaFrame';
import { MarkHandles } from './marks/MarkHandles';
import { shareWords } from './marks/pieces';
import { PointMarkers } from './marks/PointMarkers';
import type { useReaderMarks } from './marks/useReaderMarks';
import styles from './ReaderScreen.module.css';
import type { Find } from './useFind';

interface ReaderStageProps {
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly popover: RefObject<HTMLDivElement | null>;
  readonly handle: DocumentHandle | undefined;
  readonly find: Find;
  readonly extraction: Extraction;
  /** Changes when the field of the find bar is asked for. */
  readonly findSerial: number;
  readonly marks: ReturnType<typeof useReaderMarks>;
  readonly events: readonly EventRow[];
  /** The document's surface. */
  readonly children: ReactNode;
}

/** The document with what floats over it: caret, handles, the find bar, and what can be done with selected words. */
export function ReaderStage(props: ReaderStageProps) {
  const { stage, popover, handle, find, marks } = props;
  const { work, selection, tools } = marks;
  const element = stage.current;
  return (
    <div
      ref={stage}
      className={styles.stage}
      data-tool={tools.tool}
      data-slot={work.slot}
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
      {element !== null && handle !== undefined && <Floating {...props} element={element} handle={handle} />}
      {find.isOpen && <FindTicks find={find} extraction={props.extraction} />}
      {find.isOpen && (
        <FindBar
          find={find}
          serial={props.findSerial}
          onClose={() => {
            find.close();
            marks.focusDocument();
          }}
        />
      )}
      {selection !== undefined && element !== null && <Popover {...props} element={element} />}
      <RelationChooser linking={marks.linking} />
    </div>
  );
}

/** What stands at letters and points of the document. */
function Floating({
  marks,
  element,
  handle,
}: ReaderStageProps & { readonly element: HTMLElement; readonly handle: DocumentHandle }) {
  const { startup } = useArchive();
  const { caret, ends, frame, area, work, tools } = marks;
  const { box } = caret;
  const outer = box === undefined ? undefined : element.getBoundingClientRect();
  return (
    <>
      {box !== undefined && outer !== undefined && (
        <i
          className={styles.caret}
          aria-hidden="true"
          style={{
            left: box.left - outer.left,
            top: box.top - outer.top,
            width: Math.max(2, box.width),
            height: Math.max(2, box.height),
          }}
        />
      )}
      {ends.pieces.length > 0 && marks.stretches === undefined && (
        <MarkHandles
          stage={element}
          handle={handle}
          pieces={ends.pieces}
          textOf={marks.textOf}
          isMac={startup.platform === 'darwin'}
          focusSerial={marks.handlesSerial}
          onStep={(step) => ends.step(step)}
          onPreview={marks.setPreview}
          onDrop={(next, end) => ends.drop(next, end)}
          onRemovePiece={(piece) => void marks.structure.removePiece(piece)}
          onLeave={marks.focusDocument}
        />
      )}
      {frame.area !== undefined && handle.pages !== undefined && tools.tool === 'select' && (
        <AreaFrame
          key={marks.selectedId}
          area={frame.area}
          slot={work.slot}
          handle={handle}
          pages={handle.pages}
          stage={element}
          focusSerial={marks.handlesSerial}
          onPut={frame.put}
          onPress={frame.press}
          onLeave={marks.focusDocument}
        />
      )}
      {handle.pages === undefined && (
        <PointMarkers
          rows={marks.rows}
          handle={handle}
          stage={element}
          selectedId={marks.selectedId}
          onChoose={marks.choose}
        />
      )}
      {area !== undefined && <AreaDraft area={area} handle={handle} stage={element} slot={work.slot} />}
    </>
  );
}

function Popover({ marks, popover, events, element }: ReaderStageProps & { readonly element: HTMLElement }) {
  const { work, selection, stretches, structure, ends } = marks;
  if (selection === undefined || stretches === undefined) return null;
  const overlaps = shareWords(ends.pieces, stretches);
  return (
    <AnnotatePopover
      key={marks.stretchKey}
      ref={popover}
      selection={selection.box}
      stage={element}
      slot={work.slot}
      wordKind={work.wordKind}
      linkIsOpen={marks.linkIsOpen}
      events={events}
      onHighlight={(which) => void work.highlight(which)}
      onWordKind={work.setWordKind}
      onNote={() => void work.write('note')}
      onTag={() => void work.write('tags')}
      onCopy={work.copy}
      onLinkPassage={() => void work.linkPassage()}
      onMark={
        structure.canAdd
          ? {
              add: () => void structure.add(),
              subtract: overlaps ? () => void structure.subtract() : undefined,
              split: overlaps ? () => void structure.split() : undefined,
            }
          : undefined
      }
      onOpenLink={marks.openLink}
      onLink={(event, stance) => void work.link(undefined, event, stance)}
      onClose={work.dismiss}
      onFocusChange={marks.setPopoverFocus}
    />
  );
}
