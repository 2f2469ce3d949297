import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { IconButton } from '../../../ui/IconButton';
import { labelOf, pageNamed } from '../page-names';
import type { PagesState } from '../pdf/PdfSurface';
import styles from '../ReaderToolbar.module.css';

interface PageToolsProps {
  readonly state: PagesState;
  /** Changes when the field is asked for. */
  readonly fieldSerial: number;
  /** The buttons for the pages beside have gone into the menu. */
  readonly isNarrow: boolean;
  readonly onStep: (pageIndex: number) => void;
  readonly onJump: (pageIndex: number) => void;
}

/** Which page is read, and the way to another one. */
export function PageTools({ state, fieldSerial, isNarrow, onStep, onJump }: PageToolsProps) {
  const by = state.look.layout === 'spread' || state.look.layout === 'spread-cover' ? 2 : 1;
  return (
    <>
      {!isNarrow && (
        <IconButton
          label="Previous page"
          shortcut="PgUp"
          icon={<ChevronLeft />}
          isDisabled={state.pageIndex <= 0}
          onPress={() => onStep(Math.max(0, state.pageIndex - by))}
        />
      )}
      <PageField state={state} fieldSerial={fieldSerial} onJump={onJump} />
      {!isNarrow && (
        <IconButton
          label="Next page"
          shortcut="PgDn"
          icon={<ChevronRight />}
          isDisabled={state.pageIndex >= state.pages - 1}
          onPress={() => onStep(Math.min(state.pages - 1, state.pageIndex + by))}
        />
      )}
    </>
  );
}

function PageField({ state, fieldSerial, onJump }: Pick<PageToolsProps, 'state' | 'fieldSerial' | 'onJump'>) {
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
        aria-keyshortcuts="Control+G"
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
          event.currentTarget.blur();
          onJump(pageIndex);
        }}
      />
      <span className={styles.count}>
        {label === String(state.pageIndex + 1) ? '' : `(${state.pageIndex + 1}) `}of {state.pages}
      </span>
    </>
  );
}
