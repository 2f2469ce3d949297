import type { PagesState } from './pdf/PdfSurface';

/** The number printed on a page, or its place in the file. */
export function labelOf({ labels }: Pick<PagesState, 'labels'>, pageIndex: number): string {
  return labels?.[pageIndex] || String(pageIndex + 1);
}

/** The page that a researcher means: the one that is so labelled, else the one at that place. */
export function pageNamed(
  { labels, pages }: Pick<PagesState, 'labels' | 'pages'>,
  name: string,
): number | undefined {
  const wanted = name.trim();
  const labelled = labels?.findIndex((label) => label.toLowerCase() === wanted.toLowerCase()) ?? -1;
  if (labelled !== -1) return labelled;
  const counted = /^\d+$/u.test(wanted) ? Number(wanted) - 1 : -1;
  return counted >= 0 && counted < pages ? counted : undefined;
}
