import { describe, expect, it } from 'vitest';
import { officeMetadata } from './office-properties';
import { standardIdentifier } from './standard-identifier';

describe('the properties of an office file', () => {
  it('are not taken where a program filled them in', () => {
    expect(officeMetadata({ title: 'Document1', author: 'Admin', created: '1601-01-01T00:00:00Z' })).toEqual({
      metadata: {},
      origins: {},
    });
  });

  it('give the day it was last saved where they do not say when it was made', () => {
    expect(officeMetadata({ modified: '2012-02-03T10:00:00Z' })).toEqual({
      metadata: { date: '2012-02-03' },
      origins: { date: 'the day the file was last saved' },
    });
  });
});

describe('an identifier', () => {
  it.each([
    ['https://doi.org/10.1000/182', '', 'doi:10.1000/182'],
    ['urn:isbn:978-0-306-40615-7', '', 'isbn:9780306406157'],
    ['0306406152', 'ISBN', 'isbn:0306406152'],
    ['0306406152', '', undefined],
    ['9780306406158', 'ISBN', undefined],
    ['ISSN 0378-5955', '', 'issn:0378-5955'],
    ['urn:uuid:F47AC10B-58CC-4372-A567-0E02B2C3D479', '', 'uuid:f47ac10b-58cc-4372-a567-0e02b2c3d479'],
    ['code.google.com.epub-samples.x', '', undefined],
  ])('%j of scheme %j is %j', (written, scheme, identifier) => {
    expect(standardIdentifier(written, scheme)).toBe(identifier);
  });
});
