import { describe, expect, it } from 'vitest';
import { asIdentifier, doiOf, isbn13, standardIdentifiers } from './identifiers';

describe('identifiers', () => {
  it('takes a DOI out of an address, without the full stop behind it', () => {
    expect(doiOf('see https://doi.org/10.1000/XYZ-1(2).')).toBe('10.1000/xyz-1(2');
    expect(doiOf('10.5555/12345678')).toBe('10.5555/12345678');
    expect(doiOf('chapter 10.2')).toBe('');
  });

  it('refuses an ISBN whose check digit is wrong', () => {
    expect(isbn13('978-3-16-148410-0')).toBe('9783161484100');
    expect(isbn13('978-3-16-148410-1')).toBe('');
    expect(isbn13('0-8044-2957-X')).toBe('9780804429573');
    expect(isbn13('0-8044-2957-1')).toBe('');
  });

  it('leaves out what names no scheme', () => {
    expect(standardIdentifiers(['12345', 'ISSN:2049-3630', ' pmid: 12 '])).toEqual([
      'issn:20493630',
      'pmid:12',
    ]);
  });
});

describe('an identifier as it is written', () => {
  it.each([
    ['https://doi.org/10.1000/AB', 'doi:10.1000/ab'],
    ['DOI 10.1000/ab', 'doi:10.1000/ab'],
    ['ISBN: 3-16-148410-X', 'isbn:9783161484100'],
    ['2049-3630', 'issn:2049-3630'],
    ['message-id: <a@b>', 'message-id:<a@b>'],
    ['archive: Fond 4, 12', 'archive:Fond 4, 12'],
    ['https://example.org/1', undefined],
    ['Fond 4', undefined],
    ['', undefined],
  ])('%s', (written, identifier) => {
    expect(asIdentifier(written)).toBe(identifier);
  });
});
