import { describe, expect, it } from 'vitest';
import type { TextBlock } from '../../../core/model/extraction';
import { listTree, type ListNode } from './list-tree';

let next = 0;
const item = (level: number, more: Partial<TextBlock> = {}): TextBlock => {
  next += 10;
  return { kind: 'list-item', level, start: next, end: next + 5, ...more };
};
/** `ul(a, ol(1., 2.))` */
const shape = ({ isNumbered, items }: ListNode): string =>
  `${isNumbered ? 'ol' : 'ul'}(${items
    .map(({ marker, parts }) =>
      parts.map((part) => (part.kind === 'list' ? shape(part) : (marker ?? '•'))).join('+'),
    )
    .join(' ')})`;

describe('list items', () => {
  it('are nested by their level', () => {
    const lists = listTree([item(1), item(2), item(2), item(1), item(3)]);
    expect(lists.map(shape)).toEqual(['ul(•+ul(• •) •+ul(•))']);
  });

  it('are numbered lists where they carry numbers, and new lists where that changes', () => {
    const lists = listTree([item(1, { marker: 'a)' }), item(1, { marker: 'b)' }), item(1)]);
    expect(lists.map(shape)).toEqual(['ol(a) b))', 'ul(•)']);
  });

  it('keep their further paragraphs, also after a list inside them', () => {
    const lists = listTree([item(1), item(1, { continues: true }), item(2), item(1, { continues: true })]);
    expect(lists.map(shape)).toEqual(['ul(•+•+ul(•)+•)']);
  });

  it('may begin in the middle of a list', () => {
    expect(listTree([item(3), item(2), item(1)]).map(shape)).toEqual(['ul(•)', 'ul(•)', 'ul(•)']);
    expect(listTree([item(1, { continues: true })]).map(shape)).toEqual(['ul()']);
  });
});
