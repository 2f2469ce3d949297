import { success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { ExportScope, WebAnnotationExport } from '../archive';
import { webAnnotations } from '../formats/web-annotation';
import type { AnnotationToWrite } from '../formats/web-annotation';
import { healthOf } from '../model/anchors';
import { isToCheck } from '../model/excerpt';
import { inReadingOrder } from '../model/reading-order';
import type { Identifiers, WriteFailure } from '../ports';
import { pageOf } from './anchor-passage';
import { quoteCheck } from './export-excerpts';
import type { ExportContext } from './export-excerpts';
import { gatherScope, safeFileName, sourcesOf } from './export-scope';

/**
 * The marked passages of an event, a source or the whole archive as W3C Web Annotations, in the order
 * of the Markdown export. Each quote is compared with the source's text at this moment.
 */
export async function exportWebAnnotations(
  context: ExportContext & { readonly identifiers: Identifiers },
  scope: ExportScope,
): Promise<Result<WebAnnotationExport, WriteFailure>> {
  const gathered = await gatherScope(context.lookups, scope);
  if (!gathered.ok) return gathered;
  const { title, fileName, annotations } = gathered.value;
  const sources = await sourcesOf(context.lookups, annotations);
  const { highlightNames } = await context.lookups.preferences();
  const written: AnnotationToWrite[] = [];
  let mismatches = 0;
  for (const source of sources) {
    const read = await context.objects.readExtraction(source.extraction.sha256);
    const extraction = read.ok ? read.value : undefined;
    const marked = annotations.filter(({ sourceId }) => sourceId === source.id).toSorted(inReadingOrder);
    for (const annotation of marked) {
      const health = healthOf(annotation, source.extraction.sha256);
      if (isToCheck({ check: quoteCheck(annotation, extraction, health), health })) mismatches += 1;
      const pageAt = (pageIndex: number) => extraction && pageOf(extraction, pageIndex);
      written.push({ source, annotation, health, pageAt });
    }
  }
  return success({
    json: webAnnotations({
      id: `urn:uuid:${context.identifiers.next()}`,
      label: title,
      createdAt: context.clock.now(),
      annotations: written,
      highlightName: (highlight) => highlightNames[highlight],
    }),
    name: `${safeFileName(fileName)}.jsonld`,
    annotations: written.length,
    sources: sources.length,
    mismatches,
  });
}
