import { describe, expect, it } from 'vitest';
import { actionAt } from '../../../../shared/keys/actions';
import { READER_TOOLS, toolWords } from './reader-tools';

describe('the reader’s tools', () => {
  it('are in the list of keys in the order in which they stand', () => {
    expect(READER_TOOLS.map((_tool, index) => actionAt('reader', `alt+${index + 1}`).id)).toEqual(
      READER_TOOLS.map((tool) => `reader.tool-${tool}`),
    );
  });

  it('say which highlight they mark with', () => {
    expect(toolWords('highlight', 'Agreed point')).toContain('as Agreed point');
  });
});
