import sample from '../../../resources/sample/sample.json';
import type { DesktopApi } from '../../preload/desktop-api';
import { failure, type Result, success } from '../../shared/result';
import type { QuoteFailure } from '../core/annotation-work';
import type { Archive } from '../core/archive';
import { HIGHLIGHT_SLOTS } from '../core/model/annotation';
import type { Annotation } from '../core/model/annotation';
import { TAG_COLOURS } from '../core/model/archive-preferences';
import { STANCES } from '../core/model/archive-event';
import type { Source } from '../core/model/source';
import type { WriteFailure } from '../core/ports';

type SampleFile = (typeof sample.files)[number];
type SampleAnnotation = SampleFile['annotations'][number] & {
  readonly kind?: string;
  readonly quote?: string;
  readonly note?: string;
};

/** How many sources the sample archive has. */
export const SAMPLE_SIZE = sample.files.length;

/**
 * Imports the sample's files and adds its annotations, events and ties, each through the same
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
  if (annotationIds.size === 0) return success(undefined);
  for (const add of [addEvents, addRelations]) {
    const added = await add(archive, annotationIds);
    if (!added.ok) return added;
  }
  return colourTags(archive);
}

async function annotateSample(
  archive: Archive,
  source: Source,
  file: SampleFile,
  annotationIds: Map<string, string>,
): Promise<Result<void, WriteFailure>> {
  const changed = await archive.do.changeSource(source.id, file.metadata);
  if (!changed.ok) return changed;
  for (const each of file.annotations) {
    const annotated = await annotateOne(archive, source, each);
    if (!annotated.ok)
      return failure({ kind: 'invalid', message: `${file.file}: ${annotated.failure.message}` });
    annotationIds.set(each.id, annotated.value.id);
  }
  return success(undefined);
}

/** An annotation without a quote is a note on the source as a whole. */
async function annotateOne(
  archive: Archive,
  source: Source,
  each: SampleAnnotation,
): Promise<Result<Annotation, QuoteFailure | WriteFailure>> {
  const content = {
    sourceId: source.id,
    highlight: HIGHLIGHT_SLOTS.find((slot) => slot === each.highlight) ?? 1,
    note: each.note ?? '',
    tags: each.tags,
  };
  if (each.quote !== undefined) {
    const kind = each.kind === 'underline' ? 'underline' : 'highlight';
    return archive.do.annotateQuote({ ...content, kind, quote: each.quote });
  }
  const anchor = await archive.do.anchorOfSource(source);
  return anchor.ok ? archive.do.annotate({ ...content, kind: 'source', anchors: [anchor.value] }) : anchor;
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

async function addRelations(
  archive: Archive,
  annotationIds: ReadonlyMap<string, string>,
): Promise<Result<void, WriteFailure>> {
  for (const { from, to, kind, label } of sample.relations) {
    const [one, other] = [annotationIds.get(from), annotationIds.get(to)];
    if (one === undefined || other === undefined) continue;
    const related = await archive.do.relatePassages(one, other, kind, label);
    if (!related.ok) return related;
  }
  return success(undefined);
}

async function colourTags(archive: Archive): Promise<Result<void, WriteFailure>> {
  for (const [tag, name] of Object.entries(sample.tagColours)) {
    const coloured = await archive.do.colourTag(
      tag,
      TAG_COLOURS.find((each) => each === name),
    );
    if (!coloured.ok) return coloured;
  }
  return success(undefined);
}
