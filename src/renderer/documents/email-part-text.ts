import { declaredEncoding } from './html-encoding';
import { decodeText, type DecodedText } from './text-encoding';
import type { MimePart } from './email-tree';

/** Names that say no more than "ASCII, or something else". */
const UNTELLING = /^(?:us-ascii|ascii|ansi_x3\.4-1968|unknown-8bit|x-unknown|default|8bit|7bit|binary)$/iu;

/** The text of a part in the encoding it names, or that it looks like when it names none or a wrong one. */
export function partText(part: MimePart, chosen: string | undefined): DecodedText {
  const named = (part.parameters['charset'] ?? '').trim();
  const told = UNTELLING.test(named) ? '' : named;
  const declared = told === '' && part.type === 'text/html' ? declaredEncoding(part.content) : told;
  const decoded = decodeText(part.content, declared, false, chosen);
  return { ...decoded, text: isFlowed(part) ? joinedLines(decoded.text, part) : decoded.text };
}

const isFlowed = ({ type, parameters }: MimePart) =>
  type === 'text/plain' && /^flowed$/iu.test(parameters['format'] ?? '');

/** RFC 3676: a line that ends in a space goes on in the next one, apart from the mark of a signature. */
function joinedLines(text: string, { parameters }: MimePart): string {
  const dropsSpace = /^yes$/iu.test(parameters['delsp'] ?? '');
  const pieces: string[] = [];
  /** The marks of quotation that the open line begins with; undefined when no line is open. */
  let openQuotes: string | undefined;
  for (const line of text.split(/\r?\n/u)) {
    const quotes = /^>*/u.exec(line)?.[0] ?? '';
    const words = line.slice(quotes.length).replace(/^ /u, '');
    const isSignature = words === '-- ';
    const goesOn = quotes === openQuotes && !isSignature;
    if (!goesOn) pieces.push(pieces.length === 0 ? '' : '\n', quotes === '' ? '' : `${quotes} `);
    const isSoft = words.endsWith(' ') && !isSignature;
    pieces.push(isSoft && dropsSpace ? words.slice(0, -1) : words);
    openQuotes = isSoft ? quotes : undefined;
  }
  return pieces.join('');
}
