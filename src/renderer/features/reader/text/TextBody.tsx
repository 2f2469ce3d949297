import { Fragment, memo, useMemo } from 'react';
import type { TextBlock, TextPicture } from '../../../core/model/extraction';
import { NotesOfBlocks } from './NoteAside';
import { placedPictures } from './placed-pictures';
import { TextGroup, type ShownBlock } from './TextGroup';
import { blockIndexAt, groupsOf, guessedHeight, sectionsOf } from './text-blocks';
import styles from './TextBody.module.css';
import type { NotePlace, TextFlow } from './text-flow';
import { TextContentProvider, type TextContent } from './useTextContent';

interface TextBodyProps {
  readonly text: string;
  readonly blocks: readonly TextBlock[];
  readonly pictures: readonly TextPicture[];
  readonly flow: TextFlow;
  readonly notePlace: NotePlace;
  /** Letters on a line, and the height of a line in em: for guessing how high unseen parts are. */
  readonly letters: number;
  readonly line: number;
}

/**
 * The document's text, one element for each block. `data-start` says where it begins in the page's
 * text, so a selection can be turned into offsets; see shown-blocks.ts.
 */
export const TextBody = memo(function TextBody(props: TextBodyProps) {
  const { text, blocks, pictures, flow, notePlace, letters, line } = props;
  const content = useMemo<TextContent>(() => {
    const noteAt = (offset: number) => flow.noteOf.get(blockIndexAt(blocks, offset));
    return {
      text,
      flow,
      pictures: placedPictures(blocks, pictures),
      isNote: (offset) => noteAt(offset) !== undefined,
      numberOfNote: (offset) => noteAt(offset)?.number,
    };
  }, [text, blocks, pictures, flow]);
  const ordered = useMemo(
    () =>
      flow.order.flatMap((index): ShownBlock[] => {
        const block = blocks[index];
        return block === undefined ? [] : [{ block, index }];
      }),
    [blocks, flow],
  );
  const sections = useMemo(() => sectionsOf(groupsOf(ordered.map(({ block }) => block))), [ordered]);
  return (
    <TextContentProvider value={content}>
      {sections.map((groups) => {
        const from = groups[0]?.from ?? 0;
        const to = groups[groups.length - 1]?.to ?? from;
        const guess = guessedHeight(
          ordered.slice(from, to + 1).map(({ block }) => block),
          { letters, line },
        );
        return (
          <div
            key={ordered[from]?.block.start ?? from}
            className={styles.section}
            data-section=""
            style={{ containIntrinsicBlockSize: `auto ${guess}em` }}
          >
            {groups.map((group) => {
              const shown = ordered.slice(group.from, group.to + 1);
              const notes = <NotesOfBlocks blocks={blocks} shown={shown} place={notePlace} />;
              return (
                <Fragment key={shown[0]?.block.start ?? group.from}>
                  {notePlace === 'beside' && notes}
                  <TextGroup kind={group.kind} shown={shown} />
                  {notePlace === 'after-section' && notes}
                </Fragment>
              );
            })}
          </div>
        );
      })}
    </TextContentProvider>
  );
});
