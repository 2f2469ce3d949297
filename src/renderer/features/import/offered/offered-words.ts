import type { ChosenFile } from '../../../../shared/record';
import { countWords } from '../../../core/model/size-words';

/** So many names are told before the rest is counted. */
const NAMES_TOLD = 3;

/** "3 new files in “Downloads”". */
export function offerWords(files: readonly ChosenFile[], folderName: string): string {
  return `${countWords(files.length, 'new file')} in “${folderName}”`;
}

/** "a.pdf, b.html, c.eml and 4 more". */
export function namesWords(files: readonly ChosenFile[]): string {
  const named = files.slice(0, NAMES_TOLD).map(({ name }) => name);
  const more = files.length - named.length;
  return more === 0 ? named.join(', ') : `${named.join(', ')} and ${more.toLocaleString('en')} more`;
}

/** What tells an offered file apart as long as it does not change. */
export function offerKey({ folder, name, size }: ChosenFile): string {
  return `offered\n${folder}/${name}\n${size}`;
}
