import { describe, expect, it } from 'vitest';
import { languageName, languageNames } from './language-names';

describe('the name of a language', () => {
  it('is English', () => {
    expect(languageName('hy')).toBe('Armenian');
    expect(languageNames(['en', 'ka'])).toBe('English + Georgian');
  });

  it('is the tag itself when the tag names no language, and empty when there is none', () => {
    expect(languageName('not a tag')).toBe('not a tag');
    expect(languageName('')).toBe('');
  });
});
