import { anchorText } from './anchor-text';
import { asAnchors } from './anchors';
import type { Annotation, HighlightSlot } from './annotation';
import type { ExtractedPage, PageBox } from './extraction';
import type { OperationContent } from './inverse';
import type { Source } from './source';

/** A highlight or note that somebody made inside the file, as its reader found it. */
export interface EmbeddedMark {
  /** The mark within its file: the same at every reading, and in a newer copy that still has it. */
  readonly key: string;
  readonly kind: 'highlight' | 'underline' | 'point' | 'area';
  readonly pageIndex: number;
  /** The words it covers, in UTF-16 offsets of the page's text; for a point, one place between letters. */
  readonly pieces: readonly MarkedPiece[];
  /** Where a point or an area stands, in the space of PageLayout. */
  readonly box?: PageBox;
  readonly highlight: HighlightSlot;
  readonly note: string;
  /** As the file names them; may be empty. */
  readonly author: string;
  /** ISO 8601, or empty where the file does not date it. */
  readonly at: string;
}

export interface MarkedPiece {
  readonly start: number;
  readonly end: number;
  readonly boxes: readonly PageBox[];
}

/** The identifier a mark of a file has in the archive; so it is never taken twice, nor after it was deleted. */
export function embeddedId(sourceId: string, { key }: Pick<EmbeddedMark, 'key'>): string {
  return `${sourceId}:${key}`;
}

/**
 * Operations that bring marks of the file into the archive. `known` are the identifiers that have
 * ever been in it: a mark is never taken twice, nor after the researcher deleted it.
 */
export function operationsOfMarks(
  source: Pick<Source, 'id' | 'sha256' | 'extraction'>,
  pages: readonly Pick<ExtractedPage, 'pageIndex' | 'text'>[],
  marks: readonly EmbeddedMark[],
  known: ReadonlySet<string>,
  at: string,
): OperationContent[] {
  return marks.flatMap((mark) => {
    if (known.has(embeddedId(source.id, mark))) return [];
    const annotation = annotationOfMark(source, pages, mark, at);
    return annotation === undefined
      ? []
      : [{ kind: 'annotation-added', payload: { annotation, links: [] } } as const];
  });
}

/**
 * A mark of the file as an annotation of the source, dated as the file dates it; undefined when its
 * page was not read. `at` is the time of reading.
 */
export function annotationOfMark(
  source: Pick<Source, 'id' | 'sha256' | 'extraction'>,
  pages: readonly Pick<ExtractedPage, 'pageIndex' | 'text'>[],
  mark: EmbeddedMark,
  at: string,
): Annotation | undefined {
  const page = pages.find(({ pageIndex }) => pageIndex === mark.pageIndex);
  if (page === undefined) return undefined;
  const anchors = asAnchors(
    mark.pieces.map(({ start, end, boxes }) => ({
      extraction: source.extraction.sha256,
      original: source.sha256,
      pageIndex: mark.pageIndex,
      ...anchorText(page.text, start, end),
      boxes,
    })),
  );
  if (anchors === undefined) return undefined;
  return {
    id: embeddedId(source.id, mark),
    sourceId: source.id,
    kind: mark.kind,
    anchors,
    ...(mark.box === undefined ? {} : { area: { pageIndex: mark.pageIndex, box: mark.box } }),
    highlight: mark.highlight,
    note: mark.note,
    tags: [],
    author: mark.author,
    embedded: { key: mark.key, at: mark.at },
    createdAt: at,
    changedAt: at,
  };
}
