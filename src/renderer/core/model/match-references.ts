import { baseName, tidyPath, withoutEnding } from './file-path';
import { standardIdentifiers } from './identifiers';
import type { ReferenceRecord } from './reference-record';
import { foldWord } from './search-fold';

/** What is known of a source that a record may belong to. */
export interface MatchCandidate {
  readonly sourceId: string;
  /** File name it came under. */
  readonly name: string;
  /** Folder path inside what was dropped, with `/`, or empty. */
  readonly path: string;
  readonly title: string;
  readonly identifiers: readonly string[];
  readonly address: string;
  /** The beginning of its text; empty while it is not read. */
  readonly head: string;
}

/** What a record and a source have in common, the surest first. */
export const MATCH_GROUNDS = ['path', 'name', 'identifier', 'address', 'title'] as const;
export type MatchGround = (typeof MATCH_GROUNDS)[number];

export interface ReferenceMatch {
  readonly record: ReferenceRecord;
  readonly sourceId: string;
  readonly by: MatchGround;
}

export interface ReferenceMatching {
  readonly matches: readonly ReferenceMatch[];
  /** Records without a source, in their order. */
  readonly unmatched: readonly ReferenceRecord[];
}

/** Titles shorter than this many words are looked for among titles, not in the text. */
const TELLING_TITLE_WORDS = 5;

/**
 * Finds the sources that records belong to. Grounds are tried one after another, the surest first;
 * where two sources fit a record, or two records a source, nothing is matched: it is not guessed.
 * A record may name several files, and then belongs to each. `folder` is where the record file
 * stood in what was dropped: its paths start there.
 */
export function matchReferences(
  records: readonly ReferenceRecord[],
  candidates: readonly MatchCandidate[],
  folder: string,
): ReferenceMatching {
  const matches: ReferenceMatch[] = [];
  for (const by of MATCH_GROUNDS) {
    const matchedRecords = new Set(matches.map(({ record }) => record));
    const matchedSources = new Set(matches.map(({ sourceId }) => sourceId));
    const claims = claimsOn(
      by,
      records.filter((record) => !matchedRecords.has(record)),
      candidates.filter(({ sourceId }) => !matchedSources.has(sourceId)),
      folder,
    );
    matches.push(...claims.map(({ record, sourceId }) => ({ record, sourceId, by })));
  }
  const matched = new Set(matches.map(({ record }) => record));
  return { matches, unmatched: records.filter((record) => !matched.has(record)) };
}

interface Claim {
  readonly record: ReferenceRecord;
  readonly sourceId: string;
}

/** Pairs that nothing else speaks against: one source for each key of a record, one record for each source. */
function claimsOn(
  by: MatchGround,
  records: readonly ReferenceRecord[],
  candidates: readonly MatchCandidate[],
  folder: string,
): readonly Claim[] {
  const holders = new Map<string, Set<string>>();
  for (const candidate of candidates) {
    for (const key of candidateKeys(by, candidate)) addTo(holders, key, candidate.sourceId);
  }
  const claimants = new Map<string, Set<ReferenceRecord>>();
  for (const record of records) {
    for (const sourceId of soughtBy(by, record, folder, holders, candidates)) {
      addTo(claimants, sourceId, record);
    }
  }
  return [...claimants].flatMap(([sourceId, claiming]) => {
    const [record] = claiming;
    return claiming.size === 1 && record !== undefined ? [{ record, sourceId }] : [];
  });
}

/** The sources a record asks for on these grounds, each without a rival. */
function soughtBy(
  by: MatchGround,
  record: ReferenceRecord,
  folder: string,
  holders: ReadonlyMap<string, ReadonlySet<string>>,
  candidates: readonly MatchCandidate[],
): readonly string[] {
  switch (by) {
    case 'path':
      return record.files.flatMap((file) => firstSure(pathKeys(file, folder), holders));
    case 'name':
      return record.files.flatMap((file) => firstSure([nameKey(file)], holders));
    case 'identifier':
    case 'address':
    case 'title': {
      // Every key counts at once: a DOI of one source and an ISBN of another are two that fit.
      const found = new Set(recordKeys(by, record).flatMap((key) => [...(holders.get(key) ?? [])]));
      if (found.size === 0) for (const id of byHead(by, record, candidates)) found.add(id);
      return found.size === 1 ? [...found] : [];
    }
  }
}

