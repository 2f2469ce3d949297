import { success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { ExportScope, MarkdownExport } from '../archive';
import { excerptMarkdown } from '../formats/excerpt-markdown';
import { checkQuote } from '../model/anchor-text';
import type { Annotation } from '../model/annotation';
import type { ArchiveEvent, EvidenceLink } from '../model/archive-event';
import type { Excerpt, ExcerptCollection, ExcerptPlace } from '../model/excerpt';
import type { Extraction } from '../model/extraction';
import { paragraphAt, paragraphStarts } from '../model/paragraphs';
import { byDateThenTitle, inReadingOrder } from '../model/reading-order';
import type { Source } from '../model/source';
import { compareDates } from '../model/uncertain-date';
import type { Clock, ObjectStore, WriteFailure } from '../ports';
import type { ArchiveLookups } from './archive-lookups';
import { missing } from './missing';

export interface ExportContext {
  readonly lookups: ArchiveLookups;
  readonly objects: Pick<ObjectStore, 'readExtraction'>;
  readonly clock: Clock;
  readonly archiveName: string;
}

/** What an export is of, before the texts are read. */
interface Scope {
  readonly title: string;
  readonly fileName: string;
  readonly event: ArchiveEvent | undefined;
  readonly annotations: readonly Annotation[];
  readonly links: readonly EvidenceLink[];
}

/**
 * The marked passages of an event, a source or the whole archive as Markdown: sources by date then
 * title, passages in reading order. Each quote is compared with the source's text at this moment.
 */
export async function exportExcerpts(
  context: ExportContext,
  scope: ExportScope,
): Promise<Result<MarkdownExport, WriteFailure>> {
  const gathered = await gather(context.lookups, scope);
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
    mismatches: excerpts.filter(({ check }) => check !== 'stands').length,
  });
}

async function gather(lookups: ArchiveLookups, scope: ExportScope): Promise<Result<Scope, WriteFailure>> {
  switch (scope.kind) {
    case 'event': {
      const event = await lookups.event(scope.eventId);
      if (event === undefined) return missing('event');
      const links = await lookups.linksOfEvent(event.id);
      const found = await Promise.all(links.map(({ annotationId }) => lookups.annotation(annotationId)));
      const annotations = found.filter((annotation) => annotation !== undefined);
      return success({ title: event.title, fileName: event.title, event, annotations, links });
    }
    case 'source': {
      const source = await lookups.source(scope.sourceId);
      if (source === undefined) return missing('source');
      const annotations = await lookups.annotationsOfSource(source.id);
      const links = await lookups.linksOfAnnotations(annotations.map(({ id }) => id));
      return success({ title: source.title, fileName: source.title, event: undefined, annotations, links });
    }
    case 'all': {
      const annotations = await lookups.allAnnotations();
      const links = await lookups.linksOfAnnotations(annotations.map(({ id }) => id));
      const title = 'All excerpts';
      return success({ title, fileName: 'all', event: undefined, annotations, links });
    }
  }
}

async function sourcesOf(lookups: ArchiveLookups, annotations: readonly Annotation[]): Promise<Source[]> {
  const ids = [...new Set(annotations.map(({ sourceId }) => sourceId))];
  const sources = await Promise.all(ids.map((id) => lookups.source(id)));
  return sources.filter((source) => source !== undefined).sort(byDateThenTitle);
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
  const { anchor } = annotation;
  const page = extraction?.pages.find(({ pageIndex }) => pageIndex === anchor.pageIndex);
  const check = extraction === undefined ? 'text-missing' : checkQuote(page?.text, anchor);
  return { source, annotation, stances, check, place: placeOf(source, annotation, page) };
}

function placeOf(
  source: Source,
  { anchor }: Annotation,
  page: Extraction['pages'][number] | undefined,
): ExcerptPlace {
  if (source.extraction.pages > 0)
    return { kind: 'page', label: page?.label ?? String(anchor.pageIndex + 1) };
  const number = paragraphAt(paragraphStarts(page?.blocks), anchor.start);
  return number === undefined ? { kind: 'unknown' } : { kind: 'paragraph', number };
}

/** A name that every file system takes: no marks it forbids, 80 characters at most. */
function safeFileName(text: string): string {
  const safe = Array.from(text.normalize('NFC').replaceAll(/[\p{C}<>:"/\\|?*\s]+/gu, ' '))
    .slice(0, 80)
    .join('');
  const trimmed = safe.trim().replace(/[. ]+$/u, '');
  return trimmed === '' ? 'Excerpts' : `Excerpts – ${trimmed}`;
}
