import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

/** Bytes of a file name, in UTF-8, that every system and most archives of files can hold. */
const longestNameBytes = 120;
/** Names that Windows keeps for devices, whatever their ending. */
const deviceName = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\.|$)/i;

/**
 * A suggested name that every system can store: composed Unicode, no characters with a meaning in
 * paths, no text-direction controls, no device names, at most 120 bytes. Keeps the ending.
 */
export function safeFileName(suggested: string): string {
  // By way of bytes, so that half characters become the replacement character.
  const clean = Buffer.from(suggested, 'utf8')
    .toString('utf8')
    .normalize('NFC')
    // oxlint-disable-next-line no-control-regex -- control characters are what is replaced
    .replace(/[<>:"/\\|?*\u0000-\u001f\u007f]/g, '_')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const named = clean === '' ? 'untitled' : deviceName.test(clean) ? `_${clean}` : clean;
  const ending = extname(named).length <= 20 ? extname(named) : '';
  const stem = named.slice(0, named.length - ending.length);
  return cutToBytes(stem, longestNameBytes - Buffer.byteLength(ending)).replace(/[\s.]+$/, '') + ending;
}

/** `name`, or `name (2)`, `name (3)` … before the ending: the first that is not taken in `folder`. */
export function freeFileName(
  folder: string,
  name: string,
  isTaken: (path: string) => boolean = existsSync,
): string {
  const ending = extname(name);
  const stem = basename(name, ending);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${stem} (${number})${ending}`;
    if (!isTaken(join(folder, candidate))) return candidate;
  }
}

/** Cuts between characters as they are seen, so that no accent or emoji is halved. */
function cutToBytes(text: string, most: number): string {
  let cut = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > most) break;
    cut += segment;
  }
  return cut;
}
