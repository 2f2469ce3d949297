import { useMemo } from 'react';
import styles from './MarkdownPreview.module.css';
import { previewBlocks } from './markdown-blocks';
import type { PreviewBlock, PreviewRun } from './markdown-blocks';

/** The exported text as a page. */
export function MarkdownPreview({ markdown }: { readonly markdown: string }) {
  const blocks = useMemo(() => previewBlocks(markdown), [markdown]);
  return (
    <div className={styles.text}>
      {blocks.map((block, index) => (
        // Blocks have no identity of their own, and the text never changes while it is shown.
        <Block key={`${index} ${block.kind}`} block={block} />
      ))}
    </div>
  );
}

function Block({ block: { kind, lines } }: { readonly block: PreviewBlock }) {
  const content = lines.map((runs, index) => (
    <span key={`${index} ${runs.length}`} className={styles.line} dir="auto">
      <Runs runs={runs} />
    </span>
  ));
  switch (kind) {
    case 'title':
      return <h4 className={styles.title}>{content}</h4>;
    case 'heading':
      return <h5 className={styles.heading}>{content}</h5>;
    case 'quote':
      return <blockquote className={styles.quote}>{content}</blockquote>;
    case 'list':
      return <div className={styles.list}>{content}</div>;
    case 'note':
      return <p className={styles.note}>{content}</p>;
    case 'paragraph':
      return <p>{content}</p>;
  }
}

function Runs({ runs }: { readonly runs: readonly PreviewRun[] }) {
  return runs.map(({ style, text }, index) => {
    const key = `${index} ${style}`;
    switch (style) {
      case 'plain':
        return <span key={key}>{text}</span>;
      case 'emphasis':
        return <em key={key}>{text}</em>;
      case 'strong':
        return <strong key={key}>{text}</strong>;
      case 'code':
        return <code key={key}>{text}</code>;
    }
  });
}
