import { success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { ExportScope } from '../archive';
import type { Annotation } from '../model/annotation';
import type { ArchiveEvent, EvidenceLink } from '../model/archive-event';
import { byDateThenTitle } from '../model/reading-order';
import type { Source } from '../model/source';
import type { WriteFailure } from '../ports';
import type { ArchiveLookups } from './archive-lookups';
import { missing } from './missing';

/** What an export is of, before the texts are read. */
export interface GatheredScope {
  readonly title: string;
  readonly fileName: string;
  readonly event: ArchiveEvent | undefined;
  readonly annotations: readonly Annotation[];
  readonly links: readonly EvidenceLink[];
}

/** The marked passages of an event, a source or the whole archive, in no order. */
export async function gatherScope(
  lookups: ArchiveLookups,
  scope: ExportScope,
): Promise<Result<GatheredScope, WriteFailure>> {
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

/** The sources of annotations, by date then title. */
export async function sourcesOf(
  lookups: ArchiveLookups,
  annotations: readonly Annotation[],
): Promise<Source[]> {
  const ids = [...new Set(annotations.map(({ sourceId }) => sourceId))];
  const sources = await Promise.all(ids.map((id) => lookups.source(id)));
  return sources.filter((source) => source !== undefined).sort(byDateThenTitle);
}

/** A name that every file system takes: no marks it forbids, 80 characters at most. */
export function safeFileName(text: string): string {
  const safe = Array.from(text.normalize('NFC').replaceAll(/[\p{C}<>:"/\\|?*\s]+/gu, ' '))
    .slice(0, 80)
    .join('');
  const trimmed = safe.trim().replace(/[. ]+$/u, '');
  return trimmed === '' ? 'Excerpts' : `Excerpts – ${trimmed}`;
}
