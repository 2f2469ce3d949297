import { decodeArmscii8 } from './armscii-8';

/** The Encoding Standard's name for an encoding, or undefined when it is none that can be read. */
export function encodingName(label: string): string | undefined {
  const name = label.trim().toLowerCase();
  const known = ALIASES.get(name) ?? name;
  if (known === '' || known === 'armscii-8') return known || undefined;
  try {
    const { encoding } = new TextDecoder(known);
    return encoding === 'replacement' ? undefined : encoding;
  } catch {
    return undefined;
  }
}

/** Names that the Encoding Standard spells otherwise. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['cp949', 'euc-kr'],
  ['uhc', 'euc-kr'],
  ['cp932', 'shift_jis'],
  ['shift_jis_2004', 'shift_jis'],
  ['shift_jisx0213', 'shift_jis'],
  ['cp936', 'gb18030'],
  ['cp950', 'big5'],
  ['cp866', 'ibm866'],
  ['maccyrillic', 'x-mac-cyrillic'],
  ['macroman', 'macintosh'],
  ['mac-roman', 'macintosh'],
  ['utf-16', 'utf-16le'],
  ['armscii8', 'armscii-8'],
  ['arm-scii-8', 'armscii-8'],
  ['iso-8859-8-i', 'iso-8859-8'],
]);

/** Bytes in an encoding of {@link encodingName}; what it does not know becomes U+FFFD. */
export function decoded(bytes: Uint8Array, encoding: string): string {
  return encoding === 'armscii-8' ? decodeArmscii8(bytes) : new TextDecoder(encoding).decode(bytes);
}

/** The same, or undefined when a single byte does not fit. */
export function strictly(bytes: Uint8Array, encoding: string, isCut = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isCut });
  } catch {
    return undefined;
  }
}

/** Text of people: hardly any control characters, unassigned or private characters, and mostly letters. */
export function isPlausible(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const odd = sample.match(/[^\P{C}\p{Cf}\t\n\r\f]|\u00A0(?=\p{Ll})|[\uFF61-\uFF9F\uFFFD]/gu)?.length ?? 0;
  const letters = sample.match(/[\p{L}\p{M}\p{N}\p{P}\p{Zs}\t\n\r]/gu)?.length ?? 0;
  return odd <= sample.length / 100 && letters >= sample.length * 0.8;
}
