import { decoded, encodingName } from './encoded-bytes';

/** A font of the font table, as far as it decides how bytes are read. */
export interface RtfFont {
  charset: number | undefined;
  codePage: number | undefined;
  name: string;
}

/** Windows character sets of fonts, as code pages. */
const CODE_PAGE_OF_CHARSET: ReadonlyMap<number, number> = new Map([
  [77, 10_000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);
const ANSI_CHARSET = 0;
const SYMBOL_CHARSET = 2;
const WESTERN = 1252;

const ENCODING_OF_CODE_PAGE: ReadonlyMap<number, string> = new Map([
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10_000, 'macintosh'],
  [10_007, 'x-mac-cyrillic'],
  [20_866, 'koi8-r'],
  [21_866, 'koi8-u'],
  [54_936, 'gb18030'],
  [65_001, 'utf-8'],
]);

/** Letters of the font "Symbol" at A to Z and a to z. */
const SYMBOL_CAPITALS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const SYMBOL_SMALL = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';

/** Reads bytes of rich text in the encoding that the document and its fonts give them. */
export class RtfCodePages {
  /** The document's own code page. */
  ansi = WESTERN;
  readonly fonts = new Map<number, RtfFont>();
  /** Code pages whose own character set some font has. */
  readonly #named = new Set<number>();
  readonly #encodings = new Map<string, string>();

  decode(bytes: Uint8Array, fontNumber: number | undefined): string {
    const font = fontNumber === undefined ? undefined : this.fonts.get(fontNumber);
    if (font?.charset === SYMBOL_CHARSET) return symbols(bytes, font.name);
    if (bytes.every((byte) => byte < 0x80)) return decoded(bytes, 'utf-8');
    return decoded(bytes, this.#encoding(this.#codePage(font)));
  }

  /** Takes in what the font table says of a font. */
  setCharset(font: RtfFont, charset: number): void {
    font.charset = charset;
    const codePage = CODE_PAGE_OF_CHARSET.get(charset);
    if (codePage !== undefined) this.#named.add(codePage);
  }

  /**
   * Many programs give every font the character set 0 and mean the document's code page. Only
   * where some font names that code page's own character set does 0 mean Western European.
   */
  #codePage(font: RtfFont | undefined): number {
    if (font?.codePage !== undefined) return font.codePage;
    if (font?.charset === ANSI_CHARSET) return this.#named.has(this.ansi) ? WESTERN : this.ansi;
    return CODE_PAGE_OF_CHARSET.get(font?.charset ?? -1) ?? this.ansi;
  }

  #encoding(codePage: number): string {
    const known = ENCODING_OF_CODE_PAGE.get(codePage);
    if (known !== undefined) return known;
    const label =
      codePage > 28_590 && codePage < 28_606 ? `iso-8859-${codePage - 28_590}` : `windows-${codePage}`;
    const kept = this.#encodings.get(label);
    if (kept !== undefined) return kept;
    const encoding = encodingName(label) ?? 'windows-1252';
    this.#encodings.set(label, encoding);
    return encoding;
  }
}

/** The letters that a font of symbols draws: Greek in "Symbol", elsewhere only marks such as bullets. */
function symbols(bytes: Uint8Array, fontName: string): string {
  let text = '';
  for (const byte of bytes) {
    if (/^symbol\b/iu.test(fontName) && byte >= 0x41 && byte <= 0x5a)
      text += SYMBOL_CAPITALS[byte - 0x41] ?? '';
    else if (/^symbol\b/iu.test(fontName) && byte >= 0x61 && byte <= 0x7a)
      text += SYMBOL_SMALL[byte - 0x61] ?? '';
    else if (/^symbol\b/iu.test(fontName) && byte < 0x7f) text += String.fromCharCode(byte);
    else text += byte === 0x20 ? ' ' : '•';
  }
  return text;
}
