import { success, type Result } from '../../shared/result';
import { onlyPage, type Findings } from './finished-document';
import { frontMatter } from './front-matter';
import { markdownBlocks } from './markdown-blocks';
import { PARSERS } from './parsers';
import { decodeText, foundEncoding } from './text-encoding';

/**
 * Reads Markdown: the text as it would be shown, without the marks. HTML inside it stays text. An
 * `encoding` that the researcher chose wins over what the bytes say.
 */
export async function readMarkdown(bytes: Uint8Array, encoding?: string): Promise<Result<Findings, never>> {
  const { text: source, ...reading } = decodeText(bytes, '', false, encoding);
  const { metadata, body } = frontMatter(source.replaceAll(/\r\n?/gu, '\n'));
  const { text, blocks, pictures } = markdownBlocks(body);
  const heading = blocks.find((block) => block.kind === 'heading');
  const title = metadata.title ?? (heading === undefined ? '' : text.slice(heading.start, heading.end));
  return success({
    kind: 'markdown',
    parser: PARSERS.markdown,
    pages: onlyPage(text, blocks, pictures),
    metadata: { ...metadata, ...(title === '' ? {} : { title: title.replaceAll('\n', ' ') }) },
    origin: 'the lines at the top of the file',
    ...(metadata.title === undefined ? { origins: { title: 'its first heading' } } : {}),
    ...foundEncoding(source, reading),
  });
}
