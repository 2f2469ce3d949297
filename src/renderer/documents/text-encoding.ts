import { detect } from 'jschardet';

/** Bytes read as text, and in which encoding; the name is that of the Encoding Standard. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

/** Byte order marks, and the encodings they announce. */
const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Encodings tried when detection gives none that fits, likeliest first. */
const FALLBACKS = ['shift_jis', 'gb18030', 'euc-kr', 'big5', 'windows-1251', 'windows-1252'];
/** jschardet is not believed below this confidence. */
const LOWEST_CONFIDENCE = 0.1;
/** So many bytes are enough to tell an encoding. */
const SAMPLE_BYTES = 200_000;

/**
 * Reads bytes as text: by byte order mark, as UTF-8 when they are valid UTF-8, as UTF-16 without a
 * mark when they look it, in the `declared` encoding, else by detection. With `isCut` the bytes may end inside a letter.
 */
export function decodeText(bytes: Uint8Array, declared = '', isCut = false): DecodedText {
  const marked = byMark(bytes);
  if (marked !== undefined) return marked;
  const utf8 = strictly(bytes, 'utf-8', isCut);
  const label = encodingName(declared);
  // Saved pages are often stored anew as UTF-8 under their old declaration. Text of another encoding
  // is never valid UTF-8 by chance, unless it is all ASCII. A page that declares UTF-16 in ASCII is not.
  if (label !== undefined && !label.startsWith('utf-') && (utf8 === undefined || isAscii(bytes)))
    return { text: decoded(bytes, label), encoding: label };
  if (utf8 !== undefined && looksLikeUtf16(bytes) === undefined) return { text: utf8, encoding: 'utf-8' };
  return unmarkedUtf16(bytes) ?? damagedUtf8(bytes) ?? byDetection(bytes, isCut);
}

const isAscii = (bytes: Uint8Array) => bytes.every((byte) => byte < 0x80);

/** UTF-8 in which a few bytes went wrong: most of its letters beyond ASCII are whole. */
function damagedUtf8(bytes: Uint8Array): DecodedText | undefined {
  const text = decoded(bytes, 'utf-8');
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  const beyondAscii = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  return broken < beyondAscii / 10 ? { text, encoding: 'utf-8' } : undefined;
}

function byMark(bytes: Uint8Array): DecodedText | undefined {
  const found = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  return found && { text: decoded(bytes, found[0]), encoding: found[0] };
}

/** Text in UTF-16 holds zero bytes at every space and line break, all on one side of the pairs. */
function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 2 || bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [first = 0, second = 0] = zeros;
  const enough = sample.length / 100;
  if (second >= enough && first === 0) return 'utf-16le';
  if (first >= enough && second === 0) return 'utf-16be';
  return undefined;
}

function unmarkedUtf16(bytes: Uint8Array): DecodedText | undefined {
  const encoding = looksLikeUtf16(bytes);
  if (encoding === undefined) return undefined;
  const text = strictly(bytes, encoding);
  return text === undefined || !isPlausible(text) ? undefined : { text, encoding };
}

function byDetection(bytes: Uint8Array, isCut: boolean): DecodedText {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const { encoding, confidence } = detect(sample);
  const detected = confidence >= LOWEST_CONFIDENCE ? encodingName(encoding ?? '') : undefined;
  for (const candidate of [detected, ...FALLBACKS]) {
    if (candidate === undefined) continue;
    const text = strictly(bytes, candidate, isCut);
    if (text !== undefined && isPlausible(text)) return { text, encoding: candidate };
  }
  return { text: decoded(bytes, 'windows-1252'), encoding: 'windows-1252' };
}

/** Text of people: hardly any control characters, unassigned or private characters, and mostly letters. */
function isPlausible(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const odd = sample.match(/[^\P{C}\p{Cf}\t\n\r\f]|\u00A0(?=\p{Ll})|[\uFF61-\uFF9F]/gu)?.length ?? 0;
  const letters = sample.match(/[\p{L}\p{M}\p{N}\p{P}\p{Zs}\t\n\r]/gu)?.length ?? 0;
  return odd <= sample.length / 100 && letters >= sample.length * 0.8;
}

/** The Encoding Standard's name for an encoding, or undefined when it knows none. */
export function encodingName(label: string): string | undefined {
  const known = ALIASES.get(label.toLowerCase()) ?? label.trim();
  if (known === '') return undefined;
  try {
    return new TextDecoder(known).encoding;
  } catch {
    return undefined;
  }
}

/** Names of jschardet that the Encoding Standard spells otherwise. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['cp949', 'euc-kr'],
  ['uhc', 'euc-kr'],
  ['johab', ''],
  ['cp932', 'shift_jis'],
  ['shift_jis_2004', 'shift_jis'],
  ['shift_jisx0213', 'shift_jis'],
  ['cp950', 'big5'],
  ['iso8859-15', 'iso-8859-15'],
  ['utf-16', ''],
  ['utf-32', ''],
  ['ibm866', 'ibm866'],
  ['cp866', 'ibm866'],
  ['maccyrillic', 'x-mac-cyrillic'],
  ['macroman', 'macintosh'],
  ['mac-roman', 'macintosh'],
]);

function decoded(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function strictly(bytes: Uint8Array, encoding: string, isCut = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isCut });
  } catch {
    return undefined;
  }
}
