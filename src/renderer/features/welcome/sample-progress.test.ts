import { describe, expect, test } from 'vitest';
import type { ImportItem } from '../../core/archive';
import { sampleProgress } from './sample-progress';

const item = (id: string, stage: ImportItem['stage']): ImportItem => ({
  id,
  name: `${id}.html`,
  folder: '',
  size: 10,
  stage,
  done: 0,
  total: 0,
  outcome: undefined,
});

describe('sampleProgress', () => {
  test('counts only the files that are finished', () => {
    const items = [item('a', 'finished'), item('b', 'reading'), item('c', 'waiting')];
    expect(sampleProgress(items, 4)).toEqual({ words: 'Adding the sample, 1 of 4', value: 0.25 });
  });

  test('begins at none before the first file is listed', () => {
    expect(sampleProgress([], 8)).toEqual({ words: 'Adding the sample, 0 of 8', value: 0 });
  });

  test('says that notes and events follow when every file is in', () => {
    const items = [item('a', 'finished'), item('b', 'finished')];
    expect(sampleProgress(items, 2)).toEqual({
      words: 'Adding the notes and events of the sample',
      value: undefined,
    });
  });
});
