import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { success, type Result } from '../../shared/result';
import type { TextBlock } from '../core/model/extraction';
import { BlockWriter } from './block-writer';
import { onlyPage, type Findings } from './finished-document';
import { frontMatter } from './front-matter';
import { PARSERS } from './parsers';
import { decodeText, foundEncoding } from './text-encoding';

/**
 * Reads Markdown: the text as it would be shown, without the marks. HTML inside it stays text. An
 * `encoding` that the researcher chose wins over what the bytes say.
 */
export async function readMarkdown(bytes: Uint8Array, encoding?: string): Promise<Result<Findings, never>> {
  const { text: source, ...reading } = decodeText(bytes, '', false, encoding);
  const { metadata, body } = frontMatter(source.replaceAll(/\r\n?/gu, '\n'));
  const { text, blocks } = markdownBlocks(body);
  const heading = blocks.find((block) => block.kind === 'heading');
  const title = metadata.title ?? (heading === undefined ? '' : text.slice(heading.start, heading.end));
  return success({
    kind: 'markdown',
    parser: PARSERS.markdown,
    pages: onlyPage(text, blocks),
    metadata: { ...metadata, ...(title === '' ? {} : { title: title.replaceAll('\n', ' ') }) },
    origin: 'the lines at the top of the file',
    ...(metadata.title === undefined ? { origins: { title: 'its first heading' } } : {}),
    ...foundEncoding(source, reading),
  });
}

function markdownBlocks(source: string) {
  const writer = new BlockWriter();
  const outer: TextBlock['kind'][] = [];
  let listDepth = 0;
  let cells = 0;
  for (const token of new MarkdownIt({ html: false, linkify: false }).parse(source, {})) {
    switch (token.type) {
      case 'heading_open':
        writer.open('heading', Number(token.tag.slice(1)));
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
        outer.push('list-item');
        break;
      case 'blockquote_open':
        outer.push('quotation');
        break;
      case 'list_item_close':
      case 'blockquote_close':
        outer.pop();
        break;
      case 'paragraph_open': {
        const kind = outer.at(-1) ?? 'paragraph';
        if (kind === 'list-item') writer.open(kind, listDepth);
        else writer.open(kind);
        break;
      }
      case 'tr_open':
        writer.open('table-row');
        cells = 0;
        break;
      case 'th_open':
      case 'td_open':
        if (cells > 0) writer.nextCell();
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
  for (const token of tokens) {
    if (token.type === 'softbreak') writer.add(' ');
    else if (token.type === 'hardbreak') writer.breakLine();
    else if (token.type === 'image') writeInline(token.children ?? [], writer);
    else if (token.content !== '') writer.add(token.content);
  }
}
