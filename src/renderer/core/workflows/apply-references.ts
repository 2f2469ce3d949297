import { success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { OperationContent } from '../model/inverse';
import { matchReferences } from '../model/match-references';
import type { MatchCandidate, ReferenceMatch } from '../model/match-references';
import { recordDetails } from '../model/record-details';
import type { ReferenceRecord } from '../model/reference-record';
import type { Source } from '../model/source';
import type { WriteFailure } from '../ports';
import { sourceChange } from './change-source';
import { writeStep } from './workflow-context';
import type { WorkflowContext } from './workflow-context';

/** What applying records needs besides writing. */
export interface ReferenceContext extends WorkflowContext {
  /** Reading text of a page (page 0 for documents without pages). */
  readonly pageText: (sourceId: string, pageIndex: number) => Promise<string | undefined>;
}

/** The file the records came in. */
export interface RecordFile {
  readonly name: string;
  /** Where it stood in what was dropped, with `/`, or empty. */
  readonly folder: string;
}

export interface AppliedReferences {
  readonly matches: readonly ReferenceMatch[];
  /** Sources whose details have changed. */
  readonly changed: readonly string[];
  /** Records that fit no source, or more than one. */
  readonly unmatched: readonly ReferenceRecord[];
}

/** So much of a text holds its title, and the identifiers printed on it, in characters. */
const HEAD_LENGTH = 3000;
/** Texts are looked into for at most so many sources that nothing else speaks for. */
const MOST_HEADS = 500;

/**
 * Gives the sources the details of their records, as one step. What came from files gives way to a
 * record; what the researcher wrote stays.
 */
export async function applyReferences(
  context: ReferenceContext,
  records: readonly ReferenceRecord[],
  file: RecordFile,
  sourceIds: readonly string[],
): Promise<Result<AppliedReferences, WriteFailure>> {
  const sources = new Map<string, Source>();
  for (const sourceId of sourceIds) {
    const source = await context.lookups.source(sourceId);
    if (source !== undefined) sources.set(sourceId, source);
  }
  const { matches, unmatched } = await matchSources(context, records, file, [...sources.values()]);
  const operations = matches.flatMap(({ record, sourceId }): OperationContent<'source-changed'>[] => {
    const source = sources.get(sourceId);
    if (source === undefined) return [];
    const operation = sourceChange(source, recordDetails(source, record), file.name);
    return operation === undefined ? [] : [operation];
  });
  if (operations.length > 0) {
    const label = `Apply records from ${file.name}`;
    const written = await writeStep(context, { role: 'do', label }, operations);
    if (!written.ok) return written;
  }
  return success({ matches, changed: operations.map(({ payload }) => payload.sourceId), unmatched });
}

/** By what is known of the sources first; the beginnings of texts are read only for what is left. */
async function matchSources(
  context: ReferenceContext,
  records: readonly ReferenceRecord[],
  { folder }: RecordFile,
  sources: readonly Source[],
) {
  const known = matchReferences(
    records,
    sources.map((source) => candidate(source, '')),
    folder,
  );
  const matched = new Set(known.matches.map(({ sourceId }) => sourceId));
  const left = sources.filter(({ id, extraction }) => !matched.has(id) && !extraction.withoutText);
  if (known.unmatched.length === 0 || left.length === 0 || left.length > MOST_HEADS) return known;
  const candidates: MatchCandidate[] = [];
  for (const source of left) {
    const text = await context.pageText(source.id, 0);
    candidates.push(candidate(source, (text ?? '').slice(0, HEAD_LENGTH)));
  }
  const byText = matchReferences(known.unmatched, candidates, folder);
  return { matches: [...known.matches, ...byText.matches], unmatched: byText.unmatched };
}

function candidate(source: Source, head: string): MatchCandidate {
  const { id, originalName, originalPath, title, identifiers, address } = source;
  return { sourceId: id, name: originalName, path: originalPath, title, identifiers, address, head };
}
