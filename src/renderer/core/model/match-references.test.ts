import { describe, expect, it } from 'vitest';
import { matchReferences } from './match-references';
import type { MatchCandidate } from './match-references';
import type { ReferenceRecord } from './reference-record';
import type { SourceMetadata } from './source';

const record = (key: string, files: string[], metadata: Partial<SourceMetadata> = {}): ReferenceRecord => ({
  key,
  files,
  metadata,
});

function source(sourceId: string, path: string, details: Partial<MatchCandidate> = {}): MatchCandidate {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return { sourceId, name, path: folder, title: '', identifiers: [], address: '', head: '', ...details };
}

function matched(records: ReferenceRecord[], candidates: MatchCandidate[], folder = '') {
  const { matches, unmatched } = matchReferences(records, candidates, folder);
  return {
    pairs: matches.map((match) => `${match.record.key}→${match.sourceId} by ${match.by}`).join(', '),
    left: unmatched.map(({ key }) => key).join(' '),
  };
}

describe('matching records to files', () => {
  it('takes the path from the record file’s own folder, whatever else is called the same', () => {
    const candidates = [
      source('here', 'Mine/files/12/Report.pdf'),
      source('other', 'Theirs/files/12/Report.pdf'),
    ];
    expect(matched([record('a', ['files/12/Report.pdf'])], candidates, 'Mine').pairs).toBe('a→here by path');
  });

  it('finds files by the end of a path from another computer', () => {
    const candidates = [
      source('s', 'Zotero/storage/ABCD/Name.pdf'),
      source('t', 'Zotero/storage/EFGH/Name.pdf'),
    ];
    expect(matched([record('a', ['C:\\Users\\x\\Zotero\\storage\\EFGH\\Name.pdf'])], candidates).pairs).toBe(
      'a→t by path',
    );
  });

  it('gives every file of a record to it', () => {
    const candidates = [source('pdf', 'L/files/1/a.pdf'), source('page', 'L/files/2/a.html')];
    expect(matched([record('a', ['files/1/a.pdf', 'files/2/a.html'])], candidates, 'L').pairs).toBe(
      'a→pdf by path, a→page by path',
    );
  });

  it('compares names without regard to case, to how accents are written and to %20', () => {
    const candidates = [source('s', 'Re\u0301sume\u0301 of talks.PDF')];
    expect(
      matched([record('a', ['internal-pdf://R\u00e9sum\u00e9%20of%20talks.pdf'])], candidates).pairs,
    ).toBe('a→s by name');
  });

  it('does not choose between two files of one name', () => {
    const candidates = [source('s', 'x/Full Text.pdf'), source('t', 'y/Full Text.pdf')];
    expect(matched([record('a', ['Full Text.pdf'])], candidates)).toEqual({ pairs: '', left: 'a' });
  });

  it('does not choose between two records of one file', () => {
    const records = [record('a', ['Name.pdf']), record('b', ['Name.pdf'])];
    expect(matched(records, [source('s', 'Name.pdf')])).toEqual({ pairs: '', left: 'a b' });
  });
});

describe('matching records to what is known of sources', () => {
  it('knows a DOI with or without an address, and an ISBN of ten digits as that of thirteen', () => {
    const records = [
      record('a', [], { identifiers: ['doi:10.1000/ABC'] }),
      record('b', [], { identifiers: ['isbn:0-306-40615-2'] }),
    ];
    const candidates = [
      source('s', '1.pdf', { identifiers: ['doi:https://doi.org/10.1000/abc'] }),
      source('t', '2.pdf', { identifiers: ['isbn:978-0-306-40615-7'] }),
    ];
    expect(matched(records, candidates).pairs).toBe('a→s by identifier, b→t by identifier');
  });

  it('finds a DOI printed at the head of the text, but not in a longer one', () => {
    const doi = record('a', [], { identifiers: ['doi:10.1000/abc'] });
    const longer = source('s', '1.pdf', { head: 'See doi:10.1000/abc.7 for the rest' });
    const own = source('t', '2.pdf', { head: 'https://doi.org/10.1000/ABC. Received' });
    expect(matched([doi], [longer])).toEqual({ pairs: '', left: 'a' });
    expect(matched([doi], [longer, own]).pairs).toBe('a→t by identifier');
  });

  it('does not match a source that two records speak of', () => {
    const records = [
      record('a', [], { identifiers: ['doi:10.1000/abc'] }),
      record('b', [], { identifiers: ['doi:10.1000/abc'] }),
    ];
    expect(matched(records, [source('s', '1.pdf', { identifiers: ['doi:10.1000/abc'] })]).left).toBe('a b');
  });

  it('knows an address with or without protocol, www and a last slash', () => {
    const records = [record('a', [], { address: 'http://www.example.org/News/' })];
    expect(matched(records, [source('s', '1.html', { address: 'https://example.org/News#top' })]).pairs).toBe(
      'a→s by address',
    );
  });

  it('compares whole titles by their words, and leaves alike ones alone', () => {
    const records = [record('a', [], { title: 'Border talks: a “report”' })];
    const same = source('s', '1.pdf', { title: 'Border Talks – A report.pdf' });
    const longer = source('t', '2.pdf', { title: 'Border talks: a report, annotated' });
    expect(matched(records, [same, longer]).pairs).toBe('a→s by title');
    expect(matched(records, [longer]).left).toBe('a');
  });

  it('looks for a title in the text only when it is long enough to tell', () => {
    const head = 'Nairi Observer\nBorder communities sit down\nin Ijevan today, the paper says.';
    const long = record('a', [], { title: 'Border communities sit down in Ijevan' });
    const short = record('b', [], { title: 'Nairi Observer' });
    expect(matched([long, short], [source('s', 'scan1.pdf', { head })])).toEqual({
      pairs: 'a→s by title',
      left: 'b',
    });
  });

  it('has nothing to do without records or without sources', () => {
    expect(matched([], [source('s', 'a.pdf')])).toEqual({ pairs: '', left: '' });
    expect(matched([record('a', ['a.pdf'])], [])).toEqual({ pairs: '', left: 'a' });
  });
});
