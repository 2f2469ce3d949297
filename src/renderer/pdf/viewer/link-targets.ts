import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api';
import { lookedUp } from '../pdf-outline';

/** Where a link on a page leads: to a place of the same document, or to an address that is not opened. */
export type LinkTarget =
  | {
      readonly kind: 'place';
      readonly pageIndex: number;
      /** How far down the page, from 0 to 1. */
      readonly part: number;
    }
  | { readonly kind: 'address'; readonly address: string };

/** A link as it lies on its page: its rectangle in PDF points of the unrotated page, and what names its target. */
export interface PageLink {
  readonly rect: readonly [number, number, number, number];
  readonly address: string | undefined;
  readonly dest: string | readonly unknown[] | undefined;
}

/** More links on a page than this are decoration, or an attack. */
const MOST_LINKS = 400;
const LONGEST_ADDRESS = 2_000;

/** The links of a page; those that run programs, scripts or forms are none. Empty when they cannot be read. */
export async function linksOfPage(page: PDFPageProxy): Promise<readonly PageLink[]> {
  const found: readonly unknown[] = await page.getAnnotations({ intent: 'display' }).catch(() => []);
  return found
    .slice(0, 20 * MOST_LINKS)
    .flatMap(linkOf)
    .slice(0, MOST_LINKS);
}

/** An annotation as pdf.js gives it, when it is a link that leads somewhere. */
export function linkOf(annotation: unknown): readonly PageLink[] {
  if (typeof annotation !== 'object' || annotation === null) return [];
  const { subtype, rect, url, unsafeUrl, dest } = annotation as Readonly<Record<string, unknown>>;
  if (subtype !== 'Link' || !isRect(rect)) return [];
  const said = typeof url === 'string' ? url : unsafeUrl;
  const address = typeof said === 'string' && said.trim() !== '' ? shownAddress(said) : undefined;
  const named = typeof dest === 'string' || Array.isArray(dest) ? (dest as string | unknown[]) : undefined;
  if (address === undefined && named === undefined) return [];
  return [{ rect, address, dest: named }];
}

/** Finds the place that a link names. Undefined when the document has none of that name. */
export async function targetOf(
  document: PDFDocumentProxy,
  { dest, address }: PageLink,
): Promise<LinkTarget | undefined> {
  if (address !== undefined) return { kind: 'address', address };
  if (dest === undefined) return undefined;
  try {
    const pageIndex = await lookedUp(document, dest);
    if (pageIndex === undefined || pageIndex < 0 || pageIndex >= document.numPages) return undefined;
    const explicit = typeof dest === 'string' ? await document.getDestination(dest) : dest;
    const page = await document.getPage(pageIndex + 1);
    return { kind: 'place', pageIndex, part: partOfDestination(explicit, page.view) };
  } catch {
    // A name that leads nowhere is a fault of the file; the link then does nothing.
    return undefined;
  }
}

/**
 * How far down its page a destination stands, from 0 to 1 (ISO 32000-1, section 12.3.2.2). `view` is
 * the page's box: left, bottom, right, top in points.
 */
export function partOfDestination(dest: readonly unknown[] | null, view: readonly number[]): number {
  const kind = (dest?.[1] as { readonly name?: unknown } | undefined)?.name;
  const top =
    kind === 'XYZ'
      ? dest?.[3]
      : kind === 'FitH' || kind === 'FitBH'
        ? dest?.[2]
        : kind === 'FitR'
          ? dest?.[5]
          : undefined;
  const [, low = 0, , high = 0] = view;
  if (typeof top !== 'number' || high <= low) return 0;
  return Math.max(0, Math.min(1, (high - top) / (high - low)));
}

/** Without control characters, and cut where nobody would read on. */
const shownAddress = (address: string): string =>
  address
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, LONGEST_ADDRESS);

function isRect(value: unknown): value is readonly [number, number, number, number] {
  return Array.isArray(value) && value.length === 4 && value.every((each) => Number.isFinite(each));
}