function candidateKeys(by: MatchGround, candidate: MatchCandidate): readonly string[] {
  switch (by) {
    case 'path': {
      const segments = pathSegments(`${candidate.path}/${candidate.name}`);
      // The name alone is other grounds.
      return segments.slice(0, -1).map((_, from) => segments.slice(from).join('/'));
    }
    case 'name':
      return [nameKey(candidate.name)];
    case 'identifier':
      return standardIdentifiers(candidate.identifiers);
    case 'address':
      return addressKeys(candidate.address);
    case 'title':
      return titleKeys(candidate.title);
  }
}

function recordKeys(
  by: 'identifier' | 'address' | 'title',
  { metadata }: ReferenceRecord,
): readonly string[] {
  if (by === 'identifier') return standardIdentifiers(metadata.identifiers ?? []);
  return by === 'address' ? addressKeys(metadata.address ?? '') : titleKeys(metadata.title ?? '');
}

/** Sources whose first lines hold the record's identifier, or its title when that is long enough to tell. */
function byHead(
  by: 'identifier' | 'address' | 'title',
  record: ReferenceRecord,
  candidates: readonly MatchCandidate[],
): readonly string[] {
  if (by === 'address') return [];
  const sought =
    by === 'identifier'
      ? standardIdentifiers(record.metadata.identifiers ?? [])
          .filter((identifier) => /^(?:doi|isbn):/u.test(identifier))
          .map((identifier) => identifier.slice(identifier.indexOf(':') + 1))
      : titleKeys(record.metadata.title ?? '').filter(
          (title) => title.split(' ').length >= TELLING_TITLE_WORDS,
        );
  if (sought.length === 0) return [];
  const textOf = by === 'identifier' ? headForIdentifiers : (head: string) => foldedWords(head).join(' ');
  return candidates
    .filter(({ head }) => head !== '')
    .filter(({ head }) => {
      const text = textOf(head);
      return sought.some((each) => holds(text, each));
    })
    .map(({ sourceId }) => sourceId);
}

/** Whether it stands there whole, not as the beginning or the end of a longer one. */
function holds(text: string, sought: string): boolean {
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) {
    const after = text.slice(at + sought.length, at + sought.length + 2);
    if (!/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && !/^[./_-]?[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}

/** Hyphens inside numbers go: an ISBN is printed in groups. */
function headForIdentifiers(head: string): string {
  return head.toLowerCase().replaceAll(/(?<=\d)[-\u2010-\u2015](?=[\dx])/gu, '');
}

/** The first key that any source has, if only one has it. */
function firstSure(
  keys: readonly string[],
  holders: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  for (const key of keys) {
    const found = holders.get(key);
    if (found !== undefined) return found.size === 1 ? [...found] : [];
  }
  return [];
}

/** A file's path under the record file's folder first; then ever shorter ends of it, of two parts or more. */
function pathKeys(file: string, folder: string): readonly string[] {
  const own = pathSegments(file);
  const under = pathSegments(`${folder}/${file}`);
  const ends = own.slice(0, -1).map((_, from) => own.slice(from).join('/'));
  return under.length < 2 ? ends : [under.join('/'), ...ends];
}

function pathSegments(path: string): readonly string[] {
  return tidyPath(path).toLowerCase().split('/').filter(Boolean);
}

const nameKey = (file: string) => baseName(tidyPath(file)).toLowerCase();

/** An address without its protocol, `www.`, fragment and last slash. */
function addressKeys(address: string): readonly string[] {
  const key = address
    .trim()
    .replace(/^[a-z][a-z+.-]*:\/\//iu, '')
    .replace(/^www\./iu, '')
    .replace(/#.*$/u, '')
    .replace(/\/+$/u, '');
  return key === '' ? [] : [key.toLowerCase()];
}

/** A title's words as a search compares them; a name of a file counts without its ending. */
function titleKeys(title: string): readonly string[] {
  const key = foldedWords(withoutEnding(title)).join(' ');
  return key === '' ? [] : [key];
}

function foldedWords(text: string): readonly string[] {
  return foldWord(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

function addTo<Value>(map: Map<string, Set<Value>>, key: string, value: Value): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}
