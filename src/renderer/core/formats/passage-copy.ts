import type { Extraction } from '../model/extraction';
import { onOneLine, shortPlace } from '../model/place-words';
import { PAGED_KINDS, type Source, type SourceKind } from '../model/source';
import { describeDate } from '../model/uncertain-date';
import { escapeInline, quotation } from './markdown-text';
import { runningWords } from './running-words';

/** Words of a source to be put elsewhere: what they are, and where they begin. */
export interface CopiedWords {
  /** As they stand in the text. */
  readonly quote: string;
  /** From 0. */
  readonly pageIndex: number;
  /** UTF-16 offset into the page's text. */
  readonly start: number;
}

/** How words leave: with where they are from, so as Markdown, or alone. */
export type CopyForm = 'cited' | 'markdown' | 'plain';

/** What goes on the clipboard or is dragged. */
export interface CopiedPassage {
  readonly text: string;
  /** The same for programs that set text; absent where there is nothing to set. */
  readonly html?: string;
}

/** Kinds whose paragraphs have lines because their files have; in the others a line means something. */
const LINES_OF_FILE: ReadonlySet<SourceKind> = new Set(['text', 'email', 'mailbox']);

/**
 * Words of a source in one of the forms in which they leave. Lines of printed pages are joined; words
 * of a document without pages are exactly those of its text, with its lines where they stand alone.
 */
export function copiedPassage(
  source: Source,
  extraction: Extraction | undefined,
  words: CopiedWords,
  form: CopyForm,
): CopiedPassage {
  const read = wordsAsRead(source, extraction, words, form);
  const place = shortPlace(source, extraction, words).replace(/^¶ /u, 'paragraph ');
  switch (form) {
    case 'plain':
      return { text: read };
    case 'markdown':
      return { text: `${quotation(read)}\n\n— ${markdownCitation(source, place)}\n` };
    case 'cited':
      return {
        text: `“${read}”\n— ${plainCitation(source, place)}`,
        html: citedHtml(source, read, place),
      };
  }
}

/** The words as one reads them. Pages around theirs tell which hyphens belong to words. */
function wordsAsRead(
  { kind }: Source,
  extraction: Extraction | undefined,
  { quote, pageIndex }: CopiedWords,
  form: CopyForm,
): string {
  if (!PAGED_KINDS.has(kind))
    return form !== 'plain' && LINES_OF_FILE.has(kind) ? onOneLine(quote.trim()) : quote.trim();
  const around = extraction?.pages.slice(Math.max(0, pageIndex - 1), pageIndex + 3) ?? [];
  return runningWords(quote, around.map(({ text }) => text).join('\n'));
}

/** Author, title, publisher, date and place, as far as they are known. */
function citationParts({ author, title, publisher, date }: Source, place: string) {
  const when = date === '' ? '' : describeDate(date);
  return [author, title, publisher, when, place]
    .map((words, index) => ({ words, isTitle: index === 1 }))
    .filter(({ words }) => words !== '');
}

function plainCitation(source: Source, place: string): string {
  return citationParts(source, place)
    .map(({ words }) => words)
    .join(', ');
}

function markdownCitation(source: Source, place: string): string {
  return citationParts(source, place)
    .map(({ words, isTitle }) => (isTitle ? `*${escapeInline(words)}*` : escapeInline(words)))
    .join(', ');
}

function citedHtml(source: Source, read: string, place: string): string {
  const { language } = source;
  const lang = language === '' ? '' : ` lang="${escaped(language)}"`;
  const paragraphs = `“${read}”`
    .split(/\n{2,}/u)
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`);
  const parts = citationParts(source, place).map(({ words, isTitle }) =>
    isTitle ? `<cite>${escaped(words)}</cite>` : escaped(words),
  );
  return `<blockquote${lang} dir="auto">${paragraphs.join('')}</blockquote><p>— ${parts.join(', ')}</p>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);
