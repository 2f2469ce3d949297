import { bytesOfDataAddress } from '../data-address';
import { shownType } from '../picture-bytes';
import { startsWith } from '../signatures';
import { safeCss } from './safe-css';

/** A file that came with a page or a book, and what addresses in it are counted from. */
export interface LookFile {
  readonly bytes: Uint8Array;
  readonly base: string;
}
/** Finds what an address means, counted from `base`; undefined when it did not come with the file. */
export type FindFile = (address: string, base: string) => LookFile | undefined;

/** How much may be put into one document, in characters of `data:` addresses. */
const MOST_INSIDE = 64 * 1024 * 1024;
/** How deep style sheets may import one another. */
const DEEPEST_IMPORT = 8;
/** And how many of them are read in all: sheets that import each other would never end. */
const MOST_IMPORTS = 500;
const READY =
  /^data:(?:image|font)\/[\w.+-]+[;,]|^data:application\/(?:x-)?(?:font|octet-stream)[\w.+-]*[;,]/iu;

/** Puts what a page shows into the page itself. */
export class LookFiles {
  readonly #find: FindFile;
  readonly #known = new Map<string, string>();
  #left = MOST_INSIDE;
  #imports = 0;
  /** Pictures and fonts that did not fit in. */
  leftOut = 0;

  constructor(find: FindFile) {
    this.#find = find;
  }

  /** An address of the scheme `data:` for a picture or a font; empty when it did not come with the file. */
  data(address: string, base: string): string {
    if (READY.test(address)) return this.#fitted(address);
    if (/^(?:data|javascript|vbscript):/iu.test(address)) return '';
    const file = this.#find(address, base);
    if (file === undefined) return '';
    const key = `${base}\n${address}`;
    const known = this.#known.get(key);
    if (known !== undefined) return this.#fitted(known);
    const mediaType = shownType(file.bytes) ?? fontType(file.bytes);
    const made = mediaType === undefined ? '' : `data:${mediaType};base64,${base64(file.bytes)}`;
    this.#known.set(key, made);
    return this.#fitted(made);
  }

  /** A style sheet beside the page, safe to put into it; undefined when it did not come with the file. */
  styleSheet(address: string, base: string, depth = 0): string | undefined {
    this.#imports += 1;
    if (depth > DEEPEST_IMPORT || this.#imports > MOST_IMPORTS) return undefined;
    const isInside = /^data:text\/css[;,]/iu.test(address);
    const content = isInside ? bytesOfDataAddress(address) : undefined;
    const file = content === undefined ? this.#find(address, base) : { bytes: content, base };
    return file === undefined ? undefined : this.css(new TextDecoder().decode(file.bytes), file.base, depth);
  }

  /** A style sheet whose addresses are counted from `base`, safe to put into the page. */
  css(text: string, base: string, depth = 0): string {
    return safeCss(text, {
      data: (address) => this.data(address, base),
      imported: (address) => this.styleSheet(address, base, depth + 1),
    });
  }

  #fitted(address: string): string {
    if (address.length > this.#left) {
      this.leftOut += 1;
      return '';
    }
    this.#left -= address.length;
    return address;
  }
}

const FONTS: readonly (readonly [string, readonly number[]])[] = [
  ['font/woff2', [0x77, 0x4f, 0x46, 0x32]],
  ['font/woff', [0x77, 0x4f, 0x46, 0x46]],
  ['font/otf', [0x4f, 0x54, 0x54, 0x4f]],
  ['font/ttf', [0x00, 0x01, 0x00, 0x00]],
  ['font/ttf', [0x74, 0x72, 0x75, 0x65]],
  ['font/collection', [0x74, 0x74, 0x63, 0x66]],
];

const fontType = (bytes: Uint8Array) => FONTS.find(([, start]) => startsWith(bytes, start))?.[0];

/** Bytes that are coded at a time: a whole number of threes, and few enough arguments for one call. */
const STEP = 3 * 4096;

function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += STEP)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + STEP))));
  return pieces.join('');
}
