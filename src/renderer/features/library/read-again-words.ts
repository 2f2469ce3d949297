import type { ReadAgainReport } from '../../core/archive';
import { countWords } from '../../core/model/size-words';

/** What a new reading brought, and what became of the notes: for the researcher, and read aloud. */
export function readAgainWords({ source, kept, moved, approximate, lost }: ReadAgainReport): string {
  const { extraction } = source;
  const text = extraction.withoutText
    ? 'Read again; there is no text in it.'
    : `Read again: ${countWords(extraction.words, 'word')}.`;
  return [text, notesWords(kept, moved.length, approximate.length, lost.length)].filter(Boolean).join(' ');
}

function notesWords(kept: number, moved: number, approximate: number, lost: number): string {
  if (kept + moved + approximate + lost === 0) return '';
  const parts = [
    kept > 0
      ? `${countWords(kept, 'note')} ${kept === 1 ? 'stands where it stood' : 'stand where they stood'}`
      : '',
    moved > 0 ? `${countWords(moved, 'note')} ${moved === 1 ? 'was' : 'were'} found elsewhere in it` : '',
    approximate > 0
      ? `${countWords(approximate, 'note')} ${approximate === 1 ? 'was' : 'were'} found by likeness: compare ${approximate === 1 ? 'it' : 'them'} with the original`
      : '',
    lost > 0
      ? `the words of ${countWords(lost, 'note')} were not found: ${lost === 1 ? 'it keeps its place' : 'they keep their places'} in the former reading`
      : '',
  ].filter(Boolean);
  const sentence = parts.join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
