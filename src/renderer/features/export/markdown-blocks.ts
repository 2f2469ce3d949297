/** A block of the exported Markdown, as far as the preview tells them apart. */
export interface PreviewBlock {
  readonly kind: 'title' | 'heading' | 'quote' | 'list' | 'note' | 'paragraph';
  /** One for each line or list entry, with its inline marks. */
  readonly lines: readonly (readonly PreviewRun[])[];
}

/** A stretch of a line in one style. */
export interface PreviewRun {
  readonly style: 'plain' | 'emphasis' | 'strong' | 'code';
  readonly text: string;
}

/**
 * Reads the Markdown that this app writes (core/formats/excerpt-markdown.ts), and only that, for
 * the preview: headings, quotations, lists and paragraphs.
 */
export function previewBlocks(markdown: string): PreviewBlock[] {
  const blocks: PreviewBlock[] = [];
  let isNote = false;
  for (const block of markdown.split(/\n{2,}/u)) {
    const lines = block.replace(/\n+$/u, '').split('\n');
    const kind = kindOf(lines[0] ?? '', isNote);
    if (kind === undefined) continue;
    // What follows "Note:" is the researcher's own, until something else begins.
    isNote = kind === 'note' || block === 'Note:';
    blocks.push({ kind, lines: lines.map((line) => runsOf(line.replace(LINE_MARK[kind], ''))) });
  }
  return blocks;
}

/** What each line of a kind begins with. */
const LINE_MARK: Readonly<Record<PreviewBlock['kind'], RegExp>> = {
  title: /^# /u,
  heading: /^## /u,
  quote: /^> ?/u,
  list: /^- /u,
  note: /^/u,
  paragraph: /^/u,
};

function kindOf(line: string, isNote: boolean): PreviewBlock['kind'] | undefined {
  if (line.trim() === '') return undefined;
  if (line.startsWith('# ')) return 'title';
  if (line.startsWith('## ')) return 'heading';
  if (line.startsWith('>')) return 'quote';
  if (/^(?:-|\d+\.) /u.test(line)) return 'list';
  return isNote ? 'note' : 'paragraph';
}

const INLINE = /`([^`]+)`|\*\*((?:\\.|[^*\\])+)\*\*|\*((?:\\.|[^*\\])+)\*/gu;

function runsOf(line: string): PreviewRun[] {
  const runs: PreviewRun[] = [];
  let at = 0;
  const addPlain = (end: number) => {
    if (end > at) runs.push({ style: 'plain', text: unescaped(line.slice(at, end)) });
  };
  for (const match of line.matchAll(INLINE)) {
    if (isEscaped(line, match.index)) continue;
    const [whole, code, strong, emphasis] = match;
    addPlain(match.index);
    if (code !== undefined) runs.push({ style: 'code', text: code });
    else if (strong !== undefined) runs.push({ style: 'strong', text: unescaped(strong) });
    else runs.push({ style: 'emphasis', text: unescaped(emphasis ?? '') });
    at = match.index + whole.length;
  }
  addPlain(line.length);
  return runs;
}

function isEscaped(line: string, at: number): boolean {
  let slashes = 0;
  while (line.charAt(at - 1 - slashes) === '\\') slashes += 1;
  return slashes % 2 === 1;
}

/** A backslash before punctuation, and one that ends a line, are Markdown's, not the text's. */
const unescaped = (text: string): string => text.replace(/\\$/u, '').replaceAll(/\\([!-/:-@[-`{-~])/gu, '$1');
