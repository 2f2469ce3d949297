import type { TextBlock } from '../../../core/model/extraction';
import { inlineText } from './inline-text';
import styles from './NoteAside.module.css';
import { TextPictureView } from './TextPictureView';
import type { ShownBlock } from './TextGroup';
import type { DocumentNote, NotePlace } from './text-flow';
import { useTextContent } from './useTextContent';

interface NotesOfBlocksProps {
  readonly blocks: readonly TextBlock[];
  readonly shown: readonly ShownBlock[];
  readonly place: NotePlace;
}

/** The document's own notes that hang on these blocks. Each leads back to where it hangs. */
export function NotesOfBlocks({ blocks, shown, place }: NotesOfBlocksProps) {
  const { flow } = useTextContent();
  const notes = shown.flatMap(({ index }) => flow.notes.get(index) ?? []);
  if (notes.length === 0) return null;
  return (
    <div className={place === 'beside' ? styles.beside : styles.after} data-notes-place={place}>
      {notes.map((note) => (
        <NoteAside key={note.first} note={note} blocks={blocks} />
      ))}
    </div>
  );
}

function NoteAside({ note, blocks }: { readonly note: DocumentNote; readonly blocks: readonly TextBlock[] }) {
  const content = useTextContent();
  const { pictures } = content;
  const parts = blocks.slice(note.first, note.first + note.count);
  return (
    <div className={styles.note} role="doc-footnote" data-note="">
      {parts.map((block, part) => {
        const own = pictures.get(note.first + part);
        const marker = part === 0 ? (note.number?.toString() ?? block.marker) : undefined;
        return (
          <p
            key={block.start}
            data-start={block.start}
            data-marker={marker || undefined}
            dir="auto"
            className={styles.words}
          >
            {own?.before.map((picture) => (
              <TextPictureView key={picture.reference} picture={picture} />
            ))}
            {inlineText(content, {
              start: block.start,
              end: block.end,
              styles: block.styles,
              pictures: own?.inside,
            })}
            {own?.after.map((picture) => (
              <TextPictureView key={picture.reference} picture={picture} />
            ))}
            {part === parts.length - 1 && (
              <span
                className={styles.back}
                role="link"
                tabIndex={0}
                aria-label="Back to the text"
                title="Back to the text"
                data-aside=""
                data-to={note.hangsAt}
              />
            )}
          </p>
        );
      })}
    </div>
  );
}
