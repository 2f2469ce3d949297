import { parse } from 'parse5';
import { success, type Result } from '../../shared/result';
import type { ReadFailure } from '../core/ports';
import { articleElements } from './article-elements';
import { withArticleTitle } from './article-title';
import { onlyPage, type Findings } from './finished-document';
import { htmlBlocks } from './html-blocks';
import { declaredEncoding } from './html-encoding';
import { htmlMetadata } from './html-metadata';
import { pictureWarnings } from './html-pictures';
import type { HtmlElement, HtmlParent } from './html-tree';
import { picturesInPage } from './page-pictures';
import { PARSERS } from './parsers';
import { decodeText } from './text-encoding';

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

/**
 * What is found in the source of a page. `atHand` are addresses of pictures that came with it;
 * `findPictures` gives the references of those that can be shown.
 */
export function pageFindings(
  source: string,
  atHand: ReadonlySet<string> = new Set(),
  findPictures: (tree: HtmlParent) => ReadonlyMap<HtmlElement, string> = picturesInPage,
): Pick<Findings, 'pages' | 'metadata' | 'origin' | 'origins' | 'warnings'> {
  const tree = parse(source);
  const article = articleElements(tree);
  const references = findPictures(tree);
  const { text, blocks, pictures } = htmlBlocks(tree, {
    ...(article === undefined ? {} : { isOutsideArticle: (parent) => !article.has(parent) }),
    findPicture: (element) => references.get(element) ?? '',
  });
  const { metadata, origins } = htmlMetadata(tree);
  return {
    pages: onlyPage(text, withArticleTitle(text, blocks, metadata.title ?? ''), pictures),
    metadata,
    origin: 'the page itself',
    origins,
    warnings: [...(text === '' ? [NO_TEXT] : []), ...pictureWarnings(tree, atHand)],
  };
}

const NO_TEXT =
  'This page holds no text of its own; its text may have been added by a script when it was shown.';
