import { decodeWords } from 'postal-mime';

/** One field of a message's header, unfolded, its words still encoded. */
export interface HeaderField {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
}

/** A header longer than this, in bytes, is no header. */
const LONGEST_HEAD = 512 * 1024;

/** How many bytes the header takes, with the empty line that ends it; all of them when none does. */
export function headLength(bytes: Uint8Array): number {
  let lineStart = 0;
  for (let at = bytes.indexOf(LF); at !== -1 && at < LONGEST_HEAD; at = bytes.indexOf(LF, at + 1)) {
    const isEmpty = at === lineStart || (at === lineStart + 1 && bytes[lineStart] === CR);
    if (isEmpty) return at + 1;
    lineStart = at + 1;
  }
  return Math.min(bytes.length, LONGEST_HEAD);
}

const LF = 0x0a;
const CR = 0x0d;

/** Fields of the header at the start of the bytes, in order. */
export function headerFields(bytes: Uint8Array): readonly HeaderField[] {
  return fieldsOf(new TextDecoder().decode(bytes.subarray(0, headLength(bytes))));
}

/** Fields of a header that has been decoded. Lines that are no field are passed over. */
export function fieldsOf(head: string): readonly HeaderField[] {
  const fields: { name: string; value: string }[] = [];
  for (const line of head.split(/\r?\n/u)) {
    const last = fields.at(-1);
    if (/^[ \t]/u.test(line) && last !== undefined) {
      last.value += line;
      continue;
    }
    const [, name, value] = /^([!-9;-~]+)[ \t]*:(.*)$/u.exec(line) ?? [];
    if (name !== undefined && value !== undefined)
      fields.push({ name: name.toLowerCase(), value: value.trim() });
  }
  return fields;
}

/** The first field of a name with its encoded words decoded and its white space folded, or empty. */
export function fieldText(fields: readonly HeaderField[], name: string): string {
  const value = fields.find((field) => field.name === name)?.value ?? '';
  return decodeWords(value).replaceAll(/\s+/gu, ' ').trim();
}
