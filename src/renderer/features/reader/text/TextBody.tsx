import { memo } from 'react';
import type { TextBlock } from '../../../core/model/extraction';
import { groupsOf, guessedHeight, sectionsOf, type BlockGroup } from './text-blocks';
import styles from './TextBody.module.css';

interface TextBodyProps {
  readonly text: string;
  readonly blocks: readonly TextBlock[];
}

/**
 * The document's text, one element for each block. A block's text is one text node, and `data-start`
 * says where it begins in the page's text, so a selection can be turned into offsets.
 */
export const TextBody = memo(function TextBody({ text, blocks }: TextBodyProps) {
  return sectionsOf(groupsOf(blocks)).map((groups) => {
    const from = groups[0]?.from ?? 0;
    const to = groups[groups.length - 1]?.to ?? from;
    return (
      <div
        key={from}
        className={styles.section}
        style={{ containIntrinsicBlockSize: `auto ${guessedHeight(blocks.slice(from, to + 1))}em` }}
      >
        {groups.map((group) => (
          <Group
            key={group.from}
            kind={group.kind}
            text={text}
            blocks={blocks.slice(group.from, group.to + 1)}
          />
        ))}
      </div>
    );
  });
});

function Group({ kind, text, blocks }: TextBodyProps & { readonly kind: BlockGroup['kind'] }) {
  switch (kind) {
    case 'list':
      return (
        <ul className={styles.list}>
          {blocks.map((block) => (
            <li
              key={block.start}
              data-start={block.start}
              dir="auto"
              className={styles.item}
              style={{ marginInlineStart: `${((block.level ?? 1) - 1) * 1.4}em` }}
            >
              {text.slice(block.start, block.end)}
            </li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <div className={styles.table}>
          {blocks.map((block) => (
            <p key={block.start} data-start={block.start} dir="auto" className={styles.row}>
              {text.slice(block.start, block.end)}
            </p>
          ))}
        </div>
      );
    case 'single':
      return blocks.map((block) => (
        <SingleBlock key={block.start} block={block} words={text.slice(block.start, block.end)} />
      ));
  }
}

function SingleBlock({ block, words }: { readonly block: TextBlock; readonly words: string }) {
  switch (block.kind) {
    case 'heading': {
      // The document's title is the first heading of the page; its own headings come below it.
      const Heading = HEADINGS[Math.min(5, Math.max(1, block.level ?? 1)) - 1] ?? 'h2';
      return (
        <Heading data-start={block.start} dir="auto" className={styles.heading} data-level={block.level ?? 1}>
          {words}
        </Heading>
      );
    }
    case 'quotation':
      return (
        <blockquote data-start={block.start} dir="auto" className={styles.quotation}>
          {words}
        </blockquote>
      );
    case 'preformatted':
      return (
        <pre data-start={block.start} dir="auto" className={styles.preformatted}>
          {words}
        </pre>
      );
    case 'note':
      return (
        <p data-start={block.start} dir="auto" className={styles.note}>
          {words}
        </p>
      );
    case 'paragraph':
    case 'list-item':
    case 'table-row':
      return (
        <p data-start={block.start} dir="auto" className={styles.paragraph}>
          {words}
        </p>
      );
  }
}

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;
