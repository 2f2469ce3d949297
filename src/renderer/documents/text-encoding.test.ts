import { describe, expect, it } from 'vitest';
import { ENCODINGS } from '../core/model/encodings';
import { encodingName } from './encoded-bytes';
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
const ARMENIAN =
  'Բոլոր մարդիկ ծնվում են ազատ ու հավասար իրենց արժանապատվությամբ ու իրավունքներով։ Նրանք ունեն բանականություն ու խիղճ։';
/** Bytes of Armenian in ARMSCII-8: capitals from 0xB2 and small letters from 0xB3, two apart. */
const armscii8 = (text: string) =>
  Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    if (code >= 0x561 && code <= 0x586) return 0xb3 + (code - 0x561) * 2;
    if (code >= 0x531 && code <= 0x556) return 0xb2 + (code - 0x531) * 2;
    return character === '։' ? 0xa3 : code;
  });
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
      expect(decodeText(encoded(RUSSIAN, encoding))).toMatchObject({ text: RUSSIAN, encoding });
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
    expect(decodeText(utf16(RUSSIAN, littleEndian))).toMatchObject({ text: RUSSIAN, encoding });
  });

  it('is told by a byte order mark, which does not enter the text', () => {
    expect(decodeText(new TextEncoder().encode('\uFEFFa'))).toEqual({ text: 'a', encoding: 'utf-8' });
    expect(decodeText(new Uint8Array([0xfe, 0xff, 0, 0x61]))).toEqual({ text: 'a', encoding: 'utf-16be' });
  });

  it('is Shift JIS for short Japanese', () => {
    const bytes = new Uint8Array([0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea, 0x82, 0xcc, 0x95, 0xb6, 0x8f, 0x91]);
    expect(decodeText(bytes)).toMatchObject({ text: '日本語の文書', encoding: 'shift_jis' });
  });

  it('is ARMSCII-8 for Armenian from before Unicode, and not for other letters', () => {
    expect(decodeText(armscii8(ARMENIAN))).toMatchObject({ text: ARMENIAN, encoding: 'armscii-8' });
    expect(decodeText(armscii8(ARMENIAN)).confidence).toBeGreaterThan(0.9);
    const czech =
      'Žádný člověk není ostrov, říká se v Čechách. Přišel jsem včera večer domů a nikdo tam nebyl.';
    expect(decodeText(encoded(czech, 'iso-8859-2')).text).toBe(czech);
  });

  it.each([
    [
      'windows-1250',
      'Žádný člověk není ostrov, říká se v Čechách. Přišel jsem včera večer domů a nikdo tam nebyl.',
    ],
    ['windows-1253', 'Η κυβέρνηση ανακοίνωσε σήμερα ότι θα γίνουν εκλογές τον ερχόμενο Μάρτιο.'],
    [
      'windows-1254',
      'Türkiye Cumhuriyeti hükümeti, şehirde yaşayan insanların sayısını açıkladı ve görüştü.',
    ],
    ['windows-1255', 'הממשלה הודיעה היום כי הבחירות ייערכו בחודש מרץ'],
    ['windows-1256', 'أعلنت الحكومة اليوم أن الانتخابات ستجرى في شهر مارس المقبل'],
    ['koi8-u', 'Уряд оголосив сьогодні, що вибори відбудуться у березні, її ґанок.'],
  ])('is found for text in %s', (encoding, text) => {
    expect(decodeText(encoded(text, encoding))).toMatchObject({ text, encoding });
  });

  it.each([
    [
      'gb18030',
      [0xd6, 0xd0, 0xb9, 0xfa, 0xc8, 0xcb, 0xc3, 0xf1, 0xd4, 0xda, 0xd5, 0xe2, 0xc0, 0xef],
      '中国人民在这里',
    ],
    [
      'euc-kr',
      [
        0xc7, 0xd1, 0xb1, 0xb9, 0xc0, 0xc7, 0x20, 0xbf, 0xaa, 0xbb, 0xe7, 0xbf, 0xcd, 0x20, 0xb9, 0xae, 0xc8,
        0xad,
      ],
      '한국의 역사와 문화',
    ],
    ['iso-2022-jp', [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42], '日本'],
  ])('is found for text in %s, of several bytes a letter', (encoding, bytes, text) => {
    expect(decodeText(Uint8Array.from(bytes))).toMatchObject({ text, encoding });
  });

  it('is certain where the bytes say it, and very sure for clear Russian', () => {
    expect(decodeText(new TextEncoder().encode(RUSSIAN)).confidence).toBe(undefined);
    expect(decodeText(encoded(RUSSIAN, 'windows-1251'), 'windows-1251').confidence).toBe(undefined);
    for (const encoding of ['windows-1251', 'koi8-r', 'ibm866'])
      expect(decodeText(encoded(RUSSIAN.repeat(5), encoding)).confidence).toBeGreaterThan(0.85);
  });

  it('is doubtful for a few letters', () => {
    const { text, confidence } = decodeText(encoded('Была', 'koi8-r'));
    expect(text).toBe('Была');
    expect(confidence).toBeLessThan(0.4);
    expect(decodeText(Uint8Array.of(0x61, 0xe9, 0x62)).confidence).toBeLessThan(0.2);
  });

  it('is the chosen one, whatever else speaks for another', () => {
    const bytes = encoded('Была', 'koi8-r');
    expect(decodeText(bytes, 'windows-1251', false, 'koi8-r')).toEqual({ text: 'Была', encoding: 'koi8-r' });
    expect(decodeText(armscii8('Հայ'), '', false, 'armscii-8').text).toBe('Հայ');
    expect(decodeText(bytes, '', false, 'no such').encoding).not.toBe('no such');
  });

  it('can be chosen only among those that can be read', () => {
    for (const { id } of ENCODINGS) expect(encodingName(id)).toBe(id);
    expect(new Set(ENCODINGS.map(({ label }) => label)).size).toBe(ENCODINGS.length);
  });

  it('is not sure of capitals that make odd words in the encoding it finds', () => {
    // «ТЕЛЕГРАММА ВОДА ПРИБЫВАЕТ ШЛЮЗ ЗАКРЫТ» in KOI8-R.
    const bytes = Uint8Array.from(
      Buffer.from('f4e5ece5e7f2e1edede120f7efe4e120f0f2e9e2f9f7e1e5f420fbece0fa20fae1ebf2f9f4', 'hex'),
    );
    const { text, confidence = 1 } = decodeText(bytes);
    expect(text.includes('ВОДА') || confidence < 0.5, `${text} ${confidence}`).toBe(true);
  });
});
