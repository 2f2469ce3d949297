import { describe, expect, it } from 'vitest';
import { dateAt, nameAt } from './mention-fixture';
import { shownMentions } from './shown-mentions';

const textOf = () => 'x'.repeat(100);

describe('mentions that are underlined', () => {
  it('are drawn where no mark has a line of its own', () => {
    const mentions = [dateAt(0, 10, { end: 30 }), nameAt(0, 40)];
    expect(shownMentions(mentions, [{ pageIndex: 0, start: 15, end: 20 }], textOf)).toEqual([
      { kind: 'date', pageIndex: 0, start: 10, end: 15 },
      { kind: 'date', pageIndex: 0, start: 20, end: 30 },
      { kind: 'name', pageIndex: 0, start: 40, end: 48 },
    ]);
  });

  it('are not drawn inside a mark, and not touched by marks of other pages', () => {
    const mention = dateAt(0, 10);
    expect(shownMentions([mention], [{ pageIndex: 0, start: 0, end: 50 }], textOf)).toEqual([]);
    expect(shownMentions([mention], [{ pageIndex: 1, start: 0, end: 50 }], textOf)).toHaveLength(1);
  });
});
