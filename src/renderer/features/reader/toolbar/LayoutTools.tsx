import { BookOpen, RotateCcw, RotateCw } from 'lucide-react';
import type { PagesLook } from '../../../core/model/pages-look';
import { IconButton } from '../../../ui/IconButton';
import { Menu } from '../../../ui/Menu';

/** Layouts of pages by name, with their keys. */
export const LAYOUT_CHOICES = [
  { id: 'continuous', label: 'Continuous', action: 'layout-continuous' },
  { id: 'single', label: 'Single page', action: 'layout-single' },
  { id: 'spread', label: 'Two pages', action: 'layout-spread' },
  { id: 'spread-cover', label: 'Two pages, cover alone', action: 'layout-spread-cover' },
] as const;

interface LayoutToolsProps {
  readonly look: PagesLook;
  readonly showsTurns: boolean;
  readonly onLook: (changes: Partial<PagesLook>) => void;
  readonly onRotate: (quarter: 1 | -1) => void;
}

/** How pages stand: one below the other, one at a time, two beside one another; upright or turned. */
export function LayoutTools({ look, showsTurns, onLook, onRotate }: LayoutToolsProps) {
  return (
    <>
      <Menu
        label="Page layout"
        look="icon"
        trigger={<BookOpen aria-hidden />}
        selected={look.layout}
        items={LAYOUT_CHOICES}
        onAction={(layout) => onLook({ layout })}
      />
      {showsTurns && (
        <>
          <IconButton
            label="Rotate left"
            action="rotate-left"
            icon={<RotateCcw />}
            onPress={() => onRotate(-1)}
          />
          <IconButton
            label="Rotate right"
            action="rotate-right"
            icon={<RotateCw />}
            onPress={() => onRotate(1)}
          />
        </>
      )}
    </>
  );
}
