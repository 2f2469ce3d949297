import { MessageSquare, NotebookPen, SquareDashed, Underline } from 'lucide-react';
import type { AnnotationKind, HighlightSlot } from '../../core/model/annotation';
import { HighlightMark } from '../../ui/HighlightMark';
import { useHighlightNames } from '../../ui/highlight-names';
import { KIND_NAMES } from './kind-words';
import styles from './KindMark.module.css';

interface KindMarkProps {
  readonly kind: AnnotationKind;
  readonly highlight: HighlightSlot;
}

/** The shape and name of a note's highlight, and how it is marked where that is not a highlight. */
export function KindMark({ kind, highlight }: KindMarkProps) {
  const names = useHighlightNames();
  return (
    <span className={styles.mark}>
      <HighlightMark slot={highlight} decorative />
      <KindIcon kind={kind} />
      <span className={styles.name}>{names[highlight]}</span>
      {kind !== 'highlight' && <span className="visually-hidden">, {KIND_NAMES[kind].toLowerCase()}</span>}
    </span>
  );
}

function KindIcon({ kind }: { readonly kind: AnnotationKind }) {
  switch (kind) {
    case 'highlight':
      return null;
    case 'underline':
      return <Underline size={13} aria-hidden />;
    case 'point':
      return <MessageSquare size={13} aria-hidden />;
    case 'area':
      return <SquareDashed size={13} aria-hidden />;
    case 'source':
      return <NotebookPen size={13} aria-hidden />;
  }
}
