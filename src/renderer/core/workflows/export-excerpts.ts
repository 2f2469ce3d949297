import { success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { ExportScope, MarkdownExport } from '../archive';
import { excerptMarkdown } from '../formats/excerpt-markdown';
import { checkQuote } from '../model/anchor-text';
import { healthOf } from '../model/anchors';
import type { Annotation } from '../model/annotation';
import type { ArchiveEvent, EvidenceLink } from '../model/archive-event';
import { isToCheck } from '../model/excerpt';
import type { Excerpt, ExcerptCollection, ExcerptPlace } from '../model/excerpt';
import type { Extraction } from '../model/extraction';
import { paragraphAt, paragraphStarts } from '../model/paragraphs';
import { inReadingOrder } from '../model/reading-order';
import type { Source } from '../model/source';
import { compareDates } from '../model/uncertain-date';
import type { Clock, ObjectStore, WriteFailure } from '../ports';
import { pageOf } from './anchor-passage';
import type { ArchiveLookups } from './archive-lookups';
import { gatherScope, safeFileName, sourcesOf } from './export-scope';

export interface ExportContext {
  readonly lookups: ArchiveLookups;
  readonly objects: Pick<ObjectStore, 'readExtraction'>;
  readonly clock: Clock;
  readonly archiveName: string;
}

/**
 * The marked passages of an event, a source or the whole archive as Markdown: sources by date then
 * title, passages in reading order. Each quote is compared with the source's text at this moment.
 */
export async function exportExcerpts(
  context: ExportContext,
  scope: ExportScope,
): Promise<Result<MarkdownExport, WriteFailure>> {
  const gathered = await gatherScope(context.lookups, scope);
  if (!gathered.ok) return gathered;
  const { title, fileName, event, annotations, links } = gathered.value;
  const sources = await sourcesOf(context.lookups, annotations);
  const eventOf = await eventsOf(context.lookups, links);
  const excerpts: Excerpt[] = [];
  for (const source of sources) {
    const read = await context.objects.readExtraction(source.extraction.sha256);
    const extraction = read.ok ? read.value : undefined;
    const marked = annotations.filter(({ sourceId }) => sourceId === source.id).toSorted(inReadingOrder);
    for (const annotation of marked) {
      excerpts.push(excerptOf(source, annotation, extraction, stancesOf(annotation, links, eventOf)));
    }
  }
  const collection: ExcerptCollection = {
    title,
    event,
    archiveName: context.archiveName,
    exportedAt: context.clock.now(),
    excerpts,
  };
  return success({
    markdown: excerptMarkdown(collection),
    name: `${safeFileName(fileName)}.md`,
    excerpts: excerpts.length,
    sources: sources.length,
    mismatches: excerpts.filter(isToCheck).length,
  });
}

async function eventsOf(
  lookups: ArchiveLookups,
  links: readonly EvidenceLink[],
): Promise<ReadonlyMap<string, ArchiveEvent>> {
  const ids = [...new Set(links.map(({ eventId }) => eventId))];
  const events = await Promise.all(ids.map((id) => lookups.event(id)));
  return new Map(events.flatMap((event) => (event === undefined ? [] : [[event.id, event] as const])));
}

function stancesOf(
  annotation: Annotation,
  links: readonly EvidenceLink[],
  eventOf: ReadonlyMap<string, ArchiveEvent>,
): Excerpt['stances'] {
  return links
    .filter(({ annotationId }) => annotationId === annotation.id)
    .flatMap(({ stance, eventId }) => {
      const event = eventOf.get(eventId);
      return event === undefined ? [] : [{ stance, event: event.title, date: event.date, id: event.id }];
    })
    .sort(
      (a, b) =>
        compareDates(a.date, b.date) || a.event.localeCompare(b.event, 'en') || (a.id < b.id ? -1 : 1),
    );
}

function excerptOf(
  source: Source,
  annotation: Annotation,
  extraction: Extraction | undefined,
  stances: Excerpt['stances'],
): Excerpt {
  const health = healthOf(annotation, source.extraction.sha256);
  const place = placeOf(source, annotation, extraction);
  return { source, annotation, stances, check: quoteCheck(annotation, extraction, health), health, place };
}

/** Whether the quote stands. A note on the source quotes none; the quote of a lost piece stands in a former text. */
export function quoteCheck(
  { kind, anchors }: Annotation,
  extraction: Extraction | undefined,
  health: Excerpt['health'],
): Excerpt['check'] {
  if (kind === 'source') return 'stands';
  if (extraction === undefined) return 'text-missing';
  const stands = anchors.every(
    (anchor) => checkQuote(pageOf(extraction, anchor.pageIndex)?.text, anchor) === 'stands',
  );
  return stands && health.state !== 'lost' ? 'stands' : 'differs';
}

function placeOf(
  source: Source,
  { kind, anchors: [anchor] }: Annotation,
  extraction: Extraction | undefined,
): ExcerptPlace {
  if (kind === 'source') return { kind: 'unknown' };
  const page = extraction && pageOf(extraction, anchor.pageIndex);
  if (source.extraction.pages > 0)
    return { kind: 'page', label: page?.label ?? String(anchor.pageIndex + 1) };
  const number = paragraphAt(paragraphStarts(page?.blocks), anchor.start);
  return number === undefined ? { kind: 'unknown' } : { kind: 'paragraph', number };
}
