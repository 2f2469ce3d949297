import { AArrowDown, AArrowUp, Contrast, Ellipsis, PanelLeft, PanelRight, Search, Share } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { classes } from '../../ui/classes';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { useArchive } from '../useArchive';
import styles from './ReaderToolbar.module.css';
import { LookButton } from './text/LookButton';
import { ReadingSettings } from './text/ReadingSettings';
import { LayoutTools } from './toolbar/LayoutTools';
import { PageTools } from './toolbar/PageTools';
import { MOST_COLLAPSED, useToolbarLevel } from './toolbar/useToolbarLevel';
import { ZoomTools } from './toolbar/ZoomTools';
import type { useReaderPages } from './useReaderPages';

interface ReaderToolbarProps {
  readonly pages: ReaderPages;
  /** To a page beside the one that is read. */
  readonly onGoToPage: (pageIndex: number) => void;
  /** To a page that was named: one can go back from there. */
  readonly onJumpToPage: (pageIndex: number) => void;
  readonly findIsOpen: boolean;
  readonly onFind: () => void;
  readonly onExport: () => void;
  readonly onFocusDocument: () => void;
  /** What the pointer does in the document. */
  readonly tools: ReactNode;
  /** Beside them: the suggestions that are underlined. */
  readonly offers: ReactNode;
  /** Undefined while the panel is open: then the panel has the button. */
  readonly onShowPanel: (() => void) | undefined;
}
type ReaderPages = ReturnType<typeof useReaderPages>;

/** Smallest and largest text in px (settings). */
const SMALLEST = 14;
const LARGEST = 24;

/** From which level on (see useToolbarLevel) these stand in the menu at the end instead of in the bar. */
const TURNS_GO = 1;
const PAPER_AND_EXPORT_GO = 2;
const STEPS_GO = 3;

/** The tools above the document. Where there is no room for all, the less used ones go into a menu. */
export function ReaderToolbar(props: ReaderToolbarProps) {
  const { pages, onGoToPage } = props;
  const { state } = pages;
  const bar = useRef<HTMLDivElement>(null);
  const level = useToolbarLevel(bar);
  return (
    <div
      ref={bar}
      className={classes(styles.bar, level === MOST_COLLAPSED && styles.wraps)}
      role="toolbar"
      aria-label="Reader"
    >
      {pages.hasList && (
        <>
          <IconButton
            label={pages.hasPages ? 'Pages' : 'Contents'}
            action="toggle-pages"
            icon={<PanelLeft />}
            isPressed={pages.listIsOpen}
            onPress={pages.toggleList}
          />
          <span className={styles.separator} />
        </>
      )}
      {pages.hasPages ? (
        <>
          <PageTools
            state={state}
            fieldSerial={pages.fieldSerial}
            isNarrow={level >= STEPS_GO}
            onStep={onGoToPage}
            onJump={props.onJumpToPage}
          />
          <span className={styles.separator} />
          <ZoomTools
            state={state}
            isNarrow={level >= STEPS_GO}
            onZoom={pages.zoom}
            onLook={pages.changeLook}
            onDone={props.onFocusDocument}
          />
          <span className={styles.separator} />
          <LayoutTools
            look={state.look}
            showsTurns={level < TURNS_GO}
            onLook={pages.changeLook}
            onRotate={pages.rotate}
          />
        </>
      ) : (
        <>
          <TextSizeTools />
          <ReadingSettings />
        </>
      )}
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
      {pages.hasLook && <LookButton isOn={pages.showsLook} onChange={pages.setShowsLook} />}
      <span className={styles.grow} />
      {props.tools}
      <span className={styles.separator} />
      {props.offers}
      {pages.hasPages && level < PAPER_AND_EXPORT_GO && (
        <IconButton
          label="Dark paper"
          action="toggle-paper"
          icon={<Contrast />}
          isPressed={pages.paper === 'dark'}
          onPress={pages.togglePaper}
        />
      )}
      <IconButton
        label="Find in document"
        action="find"
        icon={<Search />}
        isPressed={props.findIsOpen}
        onPress={props.onFind}
      />
      {level < PAPER_AND_EXPORT_GO && (
        <>
          <span className={styles.separator} />
          <IconButton
            label="Export excerpts of this source"
            action="export"
            icon={<Share />}
            onPress={props.onExport}
          />
        </>
      )}
      {level >= (pages.hasPages ? TURNS_GO : PAPER_AND_EXPORT_GO) && <MoreTools {...props} level={level} />}
      {props.onShowPanel !== undefined && (
        <IconButton
          label="Show notes"
          action="toggle-right-panel"
          icon={<PanelRight />}
          isPressed={false}
          onPress={props.onShowPanel}
        />
      )}
    </div>
  );
}

/** What the bar has no room for. */
function MoreTools({ pages, onGoToPage, onExport, level }: ReaderToolbarProps & { readonly level: number }) {
  const { state } = pages;
  const turns = [
    { id: 'left', label: 'Rotate left', action: 'rotate-left' },
    { id: 'right', label: 'Rotate right', action: 'rotate-right' },
  ] as const;
  const steps = [
    { id: 'previous', label: 'Previous page', shortcut: 'PgUp', isDisabled: state.pageIndex <= 0 },
    { id: 'next', label: 'Next page', shortcut: 'PgDn', isDisabled: state.pageIndex >= state.pages - 1 },
  ] as const;
  const paper = [
    { id: 'paper', label: pages.paper === 'dark' ? 'White paper' : 'Dark paper', action: 'toggle-paper' },
  ] as const;
  const exports = [{ id: 'export', label: 'Export excerpts of this source…', action: 'export' }] as const;
  return (
    <Menu
      label="More tools"
      look="icon"
      trigger={<Ellipsis aria-hidden />}
      items={[
        ...(pages.hasPages && level >= STEPS_GO ? steps : []),
        ...(pages.hasPages ? turns : []),
        ...(pages.hasPages && level >= PAPER_AND_EXPORT_GO ? paper : []),
        ...(level >= PAPER_AND_EXPORT_GO ? exports : []),
      ]}
      onAction={(id) => {
        switch (id) {
          case 'left':
          case 'right':
            return pages.rotate(id === 'left' ? -1 : 1);
          case 'previous':
          case 'next':
            return onGoToPage(state.pageIndex + (id === 'next' ? 1 : -1));
          case 'paper':
            return pages.togglePaper();
          case 'export':
            return onExport();
        }
      }}
    />
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
