import { describe, expect, it } from 'vitest';
import { runningWords } from './running-words';

describe('words taken out of a printed page', () => {
  it('run on over the ends of lines, and keep paragraphs apart', () => {
    expect(runningWords(' one\ntwo \n three\n\nfour', '')).toBe('one two three\n\nfour');
  });

  it('lose a soft hyphen at a line’s end, also the sign that recognition has for it', () => {
    expect(runningWords('infra\u00ad\nstructure and дорого¬\nвизна', '')).toBe(
      'infrastructure and дороговизна',
    );
  });

  it('lose a hyphen where the text has the word whole elsewhere', () => {
    const text = 'The infra-\nstructure of the town. Infrastructure is dear.';
    expect(runningWords('The infra-\nstructure', text)).toBe('The infrastructure');
  });

  it('keep a hyphen that may be the word’s own', () => {
    const text = 'from the south-\neast. South-eastern roads.';
    expect(runningWords('the south-\neast', text)).toBe('the south-east');
    // A longer word that only begins like it is another word.
    expect(runningWords('geo-\ngraph', 'geography')).toBe('geo-graph');
  });

  it('keep a dash between words, and the Armenian hyphen where it cannot be told', () => {
    expect(runningWords('one -\ntwo', '')).toBe('one - two');
    expect(runningWords('երե֊\nկոյան', '')).toBe('երե֊կոյան');
  });
});
