import {
  AArrowDown,
  AArrowUp,
  ChevronLeft,
  ChevronRight,
  Contrast,
  PanelLeft,
  PanelRight,
  Search,
  Share,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { labelOf, pageNamed } from './page-names';
import type { PagesState } from './pdf/PdfSurface';
import styles from './ReaderToolbar.module.css';

interface ReaderToolbarProps {
  /** What pages there are; undefined for a document without pages. */
  readonly pages: PageTools | undefined;
  readonly textSize: TextSizeTools | undefined;
  readonly findIsOpen: boolean;
  readonly onFind: () => void;
  readonly onExport: () => void;
  /** Undefined while the panel is open: then the panel has the button. */
  readonly onShowPanel: (() => void) | undefined;
}
export interface PageTools {
  readonly state: PagesState;
  readonly listIsOpen: boolean;
  readonly paper: 'light' | 'dark';
  /** Changes when the page field is asked for. */
  readonly fieldSerial: number;
  readonly onToggleList: () => void;
  readonly onGoToPage: (pageIndex: number) => void;
  readonly onZoom: (step: 'in' | 'out' | 'fit') => void;
  readonly onTogglePaper: () => void;
}
export interface TextSizeTools {
  readonly size: number;
  readonly onChange: (size: number) => void;
}

/** Smallest and largest text in px (settings). */
const SMALLEST = 14;
const LARGEST = 24;

/** The tools above the document. */
export function ReaderToolbar(props: ReaderToolbarProps) {
  const { pages, textSize } = props;
  return (
    <div className={styles.bar} role="toolbar" aria-label="Reader">
      {pages !== undefined && <PageToolGroup {...pages} />}
      {textSize !== undefined && (
        <>
          <IconButton
            label="Smaller text"
            icon={<AArrowDown />}
            isDisabled={textSize.size <= SMALLEST}
            onPress={() => textSize.onChange(textSize.size - 1)}
          />
          <IconButton
            label="Larger text"
            icon={<AArrowUp />}
            isDisabled={textSize.size >= LARGEST}
            onPress={() => textSize.onChange(textSize.size + 1)}
          />
        </>
      )}
      <span className={styles.grow} />
      {pages !== undefined && (
        <IconButton
          label="Dark paper"
          icon={<Contrast />}
          isPressed={pages.paper === 'dark'}
          onPress={pages.onTogglePaper}
        />
      )}
      <IconButton
        label="Find in document"
        shortcut="Ctrl F"
        icon={<Search />}
        isPressed={props.findIsOpen}
        onPress={props.onFind}
      />
      <span className={styles.separator} />
      <IconButton
        label="Export excerpts of this source"
        shortcut="Ctrl Shift E"
        icon={<Share />}
        onPress={props.onExport}
      />
      {props.onShowPanel !== undefined && (
        <IconButton
          label="Show notes"
          shortcut="Ctrl Alt B"
          icon={<PanelRight />}
          isPressed={false}
          onPress={props.onShowPanel}
        />
      )}
    </div>
  );
}

function PageToolGroup(props: PageTools) {
  const { state, listIsOpen, onToggleList, onGoToPage, onZoom } = props;
  return (
    <>
      <IconButton
        label="Pages"
        shortcut="F4"
        icon={<PanelLeft />}
        isPressed={listIsOpen}
        onPress={onToggleList}
      />
      <span className={styles.separator} />
      <IconButton
        label="Previous page"
        icon={<ChevronLeft />}
        isDisabled={state.pageIndex <= 0}
        onPress={() => onGoToPage(state.pageIndex - 1)}
      />
      <PageField {...props} />
      <IconButton
        label="Next page"
        icon={<ChevronRight />}
        isDisabled={state.pageIndex >= state.pages - 1}
        onPress={() => onGoToPage(state.pageIndex + 1)}
      />
      <span className={styles.separator} />
      <IconButton label="Zoom out" shortcut="Ctrl −" icon={<ZoomOut />} onPress={() => onZoom('out')} />
      <Button variant="quiet" size="small" onPress={() => onZoom('fit')}>
        <span className={styles.scale}>
          {Math.round(state.scale * 100)}%<span className="visually-hidden">, fit to width</span>
        </span>
      </Button>
      <IconButton label="Zoom in" shortcut="Ctrl +" icon={<ZoomIn />} onPress={() => onZoom('in')} />
    </>
  );
}

function PageField({ state, fieldSerial, onGoToPage }: PageTools) {
  const [draft, setDraft] = useState<string>();
  const [isUnknown, setUnknown] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (fieldSerial === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [fieldSerial]);
  const label = labelOf(state, state.pageIndex);
  return (
    <>
      <input
        ref={field}
        className={styles.page}
        aria-label="Page"
        aria-invalid={isUnknown}
        title={isUnknown ? `There is no page ${draft}` : 'Go to page (Ctrl G)'}
        value={draft ?? (state.pages === 0 ? '' : label)}
        size={Math.max(2, label.length)}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setDraft(event.target.value);
          setUnknown(false);
        }}
        onBlur={() => {
          setDraft(undefined);
          setUnknown(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
          if (event.key !== 'Enter') return;
          const pageIndex = pageNamed(state, draft ?? label);
          if (pageIndex === undefined) {
            setUnknown(true);
            return;
          }
          onGoToPage(pageIndex);
          event.currentTarget.blur();
        }}
      />
      <span className={styles.count}>
        {label === String(state.pageIndex + 1) ? '' : `(${state.pageIndex + 1}) `}of {state.pages}
      </span>
    </>
  );
}
