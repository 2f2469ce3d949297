import { LOW_CONFIDENCE, LOW_ENCODING_CONFIDENCE } from '../../core/model/source';
import type { Source } from '../../core/model/source';
import { countWords } from '../../core/model/size-words';

/** How far a source has been read. */
export const SOURCE_STATUSES = [
  'indexed',
  'recognised',
  'recognising',
  'uncertain-encoding',
  'partly-read',
  'no-text',
  'kept-unread',
  'locked',
] as const;
export type SourceStatus = (typeof SOURCE_STATUSES)[number];

/** Names for the filter. */
export const STATUS_NAMES: Readonly<Record<SourceStatus, string>> = {
  indexed: 'Indexed',
  recognised: 'OCR',
  recognising: 'Recognising',
  'uncertain-encoding': 'Encoding uncertain',
  'partly-read': 'Partly read',
  'no-text': 'No text',
  'kept-unread': 'Text not extracted',
  locked: 'Locked',
};

/** What the researcher may want to do something about comes before what is well. */
export function statusOf({ extraction, recognition }: Source): SourceStatus {
  const { problem, withoutText, failedPages, encodingConfidence, recognised } = extraction;
  if (recognition !== undefined) return 'recognising';
  if (problem !== undefined) return problem.kind === 'password' ? 'locked' : 'kept-unread';
  if (withoutText) return 'no-text';
  if (failedPages.length > 0) return 'partly-read';
  if (encodingConfidence !== undefined && encodingConfidence < LOW_ENCODING_CONFIDENCE)
    return 'uncertain-encoding';
  return recognised === undefined ? 'indexed' : 'recognised';
}

/** The status in a few words: "OCR, 91%", "3 pages failed". */
export function statusWords(source: Source): string {
  const status = statusOf(source);
  const { failedPages, recognised } = source.extraction;
  if (status === 'recognised') return `OCR, ${Math.round(Math.max(0, recognised?.confidence ?? 0))}%`;
  if (status === 'partly-read') return `${countWords(failedPages.length, 'page')} failed`;
  return status === 'recognising' ? 'Recognising…' : STATUS_NAMES[status];
}

/** `well` is read and searched; `recognised` is to be checked against its picture; `wanting` wants something done. */
export type StatusTone = 'well' | 'busy' | 'recognised' | 'wanting';

export function toneOf(source: Source): StatusTone {
  const status = statusOf(source);
  if (status === 'indexed') return 'well';
  if (status === 'recognising') return 'busy';
  if (status !== 'recognised') return 'wanting';
  return (source.extraction.recognised?.confidence ?? 0) < LOW_CONFIDENCE ? 'wanting' : 'recognised';
}

/** Whether there are pictures in it whose words could be recognised. */
export function canBeRecognised({ kind, extraction, recognition }: Source): boolean {
  if (recognition !== undefined || extraction.problem !== undefined) return false;
  if (kind === 'image') return true;
  const hasPictures = extraction.withoutText || extraction.emptyPages.length > 0;
  return kind === 'pdf' && (hasPictures || extraction.recognised !== undefined);
}

/** Whether its bytes are text, which can be read in another encoding. */
export function hasEncoding({ kind, extraction }: Source): boolean {
  const isText = kind === 'text' || kind === 'markdown' || kind === 'html' || kind === 'email';
  return isText && extraction.problem === undefined;
}
