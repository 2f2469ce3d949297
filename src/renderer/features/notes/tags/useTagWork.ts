import { useState } from 'react';
import type { TagRow } from '../../../core/annotation-work';
import type { TagColour } from '../../../core/model/archive-preferences';
import { isWithinTag, TAG_SEPARATOR } from '../../../core/model/tag-paths';
import { countWords } from '../../../core/model/size-words';
import { useArchive } from '../../useArchive';
import { parentTag, renamedTag, tagBelow, wouldMerge } from './tag-tree';

/** Something the researcher is asked before it is done. */
export type TagQuestion =
  | { readonly kind: 'merge'; readonly from: string; readonly to: string }
  | { readonly kind: 'delete'; readonly tag: string };

export const tagWords = (tag: string): string => tag.split(TAG_SEPARATOR).join(' / ');

/** What is done to tags; each is one step that undo takes back. `onMoved` hears where a tag is now. */
export function useTagWork(rows: readonly TagRow[], onMoved: (tag: string | undefined) => void) {
  const { archive, announce, reportFailure } = useArchive();
  const [question, setQuestion] = useState<TagQuestion>();

  const become = async (from: string, to: string) => {
    setQuestion(undefined);
    const changed = await archive.do.renameTag(from, to);
    if (!changed.ok) return reportFailure(changed.failure.message);
    announce(
      `“${tagWords(from)}” is “${tagWords(to)}” now, on ${countWords(changed.value.changed, 'note')}. Undo takes it back.`,
    );
    onMoved(to);
  };
  const becomeOrAsk = (from: string, to: string) => {
    if (to === from) return;
    if (wouldMerge(rows, from, to)) setQuestion({ kind: 'merge', from, to });
    else void become(from, to);
  };
  const remove = async (tag: string) => {
    setQuestion(undefined);
    const changed = await archive.do.deleteTag(tag);
    if (!changed.ok) return reportFailure(changed.failure.message);
    announce(
      `“${tagWords(tag)}” is taken off ${countWords(changed.value.changed, 'note')}. Undo brings it back.`,
    );
    onMoved(undefined);
  };
  return {
    question,
    rename(tag: string, name: string) {
      if (name.trim() !== '') becomeOrAsk(tag, renamedTag(tag, name));
    },
    move(tag: string, parent: string) {
      if (parent !== parentTag(tag) && !isWithinTag(parent, tag)) becomeOrAsk(tag, tagBelow(tag, parent));
    },
    /** Asks first where other tags would go with it. */
    delete(tag: string) {
      const hasOthers = rows.some((row) => row.tag !== tag && isWithinTag(row.tag, tag));
      if (hasOthers) setQuestion({ kind: 'delete', tag });
      else void remove(tag);
    },
    async colour(tag: string, colour: TagColour | undefined) {
      const coloured = await archive.do.colourTag(tag, colour);
      if (!coloured.ok) reportFailure(coloured.failure.message);
    },
    answer(isYes: boolean) {
      if (question === undefined || !isYes) setQuestion(undefined);
      else if (question.kind === 'merge') void become(question.from, question.to);
      else void remove(question.tag);
    },
  };
}
