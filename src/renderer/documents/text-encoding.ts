import { decoded, encodingName, isPlausible, strictly } from './encoded-bytes';
import type { Findings } from './finished-document';
import { guessEncoding } from './guess-encoding';

/** Bytes read as text, and in which encoding; the name is that of the Encoding Standard. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  /** From 0 to 1 where the encoding was guessed; absent where it is certain. */
  readonly confidence?: number;
}

/** What a reader of text reports of its encoding, with a warning when some bytes had no meaning in it. */
export function foundEncoding(
  text: string,
  { encoding, confidence }: Omit<DecodedText, 'text'>,
): Pick<Findings, 'encoding' | 'encodingConfidence' | 'warnings'> {
  const lost = text.match(/\uFFFD/gu)?.length ?? 0;
  return {
    encoding,
    ...(confidence === undefined ? {} : { encodingConfidence: confidence }),
    warnings: lost === 0 ? [] : [lostCharacters(lost)],
  };
}

const lostCharacters = (lost: number) =>
  lost === 1
    ? '1 character means nothing in this encoding and is shown as \uFFFD. Another encoding may read it.'
    : `${lost} characters mean nothing in this encoding and are shown as \uFFFD. Another encoding may read them.`;

/** Byte order marks, and the encodings they announce. */
const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** So many bytes are enough to tell UTF-16. */
const SAMPLE_BYTES = 200_000;
/** Of UTF-8 in which single bytes are broken, and of UTF-16 that no mark announces. */
const NEARLY_CERTAIN = 0.9;

/**
 * Reads bytes as text: in the `chosen` encoding if there is one; by byte order mark, as UTF-8 when
 * they are valid UTF-8, as UTF-16 without a mark when they look it, in the `declared` encoding, else
 * by detection. With `isCut` the bytes may end inside a letter.
 */
export function decodeText(bytes: Uint8Array, declared = '', isCut = false, chosen = ''): DecodedText {
  const wanted = encodingName(chosen);
  if (wanted !== undefined) return { text: decoded(bytes, wanted), encoding: wanted };
  const marked = byMark(bytes);
  if (marked !== undefined) return marked;
  const escaped = byEscapes(bytes);
  if (escaped !== undefined) return escaped;
  const utf8 = strictly(bytes, 'utf-8', isCut);
  const label = encodingName(declared);
  // Saved pages are often stored anew as UTF-8 under their old declaration. Text of another encoding
  // is never valid UTF-8 by chance, unless it is all ASCII. A page that declares UTF-16 in ASCII is not.
  if (label !== undefined && !label.startsWith('utf-') && (utf8 === undefined || isAscii(bytes)))
    return { text: decoded(bytes, label), encoding: label };
  const pairs = looksLikeUtf16(bytes);
  if (utf8 !== undefined && pairs === undefined) return { text: utf8, encoding: 'utf-8' };
  return unmarkedUtf16(bytes, pairs) ?? damagedUtf8(bytes) ?? guessed(bytes, isCut);
}

const isAscii = (bytes: Uint8Array) => bytes.every((byte) => byte < 0x80);

function guessed(bytes: Uint8Array, isCut: boolean): DecodedText {
  const { encoding, confidence } = guessEncoding(bytes, isCut);
  return { text: decoded(bytes, encoding), encoding, confidence };
}

/** UTF-8 in which a few bytes went wrong: most of its letters beyond ASCII are whole. */
function damagedUtf8(bytes: Uint8Array): DecodedText | undefined {
  const text = decoded(bytes, 'utf-8');
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  const beyondAscii = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  if (broken >= beyondAscii / 10) return undefined;
  return { text, encoding: 'utf-8', confidence: NEARLY_CERTAIN };
}

function byMark(bytes: Uint8Array): DecodedText | undefined {
  const found = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  return found && { text: decoded(bytes, found[0]), encoding: found[0] };
}

/** Japanese mail switches character sets by escape sequences, in bytes that are all ASCII. */
function byEscapes(bytes: Uint8Array): DecodedText | undefined {
  const at = bytes.indexOf(0x1b);
  if (at === -1 || bytes[at + 1] !== 0x24 || !isAscii(bytes)) return undefined;
  const text = strictly(bytes, 'iso-2022-jp');
  return text === undefined ? undefined : { text, encoding: 'iso-2022-jp' };
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

function unmarkedUtf16(bytes: Uint8Array, encoding: string | undefined): DecodedText | undefined {
  if (encoding === undefined) return undefined;
  const text = strictly(bytes, encoding);
  if (text === undefined || !isPlausible(text)) return undefined;
  return { text, encoding, confidence: NEARLY_CERTAIN };
}
