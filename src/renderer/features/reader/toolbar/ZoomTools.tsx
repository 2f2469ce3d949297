import { ChevronDown, ZoomIn, ZoomOut } from 'lucide-react';
import { useState } from 'react';
import type { PagesLook, PagesZoom } from '../../../core/model/pages-look';
import { IconButton } from '../../../ui/IconButton';
import { Menu } from '../../../ui/Menu';
import type { PagesState } from '../pdf/PdfSurface';
import styles from '../ReaderToolbar.module.css';
import { percentOf, typedScale, zoomOfChoice, ZOOM_CHOICES } from './zoom-words';

interface ZoomToolsProps {
  readonly state: PagesState;
  /** The buttons have gone into the menu beside the field. */
  readonly isNarrow: boolean;
  readonly onZoom: (step: 'in' | 'out') => void;
  readonly onLook: (changes: Partial<PagesLook>) => void;
  readonly onDone: () => void;
}

/** How large the pages are: step by step, as typed, or fitted. */
export function ZoomTools({ state, isNarrow, onZoom, onLook, onDone }: ZoomToolsProps) {
  return (
    <>
      {!isNarrow && (
        <IconButton label="Zoom out" action="zoom-out" icon={<ZoomOut />} onPress={() => onZoom('out')} />
      )}
      <ZoomField
        scale={state.scale}
        onScale={(scale) => {
          onLook({ zoom: scale });
          onDone();
        }}
      />
      <Menu
        label="Zoom to"
        look="icon"
        trigger={<ChevronDown aria-hidden />}
        items={[
          ...(isNarrow
            ? ([
                { id: 'in', label: 'Zoom in', action: 'zoom-in' },
                { id: 'out', label: 'Zoom out', action: 'zoom-out' },
              ] as const)
            : []),
          ...ZOOM_CHOICES,
        ]}
        onAction={(id) => {
          if (id === 'in' || id === 'out') onZoom(id);
          else onLook({ zoom: zoomOfChoice(id) });
        }}
      />
      {!isNarrow && (
        <IconButton label="Zoom in" action="zoom-in" icon={<ZoomIn />} onPress={() => onZoom('in')} />
      )}
    </>
  );
}

/** The scale, which can be typed over: "125" or "125 %". */
function ZoomField({
  scale,
  onScale,
}: {
  readonly scale: number;
  readonly onScale: (zoom: PagesZoom) => void;
}) {
  const [draft, setDraft] = useState<string>();
  const isWrong = draft !== undefined && draft.trim() !== '' && typedScale(draft) === undefined;
  return (
    <input
      className={styles.scale}
      aria-label="Zoom in percent"
      aria-invalid={isWrong}
      title={isWrong ? 'Type a percentage, such as 125' : 'Zoom in percent; Ctrl 0 fits the width'}
      value={draft ?? percentOf(scale)}
      size={5}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => setDraft(undefined)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur();
        if (event.key !== 'Enter') return;
        const typed = typedScale(draft ?? '');
        if (typed === undefined) return;
        event.currentTarget.blur();
        onScale(typed);
      }}
    />
  );
}
