import { CssReader, escaped } from './css-reader';

/** What a style sheet is given in place of what it asks for. */
export interface CssFiles {
  /** An address of the scheme `data:` for what `address` means, or empty when it did not come with the file. */
  readonly data: (address: string) => string;
  /** The text of an imported style sheet, made safe already; undefined when it did not come with the file. */
  readonly imported: (address: string) => string | undefined;
}

/** Stands for what is not there; it asks no one. */
const NOTHING = 'data:,';
/** Functions whose strings are addresses (CSS Images 4). */
const ASKING = /^(?:-webkit-)?(?:image-set|image|src|cross-fade)$/u;

/**
 * A style sheet, or the declarations of an element, that asks for nothing outside itself: addresses are
 * replaced by what came with the file, and imports by what they import. It follows the tokens of CSS
 * Syntax 3, so that no way of writing an address slips through.
 */
export function safeCss(css: string, files: CssFiles): string {
  const reader = new CssReader(css);
  const written: string[] = [];
  /** For each open parenthesis, whether strings in it are addresses. */
  const open: boolean[] = [];
  while (!reader.isAtEnd) {
    if (reader.skipComment()) {
      // Left as an empty one, since it parts what stands on its two sides.
      written.push('/**/');
      continue;
    }
    const quoted = reader.string();
    if (quoted !== undefined) {
      written.push(open.includes(true) ? addressOf(quoted, files) : quotedCss(quoted));
      continue;
    }
    const isRule = reader.take('@');
    const name = reader.name();
    if (name === undefined) {
      const character = isRule ? '' : reader.next();
      if (character === '(') open.push(false);
      else if (character === ')') open.pop();
      written.push(isRule ? '@' : character);
      continue;
    }
    const folded = name.text.toLowerCase();
    if (isRule) {
      if (folded === 'import') written.push(importedCss(reader, files));
      else if (folded === 'charset') reader.skipRule();
      else written.push(`@${name.written}`);
    } else if (reader.take('(')) {
      if (folded === 'url') written.push(`url(${addressOf(reader.address(), files)})`);
      else {
        open.push(ASKING.test(folded));
        written.push(`${name.written}(`);
      }
    } else written.push(name.written);
  }
  // Inside an element, `</` would end the style sheet.
  return written.join('').replaceAll('</', '<\\/');
}

function addressOf(address: string, { data }: CssFiles): string {
  const trimmed = address.trim();
  // A fragment alone names an element of the page itself.
  return quotedCss(trimmed.startsWith('#') ? trimmed : data(trimmed) || NOTHING);
}

function importedCss(reader: CssReader, { imported }: CssFiles): string {
  reader.skipSpace();
  let address = reader.string();
  if (address === undefined && reader.name()?.text.toLowerCase() === 'url' && reader.take('('))
    address = reader.address();
  const condition = reader.skipRule().trim();
  const sheet = address === undefined ? undefined : imported(address.trim());
  if (sheet === undefined) return '';
  // Layers and conditions other than of media change nothing that can be seen in a still page.
  const media = condition.replaceAll(/(?:layer|supports)\s*(?:\([^()]*\))?/giu, '').trim();
  return /^[\w\s(),:.-]+$/u.test(media) ? `@media ${media}{${sheet}}` : sheet;
}

const quotedCss = (text: string) => `"${text.replaceAll(/["\\\n\r\f\0]/gu, escaped)}"`;
