import { success, type Result } from '../../shared/result';
import type { TextBlock } from '../core/model/extraction';
import { onlyPage, type Findings } from './finished-document';
import { PARSERS } from './parsers';
import { decodeText, foundEncoding } from './text-encoding';

/** A first line longer than this is a paragraph, not a title. */
const LONGEST_TITLE = 120;

/**
 * Reads plain text. Only line endings are made alike; lines that were broken by hand stay broken.
 * Blank lines part the paragraphs. An `encoding` that the researcher chose wins over what the bytes say.
 */
export async function readPlainText(bytes: Uint8Array, encoding?: string): Promise<Result<Findings, never>> {
  const { text: source, ...reading } = decodeText(bytes, '', false, encoding);
  const text = source.replaceAll(/\r\n?/gu, '\n');
  const title = titleOf(text);
  return success({
    kind: 'text',
    parser: PARSERS.text,
    pages: onlyPage(text, paragraphs(text)),
    metadata: title === '' ? {} : { title },
    origin: 'the first line of the text',
    ...foundEncoding(source, reading),
  });
}

/** Stretches of text between blank lines, without the white space around them. */
function paragraphs(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const match of text.matchAll(/\S(?:(?!\n[^\S\n]*\n)[^])*/gu)) {
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    blocks.push({ kind: 'paragraph', start, end });
  }
  return blocks;
}

/** The first line that is not empty, when it could be a title: short, with letters, not mid-sentence. */
function titleOf(text: string): string {
  const lines = text.split('\n', 200);
  const index = lines.findIndex((line) => line.trim() !== '');
  const line = lines[index]?.trim() ?? '';
  const continues = (lines[index + 1] ?? '').trim() !== '';
  const isTitle =
    line.length <= LONGEST_TITLE &&
    /\p{L}{2}/u.test(line) &&
    !/[,;:–—-]$/u.test(line) &&
    !(continues && line.length > 50);
  return isTitle ? line : '';
}
