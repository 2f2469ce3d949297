import { describe, expect, it } from 'vitest';
import type { View } from '../../features/routes';
import { initialNavigation, navigate, type NavigationAction, shownView } from './navigation-state';

const source = (sourceId: string): View => ({ screen: 'source', sourceId });
const open = (view: View, inBackground = false): NavigationAction => ({ type: 'open', view, inBackground });
const after = (...actions: readonly NavigationAction[]) => actions.reduce(navigate, initialNavigation);

describe('navigation', () => {
  it('gives each source one tab, and shows it again there', () => {
    const state = after(open(source('a')), open(source('b')), open(source('a')));
    expect(state.tabs.map((tab) => tab.id)).toEqual(['hub', 'source:a', 'source:b']);
    expect(shownView(state)).toEqual(source('a'));
  });

  it('keeps library, events and notes in the first tab, which cannot be closed', () => {
    const state = after(open({ screen: 'events' }), { type: 'close', tab: 'hub' });
    expect(state.tabs).toEqual([{ id: 'hub', view: { screen: 'events' } }]);
  });

  it('goes back and forward through what was seen, also into a closed tab', () => {
    const closed = after(open(source('a')), open(source('b')), { type: 'close', tab: 'source:b' });
    expect(shownView(closed)).toEqual(source('a'));
    const back = navigate(closed, { type: 'step', by: -1 });
    expect(shownView(back)).toEqual(source('b'));
    expect(back.tabs).toHaveLength(3);
    expect(shownView(navigate(back, { type: 'step', by: 1 }))).toEqual(source('a'));
  });

  it('replaces a query that is being typed without a step in the history', () => {
    const state = after(
      open({ screen: 'search', query: 'o' }),
      { type: 'replace', view: { screen: 'search', query: 'old' } },
      { type: 'step', by: -1 },
    );
    expect(shownView(state)).toEqual({ screen: 'library' });
    expect(shownView(navigate(state, { type: 'step', by: 1 }))).toEqual({ screen: 'search', query: 'old' });
  });

  it('reopens closed tabs, the last first, and opens in the background without leaving', () => {
    const state = after(open(source('a')), { type: 'close', tab: 'source:a' }, open(source('b'), true), {
      type: 'reopen',
    });
    expect(shownView(state)).toEqual(source('a'));
    expect(shownView(after(open(source('b'), true)))).toEqual({ screen: 'library' });
  });

  it('steps through the tabs in a circle', () => {
    const state = after(open(source('a')), { type: 'cycle', by: 1 });
    expect(shownView(state)).toEqual({ screen: 'library' });
    expect(shownView(navigate(state, { type: 'cycle', by: -1 }))).toEqual(source('a'));
  });
});
