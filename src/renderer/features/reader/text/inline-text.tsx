import { Fragment, type ReactNode } from 'react';
import type { TextPicture, TextStyle } from '../../../core/model/extraction';
import { inlinePieces, type InlinePiece } from './inline-pieces';
import styles from './inline-text.module.css';
import { TextPictureView } from './TextPictureView';
import type { TextContent } from './useTextContent';

interface InlineStretch {
  readonly start: number;
  readonly end: number;
  readonly styles?: readonly TextStyle[] | undefined;
  readonly pictures?: readonly TextPicture[] | undefined;
}

/**
 * Letters of the text as they are set, with the pictures among them. Their text nodes are the text, in
 * order. A function and no component: a long text has a hundred thousand of these.
 */
export function inlineText(content: TextContent, stretch: InlineStretch): ReactNode {
  const { start, end, styles: set, pictures } = stretch;
  if (set === undefined && (pictures === undefined || pictures.length === 0))
    return content.text.slice(start, end);
  return inlinePieces({ start, end }, set, pictures).map((piece, index) => shownPiece(content, piece, index));
}

function shownPiece(
  { text, isNote, numberOfNote }: TextContent,
  piece: InlinePiece,
  index: number,
): ReactNode {
  switch (piece.kind) {
    case 'picture':
      return <TextPictureView key={index} picture={piece.picture} isInline />;
    case 'note': {
      const number = numberOfNote(piece.to);
      return (
        <span
          key={index}
          className={styles.noteMark}
          role="link"
          tabIndex={0}
          aria-label={number === undefined ? 'Note' : `Note ${number}`}
          data-aside=""
          data-to={piece.to}
          data-label={number ?? '*'}
        />
      );
    }
    case 'words': {
      let shown: ReactNode = text.slice(piece.start, piece.end);
      for (const kind of piece.styles.toReversed()) if (kind !== 'link') shown = styled(kind, shown);
      if (!piece.styles.includes('link')) return <Fragment key={index}>{shown}</Fragment>;
      if (piece.to === undefined)
        return (
          <span key={index} className={styles.outward}>
            {shown}
          </span>
        );
      return (
        <span
          key={index}
          className={styles.inward}
          role="link"
          tabIndex={0}
          data-to={piece.to}
          data-leads={isNote(piece.to) ? 'note' : undefined}
        >
          {shown}
        </span>
      );
    }
  }
}

function styled(kind: Exclude<TextStyle['kind'], 'link'>, shown: ReactNode): ReactNode {
  switch (kind) {
    case 'bold':
      return <strong className={styles.bold}>{shown}</strong>;
    case 'italic':
      return <em>{shown}</em>;
    case 'underline':
      return <u className={styles.underline}>{shown}</u>;
    case 'struck':
      return <s>{shown}</s>;
    case 'code':
      return <code className={styles.code}>{shown}</code>;
    case 'superscript':
      return <sup className={styles.raised}>{shown}</sup>;
    case 'subscript':
      return <sub className={styles.raised}>{shown}</sub>;
  }
}
