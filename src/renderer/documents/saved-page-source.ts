import { partText } from './email-part-text';
import { mimeTree, type MimePart } from './email-tree';
import { declaredEncoding } from './html-encoding';
import { leavesOf, mainPage, mhtmlParts, type PageParts } from './mhtml-parts';
import { decodeText } from './text-encoding';

/** A page that was saved with what it shows as one file. */
export interface SavedPage {
  readonly source: string;
  readonly page: MimePart;
  readonly parts: PageParts;
}

/** The source of a page's bytes; an `encoding` that the researcher chose wins over what the page says. */
export function decodedPage(bytes: Uint8Array, encoding?: string): string {
  return decodeText(bytes, declaredEncoding(bytes), false, encoding).text;
}

/** Undefined when the file holds no page. */
export async function openMhtml(
  bytes: Uint8Array<ArrayBuffer>,
  encoding?: string,
): Promise<SavedPage | undefined> {
  const root = await mimeTree(bytes);
  const page = root === undefined ? undefined : mainPage(root, leavesOf(root));
  if (root === undefined || page === undefined) return undefined;
  return { source: partText(page, encoding).text, page, parts: mhtmlParts(root, page) };
}
