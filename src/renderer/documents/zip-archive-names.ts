import { decodeText } from './text-encoding';

/** Encodings of names that old zip programs wrote in other countries; others are told too unsurely. */
const LEGACY_ENCODINGS = new Set([
  'ibm866',
  'windows-1251',
  'koi8-r',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'gbk',
  'big5',
  'euc-kr',
]);

const LOWEST_CONFIDENCE = 0.3;

/**
 * The encoding of names without a mark of their own, guessed from all of them together; undefined
 * when they are best read as code page 437, the standard of zip. `raw` are their bytes.
 */
export function legacyNameEncoding(raw: readonly Uint8Array[]): string | undefined {
  const foreign = raw.filter((name) => name.some((byte) => byte >= 0x80));
  if (foreign.length === 0) return undefined;
  const whole = new Uint8Array(foreign.reduce((sum, name) => sum + name.length + 1, 0));
  let length = 0;
  for (const name of foreign) {
    whole.set(name, length);
    whole[length + name.length] = 0x0a;
    length += name.length + 1;
  }
  if (looksLikeCodePage866(whole)) return 'ibm866';
  const { encoding, confidence = 1 } = decodeText(whole);
  return LEGACY_ENCODINGS.has(encoding) && confidence >= LOWEST_CONFIDENCE ? encoding : undefined;
}

/**
 * Russian names from DOS and Windows: small letters stand at A0–AF and E0–EF, capitals at 80–9F. In
 * code page 437 that would be accents, Greek and lines, hardly ever several in a row.
 */
function looksLikeCodePage866(bytes: Uint8Array): boolean {
  const text = new TextDecoder('ibm866').decode(bytes);
  const letters = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const foreign = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const inWords = text.match(/\p{Script=Cyrillic}{3,}/gu)?.join('').length ?? 0;
  const startsInside = text.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0;
  return letters >= foreign * 0.95 && inWords >= letters * 0.7 && startsInside <= letters * 0.05;
}
