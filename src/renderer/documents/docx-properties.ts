import type { SourceMetadata } from '../core/model/source';
import { primaryLanguage } from './detect-language';

/**
 * Metadata from a Word document's `docProps/core.xml`. Its dates are those of the file, not of a
 * publication, so none is taken. Absent keys are not known.
 */
export function docxProperties(xml: string): Partial<SourceMetadata> {
  const title = element(xml, 'dc:title');
  const author = element(xml, 'dc:creator');
  const language = primaryLanguage(element(xml, 'dc:language'));
  return {
    ...(title === '' || /^(?:untitled|document\d*)$/iu.test(title) ? {} : { title }),
    ...(author === '' || /^(?:user|admin|administrator|owner|unknown)\d*$/iu.test(author) ? {} : { author }),
    ...(language === '' ? {} : { language }),
  };
}

/** Text of an element without children, found by its usual name. */
function element(xml: string, name: string): string {
  const match = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`, 'u').exec(xml);
  return unescaped(match?.[1] ?? '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/giu, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[String(name)] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });
}
