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
import { SegmentedControl } from '../../ui/SegmentedControl';
import { useArchive } from '../useArchive';
import { labelOf, pageNamed } from './page-names';
import styles from './ReaderToolbar.module.css';
import type { useReaderPages } from './useReaderPages';

interface ReaderToolbarProps {
  readonly pages: ReaderPages;
  readonly onGoToPage: (pageIndex: number) => void;
  readonly findIsOpen: boolean;
  readonly onFind: () => void;
  readonly onExport: () => void;
  /** Undefined while the panel is open: then the panel has the button. */
  readonly onShowPanel: (() => void) | undefined;
}
type ReaderPages = ReturnType<typeof useReaderPages>;
type PageTools = Pick<ReaderToolbarProps, 'pages' | 'onGoToPage'>;

/** Smallest and largest text in px (settings). */
const SMALLEST = 14;
const LARGEST = 24;

/** The tools above the document. */
export function ReaderToolbar(props: ReaderToolbarProps) {
  const { pages, onGoToPage } = props;
  return (
    <div className={styles.bar} role="toolbar" aria-label="Reader">
      {pages.hasList && (
        <>
          <IconButton
            label={pages.hasPages ? 'Pages' : 'Contents'}
            shortcut="F4"
            icon={<PanelLeft />}
            isPressed={pages.listIsOpen}
            onPress={pages.toggleList}
          />
          <span className={styles.separator} />
        </>
      )}
      {pages.hasPages ? <PageToolGroup pages={pages} onGoToPage={onGoToPage} /> : <TextSizeTools />}
      {pages.hasArticle && (
        <>
          <span className={styles.separator} />
          <SegmentedControl
            label="Part of the web page"
            value={pages.part}
            onChange={pages.setPart}
            options={[
              { id: 'article', label: 'Article' },
              { id: 'whole', label: 'Whole page' },
            ]}
          />
        </>
      )}
      <span className={styles.grow} />
      {pages.hasPages && (
        <IconButton
          label="Dark paper"
          icon={<Contrast />}
          isPressed={pages.paper === 'dark'}
          onPress={pages.togglePaper}
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

function TextSizeTools() {
  const { settings, changeSettings } = useArchive();
  const size = settings.documentTextSize;
  const change = (step: number) => changeSettings({ documentTextSize: size + step });
  return (
    <>
      <IconButton
        label="Smaller text"
        icon={<AArrowDown />}
        isDisabled={size <= SMALLEST}
        onPress={() => change(-1)}
      />
      <IconButton
        label="Larger text"
        icon={<AArrowUp />}
        isDisabled={size >= LARGEST}
        onPress={() => change(1)}
      />
    </>
  );
}

function PageToolGroup({ pages, onGoToPage }: PageTools) {
  const { state, zoom } = pages;
  return (
    <>
      <IconButton
        label="Previous page"
        icon={<ChevronLeft />}
        isDisabled={state.pageIndex <= 0}
        onPress={() => onGoToPage(state.pageIndex - 1)}
      />
      <PageField pages={pages} onGoToPage={onGoToPage} />
      <IconButton
        label="Next page"
        icon={<ChevronRight />}
        isDisabled={state.pageIndex >= state.pages - 1}
        onPress={() => onGoToPage(state.pageIndex + 1)}
      />
      <span className={styles.separator} />
      <IconButton label="Zoom out" shortcut="Ctrl −" icon={<ZoomOut />} onPress={() => zoom('out')} />
      <Button variant="quiet" size="small" onPress={() => zoom('fit')}>
        <span className={styles.scale}>
          {Math.round(state.scale * 100)}%<span className="visually-hidden">, fit to width</span>
        </span>
      </Button>
      <IconButton label="Zoom in" shortcut="Ctrl +" icon={<ZoomIn />} onPress={() => zoom('in')} />
    </>
  );
}

function PageField({ pages: { state, fieldSerial }, onGoToPage }: PageTools) {
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
