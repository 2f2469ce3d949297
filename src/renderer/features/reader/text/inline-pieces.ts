import type { TextPicture, TextStyle } from '../../../core/model/extraction';

/** A part of a line of text: letters that are set alike, a picture, or a mark of the reader's. */
export type InlinePiece =
  | {
      readonly kind: 'words';
      readonly start: number;
      readonly end: number;
      readonly styles: readonly TextStyle['kind'][];
      /** Where it leads inside the document. */
      readonly to: number | undefined;
    }
  | { readonly kind: 'picture'; readonly picture: TextPicture }
  /** A note hangs between two letters. */
  | { readonly kind: 'note'; readonly to: number };

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * A stretch of text cut where its setting changes and where pictures stand, in order. The words put
 * together again are the text, letter for letter.
 */
export function inlinePieces(
  { start, end }: Stretch,
  styles: readonly TextStyle[] = [],
  pictures: readonly TextPicture[] = [],
): readonly InlinePiece[] {
  if (styles.length === 0 && pictures.length === 0)
    return start < end ? [{ kind: 'words', start, end, styles: [], to: undefined }] : [];
  const inside = styles.filter((style) => style.end > start && style.start < end && style.end > style.start);
  const points = styles.filter((style) => style.start === style.end && style.to !== undefined);
  const cuts = new Set([start, end]);
  for (const style of inside) {
    cuts.add(Math.max(start, style.start));
    cuts.add(Math.min(end, style.end));
  }
  for (const { at } of pictures) cuts.add(at);
  for (const point of points) cuts.add(point.start);
  const places = [...cuts].filter((at) => at >= start && at <= end).toSorted((one, other) => one - other);
  const pieces: InlinePiece[] = [];
  for (const [index, at] of places.entries()) {
    for (const point of points)
      if (point.start === at && point.to !== undefined) pieces.push({ kind: 'note', to: point.to });
    for (const picture of pictures) if (picture.at === at) pieces.push({ kind: 'picture', picture });
    const next = places[index + 1];
    if (next === undefined) continue;
    const here = inside.filter((style) => style.start <= at && style.end >= next);
    pieces.push({
      kind: 'words',
      start: at,
      end: next,
      styles: ORDER.filter((kind) => here.some((style) => style.kind === kind)),
      to: here.find((style) => style.to !== undefined)?.to,
    });
  }
  return pieces;
}

/** From the outermost to the innermost. */
const ORDER: readonly TextStyle['kind'][] = [
  'link',
  'bold',
  'italic',
  'underline',
  'struck',
  'code',
  'superscript',
  'subscript',
];
