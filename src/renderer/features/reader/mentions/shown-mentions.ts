import { withoutWords } from '../marks/pieces';
import type { TextOfPage } from '../marks/places';
import type { Stretch } from '../pdf-view-port';
import type { Mention, ShownMention } from './mention';

/** The parts of mentions that no mark lies on: a mark has a line of its own under its words. */
export function shownMentions(
  mentions: readonly Mention[],
  marks: readonly Stretch[],
  textOf: TextOfPage,
): readonly ShownMention[] {
  const byPage = Map.groupBy(marks, ({ pageIndex }) => pageIndex);
  return mentions.flatMap(({ kind, pageIndex, start, end }) => {
    const over = (byPage.get(pageIndex) ?? []).filter((mark) => mark.start < end && mark.end > start);
    return withoutWords([{ pageIndex, start, end }], over, textOf).map((part) => ({ ...part, kind }));
  });
}
