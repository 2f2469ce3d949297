import { expect, it } from 'vitest';
import type { TagRow } from '../../core/annotation-work';
import { suggestTags } from './tag-suggestions';

const tag = (path: string, countWithin = 1): TagRow => ({
  tag: path,
  colour: undefined,
  count: countWithin,
  countWithin,
});
const known = [
  tag('actors', 5),
  tag('actors/delegations', 2),
  tag('actors/monitors', 3),
  tag('names/actors'),
  tag('factors'),
];
const offered = (typed: string, given: readonly string[] = []) =>
  suggestTags(typed, known, given).known.map((each) => each.tag);

it('tags that begin with what is typed come first, then levels that do, then what holds it', () => {
  expect(offered('act')).toEqual([
    'actors',
    'actors/monitors',
    'actors/delegations',
    'names/actors',
    'factors',
  ]);
  expect(offered('MON')).toEqual(['actors/monitors']);
});

it('a slash at the end narrows to what stands below', () => {
  expect(offered('actors/')).toEqual(['actors/monitors', 'actors/delegations']);
  expect(offered('actors / de')).toEqual(['actors/delegations']);
});

it('what the note has already is not offered again', () => {
  expect(offered('actors', ['actors', 'actors/monitors'])).toEqual([
    'actors/delegations',
    'names/actors',
    'factors',
  ]);
});

it('a tag that does not exist yet is offered as a new one, tidied', () => {
  expect(suggestTags(' actors /  drivers ', known, []).fresh).toBe('actors/drivers');
  expect(suggestTags('actors', known, []).fresh).toBe(undefined);
  expect(suggestTags('mine', known, ['mine']).fresh).toBe(undefined);
  expect(suggestTags(' / ', known, []).fresh).toBe(undefined);
});
