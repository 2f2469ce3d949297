import { isToCheck } from '../model/excerpt';
import type { Excerpt, ExcerptCollection } from '../model/excerpt';
import type { Source } from '../model/source';
import { describeDate } from '../model/uncertain-date';
import { checkBlocks, healthBlocks, markedBlocks } from './excerpt-marks';
import { escapeInline, escapeText } from './markdown-text';

const STANCE_WORDS = {
  supports: 'Supports',
  disputes: 'Disputes',
  mentions: 'Mentions',
  context: 'Context for',
} as const;

/**
 * Excerpts as a Markdown document (CommonMark): a head, each excerpt as a quotation with where it
 * stands and what was noted, and the list of sources with the SHA-256 of each original. The same
 * collection always gives the same text.
 */
export function excerptMarkdown(collection: ExcerptCollection): string {
  const { excerpts } = collection;
  const sources = [...new Map(excerpts.map(({ source }) => [source.id, source])).values()];
  const mismatches = excerpts.filter(isToCheck).length;
  const blocks = [
    `# ${escapeInline(collection.title)}`,
    ...eventBlocks(collection.event),
    list([
      `Archive: ${escapeInline(collection.archiveName)}`,
      `Exported: ${exportDay(collection.exportedAt)}`,
      `Excerpts: ${excerpts.length}`,
      `Sources: ${sources.length}`,
      ...(mismatches === 0 ? [] : [`Excerpts to check: ${mismatches} (marked below)`]),
    ]),
    ...excerpts.flatMap((excerpt, index) => excerptBlocks(excerpt, index + 1)),
  ];
  if (sources.length > 0) {
    blocks.push('## Sources', sources.map((source, index) => sourceEntry(source, index + 1)).join('\n'));
  }
  return `${blocks.join('\n\n')}\n`;
}

function eventBlocks(event: ExcerptCollection['event']): string[] {
  if (event === undefined) return [];
  const facts = [
    ...(event.date === '' ? [] : [`Date: ${dateWords(event.date)}`]),
    ...(event.place === '' ? [] : [`Place: ${escapeInline(event.place)}`]),
  ];
  return [
    ...(facts.length === 0 ? [] : [list(facts)]),
    ...(event.summary.trim() === '' ? [] : [escapeText(event.summary)]),
  ];
}

function excerptBlocks(excerpt: Excerpt, number: number): string[] {
  const { annotation, source } = excerpt;
  const { note, tags, kind, embedded, author } = annotation;
  const facts = [
    ...excerpt.stances.map(({ stance, event, date }) => {
      const when = date === '' ? '' : ` (${dateWords(date)})`;
      return `${STANCE_WORDS[stance]}: ${escapeInline(event)}${when}`;
    }),
    ...(kind === 'underline' ? ['Mark: underlined'] : []),
    ...(embedded === undefined ? [] : [`Marked inside the file by: ${escapeInline(author || 'unknown')}`]),
    ...(tags.length === 0 ? [] : [`Tags: ${tags.map(escapeInline).join(', ')}`]),
    `SHA-256 of the source: \`${source.sha256}\``,
  ];
  return [
    `## Excerpt ${number}`,
    ...markedBlocks(annotation),
    ...checkBlocks(excerpt),
    ...healthBlocks(excerpt),
    citation(excerpt),
    ...(note.trim() === '' ? [] : [`Note:\n\n${escapeText(note)}`]),
    list(facts),
  ];
}

function citation({ source, place }: Excerpt): string {
  return `— ${[...sourceParts(source), ...placeWords(place)].join(', ')}`;
}

function sourceParts(source: Source): string[] {
  return [
    ...(source.author === '' ? [] : [escapeInline(source.author)]),
    `*${escapeInline(source.title)}*`,
    ...(source.publisher === '' ? [] : [escapeInline(source.publisher)]),
    ...(source.date === '' ? [] : [dateWords(source.date)]),
  ];
}

function placeWords(place: Excerpt['place']): string[] {
  switch (place.kind) {
    case 'page':
      return [`page ${escapeInline(place.label)}`];
    case 'paragraph':
      return [`paragraph ${place.number}`];
    case 'unknown':
      return [];
  }
}

function sourceEntry(source: Source, number: number): string {
  const facts = [
    sourceParts(source).join(', '),
    ...(source.address === '' ? [] : [`address: ${escapeInline(source.address)}`]),
    `file: ${escapeInline(source.originalName)}`,
    `SHA-256: \`${source.sha256}\``,
  ];
  return `${number}. ${facts.join('; ')}`;
}

function list(facts: readonly string[]): string {
  return facts.map((fact) => `- ${fact}`).join('\n');
}

/** In words, with the EDTF beside it where it says more than the words. */
function dateWords(date: string): string {
  const words = describeDate(date);
  return words === date ? escapeInline(date) : `${escapeInline(words)} (\`${date}\`)`;
}

function exportDay(iso: string): string {
  return describeDate(iso.slice(0, 10));
}
