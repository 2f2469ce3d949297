import type { MimePart } from './email-tree';

/** What came with a page in the same file, by its place among the parts. */
export interface PageParts {
  /** In the file's order. */
  readonly parts: readonly MimePart[];
  /** Index of the part that an address in the page means; undefined when it did not come with it. */
  indexOf(address: string): number | undefined;
}

/** The parts that hold something themselves, in the file's order. */
export function leavesOf(part: MimePart): readonly MimePart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(leavesOf);
}

/** The part that the header calls the root, else the first page. */
export function mainPage(root: MimePart, parts: readonly MimePart[]): MimePart | undefined {
  const start = (root.parameters['start'] ?? '').replace(/^<|>$/gu, '');
  const pages = parts.filter(({ type }) => type === 'text/html' || type === 'application/xhtml+xml');
  return pages.find((part) => start !== '' && part.contentId === start) ?? pages[0];
}

/** Names by which the page may show a part. */
export const addressesOf = (part: MimePart) => [
  part.header('content-location').trim(),
  `cid:${part.contentId}`,
];

/** The parts of a saved page; addresses are also understood as counted from where the page was. */
export function mhtmlParts(root: MimePart, page: MimePart): PageParts {
  const parts = leavesOf(root);
  const indexes = new Map<string, number>();
  for (const [index, part] of parts.entries())
    for (const name of addressesOf(part))
      if (name !== '' && name !== 'cid:' && !indexes.has(name)) indexes.set(name, index);
  const base = page.header('content-location').trim();
  return {
    parts,
    indexOf: (address) => {
      const written = address.trim();
      return indexes.get(written) ?? indexes.get(unescaped(written)) ?? indexes.get(resolved(written, base));
    },
  };
}

/** Names of parts are escaped in addresses by some programs, and left as they are by others. */
function unescaped(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function resolved(address: string, base: string): string {
  const url = URL.parse(address, base === '' ? undefined : base);
  if (url === null) return '';
  url.hash = '';
  return url.href;
}
