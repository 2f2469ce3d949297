import type { VerifyReport } from '../../../shared/record';
import { countWords, sizeWords } from '../../core/model/size-words';

/** What a check of the archive found, in a sentence or two. */
export function verifyWords({ objects, bytes, operations, problems }: VerifyReport): string {
  const checked = `${countWords(objects, 'file')} (${sizeWords(bytes)}) and ${countWords(operations, 'entry of the journal', 'entries of the journal')}`;
  if (problems.length === 0) return `Checked ${checked}. Everything is as it was when it was stored.`;
  const found = countWords(problems.length, 'problem');
  return `Checked ${checked}, and found ${found}. Nothing was changed. Restore the files below from a copy of the archive, if you have one.`;
}
