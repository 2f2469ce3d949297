import { expect, it } from 'vitest';
import { cardAfterKey } from './card-moves';

const columns = [['a1', 'a2', 'a3'], ['b1'], ['c1', 'c2']];

it('arrows move within a column and across to the same height, or to the last card of a shorter one', () => {
  expect(cardAfterKey('ArrowDown', columns, 'a1')).toBe('a2');
  expect(cardAfterKey('ArrowRight', columns, 'a3')).toBe('b1');
  expect(cardAfterKey('ArrowLeft', columns, 'c2')).toBe('b1');
  expect(cardAfterKey('End', columns, 'a1')).toBe('a3');
});

it('arrows stay at the edges, and other keys lead nowhere', () => {
  expect(cardAfterKey('ArrowUp', columns, 'a1')).toBe('a1');
  expect(cardAfterKey('ArrowRight', columns, 'c1')).toBe('c1');
  expect(cardAfterKey('x', columns, 'a1')).toBeUndefined();
});
