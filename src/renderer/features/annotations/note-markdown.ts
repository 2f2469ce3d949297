import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';

/** A piece of a line: words, or words in a manner. */
export type NoteRun =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly runs: readonly NoteRun[] }
  /** A link is shown with its address, and leads nowhere. */
  | { readonly kind: 'link'; readonly address: string; readonly runs: readonly NoteRun[] }
  | { readonly kind: 'break' };

export type NoteBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly NoteRun[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'quote'; readonly blocks: readonly NoteBlock[] }
  | {
      readonly kind: 'list';
      /** The first number of a numbered list; undefined for bullets. */
      readonly start: number | undefined;
      readonly items: readonly (readonly NoteBlock[])[];
    };

/**
 * The part of CommonMark that notes are written in: bold, italic, lists, quotations, code and links.
 * A line's end is kept. Everything else (headings, HTML, pictures) stays as it was typed.
 */
const markdown = new MarkdownIt('zero', { breaks: true }).enable([
  'blockquote',
  'list',
  'code',
  'fence',
  'newline',
  'backticks',
  'emphasis',
  'balance_pairs',
  'link',
  'autolink',
  'escape',
]);

/** A note as blocks to show. */
export function noteBlocks(note: string): readonly NoteBlock[] {
  return blocksOf(new Tokens(markdown.parse(note, {})));
}

class Tokens {
  readonly #tokens: readonly Token[];
  #at = 0;
  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }
  next(): Token | undefined {
    return this.#tokens[this.#at++];
  }
}

/** Blocks until the one they are in is closed. */
function blocksOf(tokens: Tokens): readonly NoteBlock[] {
  const blocks: NoteBlock[] = [];
  for (let token = tokens.next(); token !== undefined && token.nesting !== -1; token = tokens.next()) {
    const block = blockOf(token, tokens);
    if (block !== undefined) blocks.push(block);
  }
  return blocks;
}

function blockOf(token: Token, tokens: Tokens): NoteBlock | undefined {
  switch (token.type) {
    case 'paragraph_open': {
      const inline = tokens.next();
      tokens.next();
      return { kind: 'paragraph', runs: runsOf(new Tokens(inline?.children ?? [])) };
    }
    case 'blockquote_open':
      return { kind: 'quote', blocks: blocksOf(tokens) };
    case 'bullet_list_open':
      return { kind: 'list', start: undefined, items: itemsOf(tokens) };
    case 'ordered_list_open':
      return { kind: 'list', start: Number(token.attrGet('start') ?? 1), items: itemsOf(tokens) };
    case 'fence':
    case 'code_block':
      return { kind: 'code', text: token.content.replace(/\n$/u, '') };
    default:
      return undefined;
  }
}

function itemsOf(tokens: Tokens): readonly (readonly NoteBlock[])[] {
  const items: (readonly NoteBlock[])[] = [];
  for (let token = tokens.next(); token !== undefined && token.nesting !== -1; token = tokens.next())
    items.push(blocksOf(tokens));
  return items;
}

function runsOf(tokens: Tokens): readonly NoteRun[] {
  const runs: NoteRun[] = [];
  for (let token = tokens.next(); token !== undefined && token.nesting !== -1; token = tokens.next()) {
    switch (token.type) {
      case 'strong_open':
        runs.push({ kind: 'strong', runs: runsOf(tokens) });
        break;
      case 'em_open':
        runs.push({ kind: 'emphasis', runs: runsOf(tokens) });
        break;
      case 'link_open':
        runs.push({ kind: 'link', address: String(token.attrGet('href') ?? ''), runs: runsOf(tokens) });
        break;
      case 'code_inline':
        runs.push({ kind: 'code', text: token.content });
        break;
      case 'softbreak':
      case 'hardbreak':
        runs.push({ kind: 'break' });
        break;
      default:
        if (token.content !== '') runs.push({ kind: 'text', text: token.content });
    }
  }
  return runs;
}

/** A note's words without the signs of Markdown, on one line: for names, and for narrow places. */
export function plainNote(note: string): string {
  return noteBlocks(note).map(wordsOfBlock).join(' ').replaceAll(/\s+/gu, ' ').trim();
}

function wordsOfBlock(block: NoteBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return wordsOfRuns(block.runs);
    case 'code':
      return block.text;
    case 'quote':
      return block.blocks.map(wordsOfBlock).join(' ');
    case 'list':
      return block.items.map((item) => item.map(wordsOfBlock).join(' ')).join('; ');
  }
}

function wordsOfRuns(runs: readonly NoteRun[]): string {
  return runs
    .map((run) => {
      if (run.kind === 'break') return ' ';
      return 'text' in run ? run.text : wordsOfRuns(run.runs);
    })
    .join('');
}
