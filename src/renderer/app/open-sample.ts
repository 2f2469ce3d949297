import sample from '../../../resources/sample/sample.json';
import type { DesktopApi } from '../../preload/desktop-api';
import { failure, type Result, success } from '../../shared/result';
import type { Archive } from '../core/archive';
import { HIGHLIGHT_SLOTS } from '../core/model/annotation';
import { STANCES } from '../core/model/archive-event';
import type { Source } from '../core/model/source';
import type { WriteFailure } from '../core/ports';

type SampleFile = (typeof sample.files)[number];

/** How many sources the sample archive has. */
export const SAMPLE_SIZE = sample.files.length;

/**
 * Imports the sample's files and adds its annotations, events and links, each through the same
 * workflow that a researcher uses. Stops at the first failure; what was added stays.
 */
export async function openSample(desktop: DesktopApi, archive: Archive): Promise<Result<void, WriteFailure>> {
  const chosen = await desktop.sampleFiles();
  const items = await archive.imports.add(chosen);
  const annotationIds = new Map<string, string>();
  for (const [index, item] of items.entries()) {
    const outcome = item.outcome;
    const file = sample.files.find((each) => each.file === chosen[index]?.name);
    if (file === undefined) continue;
    if (outcome?.status === 'duplicate') continue;
    if (outcome?.status !== 'imported') {
      return failure({
        kind: 'io',
        message: outcome?.message ?? `${item.name} of the sample was not imported.`,
      });
    }
    const added = await annotateSample(archive, outcome.source, file, annotationIds);
    if (!added.ok) return added;
  }
  return annotationIds.size === 0 ? success(undefined) : addEvents(archive, annotationIds);
}

async function annotateSample(
  archive: Archive,
  source: Source,
  file: SampleFile,
  annotationIds: Map<string, string>,
): Promise<Result<void, WriteFailure>> {
  const changed = await archive.do.changeSource(source.id, file.metadata);
  if (!changed.ok) return changed;
  for (const { id, quote, highlight, tags, ...rest } of file.annotations) {
    const slot = HIGHLIGHT_SLOTS.find((each) => each === highlight) ?? 1;
    const note = 'note' in rest && typeof rest.note === 'string' ? rest.note : '';
    const annotated = await archive.do.annotateQuote({
      sourceId: source.id,
      quote,
      highlight: slot,
      note,
      tags,
    });
    if (!annotated.ok)
      return failure({ kind: 'invalid', message: `${file.file}: ${annotated.failure.message}` });
    annotationIds.set(id, annotated.value.id);
  }
  return success(undefined);
}

async function addEvents(
  archive: Archive,
  annotationIds: ReadonlyMap<string, string>,
): Promise<Result<void, WriteFailure>> {
  for (const { links, ...content } of sample.events) {
    const created = await archive.do.createEvent(content);
    if (!created.ok) return created;
    for (const link of links) {
      const annotationId = annotationIds.get(link.annotation);
      const stance = STANCES.find((each) => each === link.stance);
      if (annotationId === undefined || stance === undefined) continue;
      const linked = await archive.do.link(annotationId, created.value.id, stance);
      if (!linked.ok) return linked;
    }
  }
  return success(undefined);
}
