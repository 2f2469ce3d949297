import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import type { TextBlock, TextStyle } from '../core/model/extraction';
import { BlockWriter, type BlockItem, type FinishedText } from './block-writer';

interface OuterBlock {
  readonly kind: TextBlock['kind'];
  readonly item: BlockItem;
  readonly marker: string | undefined;
}

const STYLES: Readonly<Record<string, TextStyle['kind']>> = {
  strong: 'bold',
  em: 'italic',
  s: 'struck',
  link: 'link',
};

/** The text and the blocks of a document in Markdown. */
export function markdownBlocks(source: string): FinishedText {
  const writer = new BlockWriter();
  const outer: OuterBlock[] = [];
  let listDepth = 0;
  let cells = 0;
  let isFirstRow = false;
  for (const token of new MarkdownIt({ html: false, linkify: false }).parse(source, {})) {
    switch (token.type) {
      case 'heading_open':
        writer.open('heading', { level: Number(token.tag.slice(1)) });
        break;
      case 'bullet_list_open':
      case 'ordered_list_open':
        listDepth += 1;
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        listDepth -= 1;
        break;
      case 'list_item_open':
        // Of an item of a numbered list, `info` is the number as it is written, and `markup` what follows it.
        outer.push({
          kind: 'list-item',
          item: {},
          marker: token.info === '' ? undefined : `${token.info}${token.markup}`,
        });
        break;
      case 'blockquote_open':
        outer.push({ kind: 'quotation', item: {}, marker: undefined });
        break;
      case 'list_item_close':
      case 'blockquote_close':
        outer.pop();
        break;
      case 'paragraph_open': {
        const { kind = 'paragraph', item, marker } = outer.at(-1) ?? {};
        writer.open(kind, { item, marker, ...(kind === 'list-item' ? { level: listDepth } : {}) });
        break;
      }
      case 'table_open':
        isFirstRow = true;
        break;
      case 'tr_open':
        writer.open('table-row', { begins: isFirstRow });
        isFirstRow = false;
        cells = 0;
        break;
      case 'th_open':
      case 'td_open':
        if (cells > 0) writer.nextCell();
        if (token.type === 'th_open') writer.describeCell({ isHeading: true });
        cells += 1;
        break;
      case 'fence':
      case 'code_block':
        writer.open('preformatted');
        writer.add(token.content);
        writer.close();
        break;
      case 'inline':
        writeInline(token.children ?? [], writer);
        break;
      default:
        break;
    }
  }
  return writer.finish();
}

function writeInline(tokens: readonly Token[], writer: BlockWriter): void {
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) continue;
    const name = token.type.replace(/_open$/u, '');
    const style = name === token.type ? undefined : STYLES[name];
    if (style !== undefined) {
      const end = closing(tokens, index, `${name}_close`);
      writer.styled(style, () => writeInline(tokens.slice(index + 1, end), writer));
      index = end;
    } else if (token.type === 'softbreak') writer.add(' ');
    else if (token.type === 'hardbreak') writer.breakLine();
    else if (token.type === 'image') writeInline(token.children ?? [], writer);
    else if (token.type === 'code_inline') writer.styled('code', () => writer.add(token.content));
    else if (token.content !== '') writer.add(token.content);
  }
}

/** Index of the token that closes the one at `from`, or past the end. */
function closing(tokens: readonly Token[], from: number, type: string): number {
  const level = tokens[from]?.level;
  const found = tokens.findIndex(
    (token, index) => index > from && token.type === type && token.level === level,
  );
  return found === -1 ? tokens.length : found;
}
