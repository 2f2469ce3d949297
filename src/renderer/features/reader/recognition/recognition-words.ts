import type { RecognitionItem } from '../../../core/archive';
import { LOW_CONFIDENCE, PAGED_KINDS, type RecognisedReading, type Source } from '../../../core/model/source';
import { languageNames } from '../../../ui/language-names';
import { timeLeftWords } from '../../../ui/time-left-words';

/**
 * True where the words of a page could still be read from its picture: everywhere in a scan without
 * text, and on pages without text in other documents, as long as that has not been tried.
 */
export function wantsRecognition(
  { kind, extraction }: Pick<Source, 'kind' | 'extraction'>,
  pageIndex: number,
): boolean {
  if (!PAGED_KINDS.has(kind) || extraction.problem !== undefined) return false;
  if (extraction.withoutText) return true;
  return extraction.recognised === undefined && extraction.emptyPages.includes(pageIndex);
}

/** Why the text can be recognised: what the bar above the pages says. */
export function invitationWords({ recognised, pages, withoutText }: Source['extraction']): string {
  if (recognised !== undefined)
    return `No words were found here, looking for ${languageNames(recognised.languages)}. Other languages can be tried.`;
  if (!withoutText)
    return 'This page holds no text. If it is a picture, its words can be recognised on this computer.';
  const these = pages === 1 ? 'This page is a picture. Its' : 'These pages are pictures. Their';
  return `${these} text can be recognised on this computer.`;
}

/** How the text came about: "Text recognised, 91%, English + Armenian". */
export function recognisedWords({ confidence, languages }: RecognisedReading): string {
  const sure = confidence < 0 ? 'no words found' : `${Math.round(confidence)}%`;
  return `Text recognised, ${sure}, ${languageNames(languages)}`;
}

/** How surely a page's words were read, from 0 to 100, where that is doubtful; undefined elsewhere. */
export function doubtfulConfidence(
  { recognised }: Pick<Source['extraction'], 'recognised'>,
  pageIndex: number,
): number | undefined {
  const confidence = recognised?.pageConfidences[pageIndex];
  return confidence === undefined || confidence < 0 || confidence >= LOW_CONFIDENCE ? undefined : confidence;
}

/** What recognition is doing with a source: "Recognising, page 2 of 7, about 40 s left". */
export function progressWords(item: RecognitionItem, isPaused: boolean): string {
  const { pagesDone, pagesTotal, leftMs } = item;
  if (item.state === 'waiting') return 'Waiting for its turn to be recognised.';
  const page = `page ${Math.min(pagesDone + 1, Math.max(1, pagesTotal))} of ${pagesTotal}`;
  if (isPaused) return `Recognition is paused, ${page}.`;
  return ['Recognising', page, ...(leftMs === undefined ? [] : [timeLeftWords(leftMs)])].join(', ');
}
