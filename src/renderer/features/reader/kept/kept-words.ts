import { PAGED_KINDS, type Source } from '../../../core/model/source';
import type { Extraction } from '../../../core/model/extraction';
import { SOURCE_KIND_NAMES } from '../../../core/model/source-kind-names';

/** True for a source that has neither pages to draw nor text to read. */
export function isKeptUnread({ kind }: Pick<Source, 'kind'>, { pages }: Extraction): boolean {
  return !PAGED_KINDS.has(kind) && pages.every(({ text }) => text.trim() === '');
}

/** What stands in the document's place: what the source is, and why there is nothing to read. */
export function keptWords({ kind, extraction }: Pick<Source, 'kind' | 'extraction'>, contained: number) {
  const { problem } = extraction;
  if (problem?.kind === 'password') return { title: 'This file is locked', text: problem.message };
  if (problem !== undefined) return { title: 'Kept, and not read', text: problem.message };
  if (kind === 'zip' || kind === 'mailbox')
    return {
      title: SOURCE_KIND_NAMES[kind],
      text:
        contained === 0
          ? 'No source came out of it. It is kept unchanged.'
          : `What was in it stands here as ${contained === 1 ? 'a source of its own' : 'sources of their own'}. It is kept unchanged.`,
    };
  return {
    title: 'No text in it',
    text: 'It was read, and holds no words. It is kept unchanged.',
  };
}

/** What the sources that came out of one are called. */
export function containedLabel(kind: Source['kind']): string {
  if (kind === 'email') return 'Attachments';
  return kind === 'mailbox' ? 'Messages' : 'Files in it';
}
