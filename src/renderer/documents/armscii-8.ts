/**
 * ARMSCII-8 (AST 34.002), the one-byte encoding of Armenian texts before Unicode, which no decoder
 * of the platform knows. Bytes below 0xA0 are those of ASCII; from 0xB2 on, each capital stands
 * before its small letter.
 */
const NO_CHARACTER = '\uFFFD';
const FROM_A0 = `\u00A0${NO_CHARACTER}և։)(»«—.՝,-֊…՜՛՞`;
const FIRST_LETTER = 0xb2;
const LAST_LETTER = 0xfd;
const APOSTROPHE = 0xfe;

/** Shortest text, in letters, whose letters tell that it is Armenian. */
const ENOUGH_LETTERS = 12;

const TABLE: readonly string[] = Array.from({ length: 256 }, (_, byte) => {
  if (byte < 0xa0) return String.fromCharCode(byte);
  if (byte < FIRST_LETTER) return FROM_A0[byte - 0xa0] ?? NO_CHARACTER;
  if (byte <= LAST_LETTER)
    return String.fromCharCode((byte % 2 === 0 ? 0x531 : 0x561) + ((byte - FIRST_LETTER) >> 1));
  return byte === APOSTROPHE ? '՚' : NO_CHARACTER;
});

export function decodeArmscii8(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += 65_536) {
    let piece = '';
    for (const byte of bytes.subarray(from, from + 65_536)) piece += TABLE[byte] ?? NO_CHARACTER;
    pieces.push(piece);
  }
  return pieces.join('');
}

/**
 * How surely bytes are ARMSCII-8, from 0 to 1. Read so, Armenian gives words in which a capital
 * stands only at the start, or everywhere; text of another encoding mixes large and small letters.
 */
export function armscii8Likelihood(sample: Uint8Array): number {
  const text = decodeArmscii8(sample);
  const letters = text.match(/\p{Script=Armenian}/gu)?.length ?? 0;
  const foreign = text.match(/[^\p{ASCII}\p{Script=Armenian}\u00A0«»—…֊]/gu)?.length ?? 0;
  const mixed = text.match(/[a-z](?=[Ա-և])|[Ա-և](?=[a-z])/giu)?.length ?? 0;
  if (letters < ENOUGH_LETTERS || foreign + mixed > letters / 20) return 0;
  const words = text.match(/[Ա-Ֆա-և]+/gu) ?? [];
  const wellFormed = words.filter((word) => /^(?:[Ա-Ֆ]?[ա-և]+|[Ա-Ֆ]+)$/u.test(word));
  const lettersIn = (some: readonly string[]) => some.reduce((sum, word) => sum + word.length, 0);
  const small = text.match(/[ա-և]/gu)?.length ?? 0;
  const share = lettersIn(wellFormed) / Math.max(1, lettersIn(words));
  if (share < 0.9 || small < letters / 2) return 0;
  return share * (1 - Math.exp(-letters / 20));
}
