import { describe, expect, it } from 'vitest';
import { decodeText } from './text-encoding';

const RUSSIAN =
  'Протокол заседания Совета от третьего марта. Присутствовали: председатель и двое членов, а также секретарь.';

/** Bytes of a text in a one-byte encoding, by asking the decoder for its table. */
function encoded(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1)
    table.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from(text, (character) => table.get(character) ?? 0x3f);
}
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
};

describe('the encoding of a text', () => {
  it.each(['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'])(
    'is found for Russian in %s',
    (encoding) => {
      expect(decodeText(encoded(RUSSIAN, encoding))).toEqual({ text: RUSSIAN, encoding });
    },
  );

  it.each([
    ['French', 'L’été dernier, les réfugiés ont été logés à l’école près du café, d’après le préfet.'],
    ['German', 'Während des Krieges wurden die Bürger über Köln nach Düsseldorf geführt, sagte der Müller.'],
  ])('reads %s in windows-1252 without losing an accent', (_language, text) => {
    expect(decodeText(encoded(text, 'windows-1252')).text).toBe(text);
  });

  it('is UTF-8 when the bytes are valid UTF-8, whatever they say', () => {
    expect(decodeText(new TextEncoder().encode(RUSSIAN), 'windows-1251')).toEqual({
      text: RUSSIAN,
      encoding: 'utf-8',
    });
  });

  it('stays UTF-8 when one byte of a long text is broken', () => {
    const bytes = new TextEncoder().encode(RUSSIAN);
    bytes[20] = 0xff;
    expect(decodeText(bytes).encoding).toBe('utf-8');
  });

  it('is the declared one when the bytes are not UTF-8', () => {
    expect(decodeText(encoded('Была', 'windows-1251'), 'windows-1251')).toEqual({
      text: 'Была',
      encoding: 'windows-1251',
    });
  });

  it.each([
    ['utf-16le', true],
    ['utf-16be', false],
  ] as const)('is %s without a byte order mark, also for Russian', (encoding, littleEndian) => {
    expect(decodeText(utf16(RUSSIAN, littleEndian))).toEqual({ text: RUSSIAN, encoding });
  });

  it('is told by a byte order mark, which does not enter the text', () => {
    expect(decodeText(new TextEncoder().encode('\uFEFFa'))).toEqual({ text: 'a', encoding: 'utf-8' });
    expect(decodeText(new Uint8Array([0xfe, 0xff, 0, 0x61]))).toEqual({ text: 'a', encoding: 'utf-16be' });
  });

  it('is Shift JIS for short Japanese', () => {
    const bytes = new Uint8Array([0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea, 0x82, 0xcc, 0x95, 0xb6, 0x8f, 0x91]);
    expect(decodeText(bytes)).toEqual({ text: '日本語の文書', encoding: 'shift_jis' });
  });
});
