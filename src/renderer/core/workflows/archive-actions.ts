import type { RecordFailure, VerifyReport } from '../../../shared/record';
import { success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { ArchiveActions } from '../archive';
import type { Extraction, PageBox, PageLayout } from '../model/extraction';
import type { Steps } from '../model/steps';
import type { Clock, DocumentReader, Identifiers, ObjectStore, OperationLog } from '../ports';
import { applyReferences } from './apply-references';
import type { AppliedReferences, ReferenceContext } from './apply-references';
import { annotationActions } from './annotation-actions';
import type { ArchiveLookups } from './archive-lookups';
import { changeSource, changeSources } from './change-source';
import { changeEvent, createEvent, removeEvent } from './edit-event';
import { exportExcerpts } from './export-excerpts';
import { exportWebAnnotations } from './export-web-annotations';
import { ImportQueue } from './import-documents';
import type { FileStore } from './import-ports';
import { linkPassage, linkPassages, unlinkPassage } from './link-passage';
import { readAgain } from './read-again';
import { relateSources } from './relate-sources';
import { removeSources } from './remove-source';
import type { Turns } from './turns';
import { redoStep, undoStep } from './undo-redo';
import { verifyArchive } from './verify-archive';

/** Everything the actions of an archive need from outside; app/open-archive.ts gives it. */
export interface ActionPorts {
  readonly archiveName: string;
  readonly actor: string;
  readonly log: OperationLog;
  readonly lookups: ArchiveLookups;
  readonly objects: ObjectStore;
  readonly reader: DocumentReader;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  /** Boxes of a stretch of a PDF page's text, one a line, in PDF points. */
  readonly boxesFor: (layout: PageLayout, pageText: string, start: number, end: number) => readonly PageBox[];
  readonly files: FileStore;
  readonly encode: (text: string) => Uint8Array;
  /** Makes changes one after another; see turns.ts. */
  readonly inTurn: Turns;
  readonly soon: (task: () => void) => void;
  /** Does long work in slices, between which the window answers. */
  readonly inSlices: <Value>(steps: Steps<Value>) => Promise<Value>;
  readonly verify: (expected: readonly string[]) => Promise<Result<VerifyReport, RecordFailure>>;
  readonly dump: () => Promise<readonly string[]>;
  /** Reading text of a page (page 0 for documents without pages). */
  readonly pageText: ReferenceContext['pageText'];
  readonly search: ArchiveActions['search'];
  readonly openSample: ArchiveActions['openSample'];
}

/** Joins the workflows to the archive's actions. Changes are made one after another. */
export function archiveActions(ports: ActionPorts): ArchiveActions {
  const { inTurn } = ports;
  const context = { ...ports, objects: { ...ports.objects, readExtraction: keepLast(ports.objects) } };
  return {
    changeSource: (sourceId, changes) => inTurn(() => changeSource(context, sourceId, changes)),
    changeSources: (ids, changes) => inTurn(() => changeSources(context, ids, changes)),
    readAgain: (sourceId, options) => readAgain(context, sourceId, options),
    relateSources: (one, other, kind) => inTurn(() => relateSources(context, one, other, kind)),
    removeSource: (sourceId) => inTurn(() => removeSources(context, [sourceId])),
    removeSources: (sourceIds) => inTurn(() => removeSources(context, sourceIds)),
    ...annotationActions(context),
    createEvent: (content) => inTurn(() => createEvent(context, content)),
    changeEvent: (eventId, changes) => inTurn(() => changeEvent(context, eventId, changes)),
    removeEvent: (eventId) => inTurn(() => removeEvent(context, eventId)),
    link: (annotationId, eventId, stance) =>
      inTurn(() => linkPassage(context, annotationId, eventId, stance)),
    linkAll: (annotationIds, eventId, stance) =>
      inTurn(() => linkPassages(context, annotationIds, eventId, stance)),
    unlink: (linkId) => inTurn(() => unlinkPassage(context, linkId)),
    undo: () => inTurn(() => undoStep(context)),
    redo: () => inTurn(() => redoStep(context)),
    search: ports.search,
    exportMarkdown: (scope) => exportExcerpts(ports, scope),
    exportWebAnnotations: (scope) => exportWebAnnotations(ports, scope),
    verify: () => verifyArchive(ports),
    canonicalDump: ports.dump,
    openSample: ports.openSample,
  };
}

/** The import queue over the same ports. `onPictures` hears of imported sources that are pictures. */
export function archiveImports(
  ports: ActionPorts,
  actions: Pick<ArchiveActions, 'readAgain'>,
  onPictures: (sourceIds: readonly string[]) => void,
): ImportQueue {
  return new ImportQueue({
    ...ports,
    readAgain: actions.readAgain,
    onPictures,
    applyReferences: async (records, file, sourceIds) => {
      const applied = await ports.inTurn(() => applyReferences(ports, records, file, sourceIds));
      return applied.ok ? success({ message: appliedMessage(applied.value) }) : applied;
    },
  });
}

function appliedMessage({ matches, unmatched }: AppliedReferences): string {
  const given = new Set(matches.map(({ record }) => record)).size;
  const said = `Records: ${given} of ${given + unmatched.length} were given to their sources`;
  return unmatched.length === 0
    ? `${said}.`
    : `${said}; ${unmatched.length} fit no source of this import, or more than one.`;
}

/** Keeps the extraction read last: one marks many passages of the same source in a row. */
function keepLast(objects: Pick<ObjectStore, 'readExtraction'>): ObjectStore['readExtraction'] {
  let kept: { readonly sha256: string; readonly extraction: Extraction } | undefined;
  return async (sha256) => {
    if (kept?.sha256 === sha256) return { ok: true, value: kept.extraction };
    const read = await objects.readExtraction(sha256);
    if (read.ok) kept = { sha256, extraction: read.value };
    return read;
  };
}
