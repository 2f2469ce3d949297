import { parse } from 'parse5';
import { success, type Result } from '../../shared/result';
import type { ReadFailure } from '../core/ports';
import { articleElements } from './article-elements';
import { withArticleTitle } from './article-title';
import { onlyPage, type Findings } from './finished-document';
import { htmlBlocks } from './html-blocks';
import { htmlMetadata } from './html-metadata';
import { pictureWarnings } from './html-pictures';
import { PARSERS } from './parsers';
import { decodeText } from './text-encoding';

/** How far into a page its declaration of an encoding is looked for, in bytes. */
const DECLARATION_REACH = 4096;

/** What a reader of text is told besides the bytes. */
export interface TextReading {
  /** The encoding that the researcher chose, by its name in the Encoding Standard. */
  readonly encoding?: string | undefined;
}

/** Reads a saved web page. Nothing in it is run, followed or fetched. */
export function readHtml(
  bytes: Uint8Array,
  { encoding: chosen }: TextReading = {},
): Promise<Result<Findings, ReadFailure>> {
  const { text, encoding, confidence } = decodeText(bytes, declaredEncoding(bytes), false, chosen);
  return Promise.resolve(
    success({
      kind: 'html',
      parser: PARSERS.html,
      ...pageFindings(text),
      encoding,
      ...(confidence === undefined ? {} : { encodingConfidence: confidence }),
    }),
  );
}

/** What is found in the source of a page; `atHand` are addresses of pictures that came with it. */
export function pageFindings(
  source: string,
  atHand: ReadonlySet<string> = new Set(),
): Pick<Findings, 'pages' | 'metadata' | 'origin' | 'origins' | 'warnings'> {
  const tree = parse(source);
  const article = articleElements(tree);
  const { text, blocks } = htmlBlocks(
    tree,
    article === undefined ? undefined : (parent) => !article.has(parent),
  );
  const { metadata, origins } = htmlMetadata(tree);
  return {
    pages: onlyPage(text, withArticleTitle(text, blocks, metadata.title ?? '')),
    metadata,
    origin: 'the page itself',
    origins,
    warnings: [...(text === '' ? [NO_TEXT] : []), ...pictureWarnings(tree, atHand)],
  };
}

/** The encoding a page names in a `meta` element or its XML declaration, or empty. */
export function declaredEncoding(bytes: Uint8Array): string {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARATION_REACH));
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(start)?.[1] ??
    /^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/iu.exec(start)?.[1] ??
    ''
  );
}

const NO_TEXT =
  'This page holds no text of its own; its text may have been added by a script when it was shown.';
