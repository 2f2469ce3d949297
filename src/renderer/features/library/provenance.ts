import type { SourceRow } from '../../core/archive';
import { describeDate } from '../../core/model/uncertain-date';
import { languageNames } from '../../ui/language-names';
import { countWords } from '../../core/model/size-words';
import { dayAndTime } from './source-words';

/** A stage in the life of a source. */
export interface Stage {
  readonly name: string;
  readonly words: string;
}

/** How a source came and what was done with it, in order: for the line in the inspector. */
export function provenanceOf(source: SourceRow): readonly Stage[] {
  const { acquiredHow, acquiredFrom, acquiredOn, extraction, formerReadings, noteCount } = source;
  const acquired = [acquiredHow, acquiredFrom && `from ${acquiredFrom}`, describeDate(acquiredOn)];
  return [
    { name: 'Acquired', words: acquired.filter(Boolean).join(', ') },
    { name: 'Imported', words: `original kept unchanged, ${dayAndTime(source.importedAt)}` },
    ...[...formerReadings, extraction].map(readingStage),
    { name: 'Annotated', words: noteCount === 0 ? '' : countWords(noteCount, 'note') },
  ].filter(({ words }) => words !== '');
}

function readingStage({ problem, recognised, withoutText, words, at }: SourceRow['extraction']): Stage {
  const when = at === '' ? '' : `, ${dayAndTime(at)}`;
  if (problem !== undefined) return { name: 'Text not extracted', words: `original kept as it is${when}` };
  if (recognised !== undefined)
    return {
      name: 'Text recognised',
      words: `${countWords(words, 'word')}, as ${languageNames(recognised.languages)}${when}`,
    };
  return withoutText
    ? { name: 'Read', words: `no text found${when}` }
    : { name: 'Text extracted', words: `${countWords(words, 'word')}${when}` };
}
