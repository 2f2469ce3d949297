import {
  TEXT_STYLE_KINDS,
  type TableCell,
  type TextBlock,
  type TextPicture,
  type TextStyle,
} from '../model/extraction';
import { isCount, isNumber, isObject } from './json-values';

/**
 * Blocks and pictures of a page as an extraction object holds them. Cells and styles are lists of
 * numbers and words, because a long table or a text full of links has very many.
 */

/** A cell as `[start, end]`, then `columns`, `rows` and 1 for a heading where they say something. */
type StoredCell = readonly number[];
/** A style as `[kind, start, end]`, then where a link leads. */
type StoredStyle = readonly (string | number)[];

export function storedBlock(block: TextBlock) {
  const { kind, level, start, end, outsideArticle, marker, continues, begins, cells, styles } = block;
  return {
    kind,
    ...(level === undefined ? {} : { level }),
    start,
    end,
    ...(outsideArticle === undefined ? {} : { outsideArticle }),
    ...(marker === undefined ? {} : { marker }),
    ...(continues === undefined ? {} : { continues }),
    ...(begins === undefined ? {} : { begins }),
    ...(cells === undefined ? {} : { cells: cells.map(storedCell) }),
    ...(styles === undefined ? {} : { styles: styles.map(storedStyle) }),
  };
}

export function storedPicture({ at, reference, description, width, height }: TextPicture) {
  return {
    at,
    reference,
    description,
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  };
}

function storedCell({ start, end, columns = 1, rows = 1, isHeading }: TableCell): StoredCell {
  if (isHeading) return [start, end, columns, rows, 1];
  return columns === 1 && rows === 1 ? [start, end] : [start, end, columns, rows];
}

function storedStyle({ kind, start, end, to }: TextStyle): StoredStyle {
  return to === undefined ? [kind, start, end] : [kind, start, end, to];
}

const BLOCK_KINDS: readonly unknown[] = [
  'heading',
  'paragraph',
  'list-item',
  'quotation',
  'preformatted',
  'table-row',
  'note',
] satisfies readonly TextBlock['kind'][];

/** Undefined when something in it is not what this program writes. */
export function parseBlocks(value: unknown, textLength: number): TextBlock[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const blocks: TextBlock[] = [];
  for (const stored of value as unknown[]) {
    const block = parseBlock(stored, textLength);
    if (block === undefined) return undefined;
    blocks.push(block);
  }
  return blocks;
}

function parseBlock(block: unknown, textLength: number): TextBlock | undefined {
  if (!isObject(block) || !BLOCK_KINDS.includes(block['kind'])) return undefined;
  const { start, end, level, outsideArticle, marker, continues, begins } = block;
  if (!isCount(start) || !isCount(end) || start > end || end > textLength) return undefined;
  if (level !== undefined && !isCount(level)) return undefined;
  if (marker !== undefined && typeof marker !== 'string') return undefined;
  for (const mark of [outsideArticle, continues, begins])
    if (mark !== undefined && mark !== true) return undefined;
  const cells = block['cells'] === undefined ? undefined : parseAll(block['cells'], parseCell);
  const styles = block['styles'] === undefined ? undefined : parseAll(block['styles'], parseStyle);
  if (block['cells'] !== undefined && cells === undefined) return undefined;
  if (block['styles'] !== undefined && styles === undefined) return undefined;
  const inside = (part: { readonly start: number; readonly end: number }) =>
    part.start >= start && part.start <= part.end && part.end <= end;
  if (cells?.every(inside) === false || styles?.every(inside) === false) return undefined;
  return {
    kind: block['kind'] as TextBlock['kind'],
    ...(level === undefined ? {} : { level }),
    start,
    end,
    ...(outsideArticle === undefined ? {} : { outsideArticle: true }),
    ...(marker === undefined ? {} : { marker }),
    ...(continues === undefined ? {} : { continues: true }),
    ...(begins === undefined ? {} : { begins: true }),
    ...(cells === undefined ? {} : { cells }),
    ...(styles === undefined ? {} : { styles }),
  };
}

/** Undefined when something in it is not what this program writes. */
export function parsePictures(value: unknown, textLength: number): TextPicture[] | undefined {
  return parseAll(value, (picture) => {
    if (!isObject(picture)) return undefined;
    const { at, reference, description, width, height } = picture;
    if (!isCount(at) || at > textLength) return undefined;
    if (typeof reference !== 'string' || typeof description !== 'string') return undefined;
    if (width !== undefined && !isNumber(width)) return undefined;
    if (height !== undefined && !isNumber(height)) return undefined;
    return {
      at,
      reference,
      description,
      ...(width === undefined ? {} : { width }),
      ...(height === undefined ? {} : { height }),
    };
  });
}

function parseCell(stored: unknown): TableCell | undefined {
  if (!Array.isArray(stored) || !stored.every(isCount)) return undefined;
  const [start, end, columns = 1, rows = 1, heading = 0] = stored;
  if (start === undefined || end === undefined) return undefined;
  return {
    start,
    end,
    ...(columns > 1 ? { columns } : {}),
    ...(rows > 1 ? { rows } : {}),
    ...(heading === 1 ? { isHeading: true } : {}),
  };
}

function parseStyle(stored: unknown): TextStyle | undefined {
  if (!Array.isArray(stored)) return undefined;
  const [kind, start, end, to] = stored as unknown[];
  const known = TEXT_STYLE_KINDS.find((each) => each === kind);
  if (known === undefined || !isCount(start) || !isCount(end)) return undefined;
  if (to === undefined) return { kind: known, start, end };
  return isCount(to) ? { kind: known, start, end, to } : undefined;
}

function parseAll<Part>(value: unknown, parse: (part: unknown) => Part | undefined): Part[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const parts: Part[] = [];
  for (const each of value as unknown[]) {
    const part = parse(each);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return parts;
}
