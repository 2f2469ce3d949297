import { Fragment, type ReactNode } from 'react';
import type { TextBlock } from '../../../core/model/extraction';
import { inlineText } from './inline-text';
import { listTree, type ListNode } from './list-tree';
import { TextPictureView } from './TextPictureView';
import { TextTable } from './TextTable';
import type { BlockGroup } from './text-blocks';
import styles from './TextBody.module.css';
import { useTextContent, type TextContent } from './useTextContent';

/** A block, and its place in the text. */
export interface ShownBlock {
  readonly block: TextBlock;
  readonly index: number;
}

interface TextGroupProps {
  readonly kind: BlockGroup['kind'];
  readonly shown: readonly ShownBlock[];
}

/** Blocks that stand together: a list, a table, a quotation, or one by itself. */
export function TextGroup({ kind, shown }: TextGroupProps) {
  const content = useTextContent();
  switch (kind) {
    case 'list': {
      const indexes = new Map(shown.map(({ block, index }) => [block, index]));
      return listTree(shown.map(({ block }) => block)).map((list, place) =>
        shownList({ content, list, indexes, place }),
      );
    }
    case 'table':
      return <TextTable shown={shown} />;
    case 'quotation':
      return (
        <blockquote className={styles.quotation}>
          {shown.map((each) => paragraph(content, each, styles.quoted))}
        </blockquote>
      );
    case 'single':
      return shown.map((each) => singleBlock(content, each));
  }
}

interface ListParts {
  readonly content: TextContent;
  readonly list: ListNode;
  readonly indexes: ReadonlyMap<TextBlock, number>;
  /** Among its neighbours. */
  readonly place: number;
  /** Set for a list inside another. */
  readonly isInner?: boolean;
}

function shownList({ content, list, indexes, place, isInner = false }: ListParts): ReactNode {
  const ListElement = list.isNumbered ? 'ol' : 'ul';
  const [first] = list.items[0]?.parts ?? [];
  const level = first?.kind === 'list' || isInner ? 1 : (first?.level ?? 1);
  return (
    <ListElement key={place} className={styles.list} style={{ marginInlineStart: `${(level - 1) * 1.4}em` }}>
      {list.items.map(({ marker, parts }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- items never change their order
        <li key={at} dir="auto" className={styles.item} style={listMarker(marker)}>
          {parts.map((part, inside) =>
            part.kind === 'list'
              ? shownList({ content, list: part, indexes, place: inside, isInner: true })
              : paragraph(content, { block: part, index: indexes.get(part) ?? 0 }, styles.inItem),
          )}
        </li>
      ))}
    </ListElement>
  );
}

/** A marker as CSS writes it: a string, nothing, or the list's own dot. */
function listMarker(marker: string | undefined): { readonly listStyleType?: string } {
  if (marker === undefined) return {};
  if (marker === '') return { listStyleType: 'none' };
  return { listStyleType: `"${marker.replaceAll(/["\\]/gu, String.raw`\$&`)} "` };
}

function singleBlock(content: TextContent, shown: ShownBlock): ReactNode {
  const { block, index } = shown;
  switch (block.kind) {
    case 'heading': {
      // The document's title is the first heading of the page; its own headings come below it.
      const level = block.level ?? 1;
      const Heading = HEADINGS[Math.min(5, Math.max(1, level)) - 1] ?? 'h2';
      const heading = (
        <Heading
          key={block.start}
          data-start={block.start}
          data-marker={markerOf(block)}
          data-level={level}
          dir="auto"
          className={styles.heading}
        >
          {wordsOf(content, shown)}
        </Heading>
      );
      return withPictures(content, index, heading, block.start);
    }
    case 'preformatted': {
      const lines = (
        <pre key={block.start} data-start={block.start} dir="auto" className={styles.preformatted}>
          {wordsOf(content, shown)}
        </pre>
      );
      return withPictures(content, index, lines, block.start);
    }
    case 'note':
      return paragraph(content, shown, styles.note);
    case 'paragraph':
    case 'quotation':
    case 'list-item':
    case 'table-row':
      return paragraph(content, shown, styles.paragraph);
  }
}

/** A block's words and pictures in a paragraph. */
function paragraph(content: TextContent, shown: ShownBlock, className: string | undefined): ReactNode {
  const { block, index } = shown;
  const words = (
    <p
      key={block.start}
      data-start={block.start}
      data-marker={markerOf(block)}
      dir="auto"
      className={className}
    >
      {wordsOf(content, shown)}
    </p>
  );
  return withPictures(content, index, words, block.start);
}

/** The marker of a list's item stands with the item. */
const markerOf = ({ kind, marker }: TextBlock) => (kind === 'list-item' ? undefined : marker || undefined);

const wordsOf = (content: TextContent, { block: { start, end, styles: set }, index }: ShownBlock) =>
  inlineText(content, { start, end, styles: set, pictures: content.pictures.get(index)?.inside });

function withPictures({ pictures }: TextContent, index: number, block: ReactNode, key: number): ReactNode {
  const own = pictures.get(index);
  if (own === undefined) return block;
  return (
    <Fragment key={key}>
      {own.before.map((picture, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- pictures never change their order
        <TextPictureView key={`b${place}`} picture={picture} />
      ))}
      {block}
      {own.after.map((picture, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- pictures never change their order
        <TextPictureView key={`a${place}`} picture={picture} />
      ))}
    </Fragment>
  );
}

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;
