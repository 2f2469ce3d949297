import { parse } from 'parse5';
import { success } from '../../shared/result';
import { onlyPage, type Findings } from './finished-document';
import { htmlBlocks } from './html-blocks';
import { htmlMetadata } from './html-metadata';
import { PARSERS } from './parsers';
import { decodeText } from './text-encoding';

/** How far into a page its declaration of an encoding is looked for, in bytes. */
const DECLARATION_REACH = 4096;

/** Reads a saved web page. Nothing in it is run, followed or fetched. */
export function readHtml(bytes: Uint8Array) {
  const { text: source, encoding } = decodeText(bytes, declaredEncoding(bytes));
  const tree = parse(source);
  const { text, blocks } = htmlBlocks(tree);
  return success<Findings>({
    kind: 'html',
    parser: PARSERS.html,
    pages: onlyPage(text, blocks),
    metadata: htmlMetadata(tree),
    warnings:
      text === ''
        ? ['This page holds no text of its own; its text may have been added by a script when it was shown.']
        : [],
    encoding,
  });
}

/** The encoding a page names in a `meta` element or its XML declaration, or empty. */
function declaredEncoding(bytes: Uint8Array): string {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARATION_REACH));
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(start)?.[1] ??
    /^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/iu.exec(start)?.[1] ??
    ''
  );
}
