import type { PartMatch } from '../model/search-query';

/** A match in a passage's text, and which part of the query it answers. */
export interface FoundMatch extends PartMatch {
  readonly part: number;
}

/** Roughly how long a snippet is, in characters. */
const SNIPPET_LENGTH = 160;
/** How much of a snippet stands before its first match. */
const BEFORE = 40;
/** How far a cut moves to fall between words. */
const WORD_REACH = 20;

export interface Snippet {
  readonly snippet: string;
  /** Offsets into `snippet`, in order, not overlapping. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/**
 * About 160 characters around the matches that stand closest together and answer most of the
 * query, cut between words, with … where the text goes on. White space becomes plain spaces.
 */
export function snippetOf(text: string, matches: readonly FoundMatch[]): Snippet {
  const cluster = bestCluster(matches);
  const spare = Math.max(0, SNIPPET_LENGTH - (cluster.end - cluster.start));
  const wantedStart = Math.max(0, cluster.start - Math.min(BEFORE, spare));
  const wantedEnd = Math.min(text.length, Math.max(cluster.end, wantedStart + SNIPPET_LENGTH));
  // Near the end of the text the snippet grows to its front instead.
  const roomyStart = Math.max(0, Math.min(wantedStart, wantedEnd - SNIPPET_LENGTH));
  const start = startBetweenWords(text, roomyStart, cluster.start);
  const end = endBetweenWords(text, wantedEnd, cluster.end);
  const before = start > 0 ? '…' : '';
  const after = end < text.length ? '…' : '';
  const shift = before.length - start;
  return {
    snippet: `${before}${text.slice(start, end).replaceAll(/\s/gu, ' ')}${after}`,
    marks: merged(matches.filter((match) => match.start >= start && match.end <= end)).map((match) => ({
      start: match.start + shift,
      end: match.end + shift,
    })),
  };
}

function bestCluster(matches: readonly FoundMatch[]): PartMatch {
  const sorted = [...matches].sort((a, b) => a.start - b.start);
  let best = { start: sorted[0]?.start ?? 0, end: sorted[0]?.end ?? 0, parts: 0, span: 0 };
  for (const [index, first] of sorted.entries()) {
    const parts = new Set<number>();
    let end = first.end;
    for (const match of sorted.slice(index)) {
      if (match !== first && match.end - first.start > SNIPPET_LENGTH - BEFORE) break;
      if (parts.has(match.part) && match !== first) continue;
      parts.add(match.part);
      end = Math.max(end, match.end);
    }
    const span = end - first.start;
    if (parts.size > best.parts || (parts.size === best.parts && span < best.span)) {
      best = { start: first.start, end, parts: parts.size, span };
    }
  }
  return best;
}

/** Overlapping stretches made one. */
export function merged(stretches: readonly PartMatch[]): PartMatch[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** The beginning of a word at or after `wanted`, not past the first match. */
function startBetweenWords(text: string, wanted: number, latest: number): number {
  if (wanted === 0) return 0;
  const reach = Math.min(latest, wanted + WORD_REACH);
  for (let at = wanted; at <= reach; at += 1) {
    if (/\s/u.test(text.charAt(at - 1)) && !/\s/u.test(text.charAt(at))) return at;
  }
  return wholeCharacter(text, wanted);
}

/** The end of a word at or before `wanted`, not before the last match. */
function endBetweenWords(text: string, wanted: number, earliest: number): number {
  if (wanted === text.length) return wanted;
  const reach = Math.max(earliest, wanted - WORD_REACH);
  for (let at = wanted; at >= reach; at -= 1) {
    if (/\s/u.test(text.charAt(at)) && !/\s/u.test(text.charAt(at - 1))) return at;
  }
  return wholeCharacter(text, wanted);
}

/** Not between the two halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
