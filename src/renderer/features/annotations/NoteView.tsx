import { Fragment, useMemo } from 'react';
import type { ReactNode } from 'react';
import { classes } from '../../ui/classes';
import { noteBlocks, type NoteBlock, type NoteRun } from './note-markdown';
import styles from './NoteView.module.css';

/** A note in the researcher's voice, its Markdown shown. Links are words with their address, to read. */
export function NoteView({ note, className }: { readonly note: string; readonly className?: string }) {
  const blocks = useMemo(() => noteBlocks(note), [note]);
  return <div className={classes(styles.note, className)}>{blocks.map(showBlock)}</div>;
}

function showBlock(block: NoteBlock, index: number): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p key={index} dir="auto">
          {block.runs.map(showRun)}
        </p>
      );
    case 'code':
      return (
        <pre key={index} className={styles.code} dir="auto">
          {block.text}
        </pre>
      );
    case 'quote':
      return <blockquote key={index}>{block.blocks.map(showBlock)}</blockquote>;
    case 'list': {
      const items = block.items.map((item, at) => (
        <li key={at} dir="auto">
          {item.map((inner, place) =>
            // The first words of an item stand beside its sign, without a paragraph of their own.
            inner.kind === 'paragraph' && place === 0 ? (
              <Fragment key={place}>{inner.runs.map(showRun)}</Fragment>
            ) : (
              showBlock(inner, place)
            ),
          )}
        </li>
      ));
      return block.start === undefined ? (
        <ul key={index}>{items}</ul>
      ) : (
        <ol key={index} start={block.start}>
          {items}
        </ol>
      );
    }
  }
}

function showRun(run: NoteRun, index: number): ReactNode {
  switch (run.kind) {
    case 'text':
      return run.text;
    case 'code':
      return <code key={index}>{run.text}</code>;
    case 'strong':
      return <strong key={index}>{run.runs.map(showRun)}</strong>;
    case 'emphasis':
      return <em key={index}>{run.runs.map(showRun)}</em>;
    case 'break':
      return <br key={index} />;
    case 'link':
      return <InertLink key={index} address={run.address} runs={run.runs} />;
  }
}

function InertLink({ address, runs }: { readonly address: string; readonly runs: readonly NoteRun[] }) {
  const [only] = runs;
  const isBare = runs.length === 1 && only?.kind === 'text' && address.endsWith(only.text);
  return (
    <>
      {runs.map(showRun)}
      {isBare || address === '' ? null : (
        <>
          {' '}
          <span className={styles.address} dir="ltr">
            ({address})
          </span>
        </>
      )}
    </>
  );
}
