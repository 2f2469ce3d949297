import { describe, expect, it } from 'vitest';
import { readReferences } from './read-references';

const ris = (...lines: string[]) => ['TY  - JOUR', ...lines, 'ER  - ', ''].join('\r\n');
async function only(text: string) {
  const file = await readReferences(text);
  expect(file?.records).toHaveLength(1);
  return file?.records[0];
}

describe('telling what a file of records is', () => {
  it('knows the three formats by their content, also behind a byte order mark and remarks', async () => {
    expect((await readReferences(`\uFEFF\n${ris('TI  - A')}`))?.format).toBe('ris');
    expect((await readReferences('A remark.\n\n@misc{a, title={A}}'))?.format).toBe('bibtex');
    expect((await readReferences('[{"id":"1","type":"book","title":"A"}]'))?.format).toBe('csl-json');
  });

  it.each([
    ['prose', 'A letter about TY  - and @article{} in the middle of a line.'],
    ['an e-mail address at the start of a line', '@levon (see below), wrote {this}.'],
    ['other JSON', '[{"id":1,"name":"x"},{"id":2}]'],
    ['JSON with a type and no title', '{"type":"FeatureCollection","features":[]}'],
    ['broken JSON', '[{"type":"book","title":'],
    ['a style sheet', '@media screen { body { color: red } }'],
    ['nothing', ''],
  ])('leaves %s alone', async (_, text) => {
    expect(await readReferences(text)).toBeUndefined();
  });
});

describe('RIS', () => {
  it('reads a record of a Zotero export with its files', async () => {
    const text = ris(
      'TI  - Встреча общин: что осталось  - за кадром',
      'AU  - Акопян, Левон',
      'AU  - World Health Organization',
      'T2  - Голос предгорья',
      'PB  - Ноян',
      'DA  - 2026/02/17/',
      'PY  - 2026',
      'LA  - Russian',
      'UR  - https://example.org/a?b=1',
      'DO  - https://doi.org/10.1000/182',
      'SN  - 2049-3630',
      'Y2  - 2026/03/01/18:40:00',
      'L1  - files/12/Голос.pdf',
      'L1  - https://example.org/full.pdf',
      'ID  - akopyan_2026',
    );
    expect(await only(text)).toEqual({
      key: 'akopyan_2026',
      files: ['files/12/Голос.pdf'],
      metadata: {
        title: 'Встреча общин: что осталось - за кадром',
        author: 'Левон Акопян; World Health Organization',
        publisher: 'Голос предгорья',
        date: '2026-02-17',
        language: 'ru',
        address: 'https://example.org/a?b=1',
        identifiers: ['doi:10.1000/182', 'issn:2049-3630'],
        acquiredOn: '2026-03-01',
      },
    });
  });

  it('goes on with a value on the next line, and takes a year where there is no day', async () => {
    const text = ris('T1  - A title that', 'is long', 'Y1  - 1998///Spring', 'A1  - Doe, J., Jr.');
    expect((await only(text))?.metadata).toEqual({
      title: 'A title that is long',
      date: '1998',
      author: 'J. Doe, Jr.',
    });
  });

  it('takes a book’s own title and publisher, and its ISBN out of several', async () => {
    const text =
      'TY  - BOOK\nTI  - A Book\nT2  - A Series\nPB  - A Press\nSN  - 978-3-16-148410-0 (pbk.)\nER  - ';
    expect((await only(text))?.metadata).toEqual({
      title: 'A Book',
      publisher: 'A Press',
      identifiers: ['isbn:9783161484100'],
    });
  });

  it('counts a record without a title, and reads the others, also when the last has no end', async () => {
    const file = await readReferences(`${ris('TI  - A')}${ris('KW  - only')}TY  - RPRT\nTI  - B`);
    expect(file?.records.map(({ metadata }) => metadata.title)).toEqual(['A', 'B']);
    expect(file).toMatchObject({
      broken: 1,
      warnings: ['One of 3 RIS records could not be read and was left out. The file is kept whole.'],
    });
  });
});

describe('BibTeX', () => {
  it('reads accents of LaTeX, macros, names with particles and files', async () => {
    const text = String.raw`@string{jh = "Journal of H{\"o}lzer"}
      @article{mueller_1998,
        title = {{\"U}ber die {Grenze} -- \textit{Eine} \'etude, \v{S}ibenik {\o}},
        author = {M{\"u}ller, J{\"o}rg and van der Berg, Anna and {World Health Organization} and Левон Акопян},
        journal = jh, year = 1998, month = feb, doi = {10.1000/182}, issn = {1234-5679}, pmid = {222},
        url = {https://example.org/a_b%20c}, urldate = {2020-02-03}, langid = {ngerman},
        file = {Full Text:files/12/Name \: of.pdf:application/pdf;Snapshot:files/13/x.html:text/html}
      }`;
    expect(await only(text)).toEqual({
      key: 'mueller_1998',
      files: ['files/12/Name : of.pdf', 'files/13/x.html'],
      metadata: {
        title: 'Über die Grenze – Eine étude, Šibenik ø',
        author: 'Jörg Müller; Anna van der Berg; World Health Organization; Левон Акопян',
        publisher: 'Journal of Hölzer',
        date: '1998-02',
        language: 'de',
        address: 'https://example.org/a_b%20c',
        identifiers: ['doi:10.1000/182', 'issn:1234-5679', 'pmid:222'],
        acquiredOn: '2020-02-03',
      },
    });
  });

  it.each([
    ['date = {1998-02-03/1998-02-05}', '1998-02-03/1998-02-05'],
    ['date = {1998~}', '1998~'],
    ['date = {1998-05/}', '1998-05/..'],
    ['year = {c. 1918}', '1918~'],
    ['year = {[1918]}', '1918'],
    ['year = {1914--1918}', '1914/1918'],
    ['year = {1918}, month = {3}, day = {31}', '1918-03-31'],
    ['year = {1918}, month = mar, day = {32}', '1918-03'],
    ['year = {n.d.}', undefined],
  ])('understands %s', async (field, date) => {
    expect((await only(`@misc{a, title = {A}, ${field}}`))?.metadata.date).toBe(date);
  });

  it('counts a broken entry, and loses no other to it', async () => {
    const file = await readReferences(
      '@book{a, title = {A}}\n@book{b, title = {B, year = 1990}\n@book{c title = {C}}\n@comment{x, title={no}}\n@book{d, title = {D}}',
    );
    expect(file?.records.map(({ key }) => key)).toEqual(['a', 'd']);
    expect(file?.broken).toBe(2);
  });

  it.each([
    ['files/12/a.pdf', ['files/12/a.pdf']],
    [':C\\:\\\\Users\\\\x\\\\a.pdf:PDF', ['C:\\Users\\x\\a.pdf']],
    ['C:/Users/x/a.pdf', ['C:/Users/x/a.pdf']],
    [':/home/x/a.pdf:pdf', ['/home/x/a.pdf']],
    ['https\\://example.org/a.pdf:https\\://example.org/a.pdf:text/html', []],
  ])('finds the file in %s', async (field, files) => {
    expect((await only(`@misc{a, title = {A}, file = {${field}}}`))?.files).toEqual(files);
  });
});

describe('CSL-JSON', () => {
  it('reads names, dates and identifiers, without the marks of style', async () => {
    const item = {
      id: 'x/1',
      type: 'article-newspaper',
      title: 'Talks in <i>Ijevan</i> &lt; a <span class="nocase">Report</span>',
      author: [
        { family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van der' },
        { literal: 'Nairi Observer' },
      ],
      'container-title': 'Observer',
      issued: {
        'date-parts': [
          ['2026', 2, 13],
          [2026, 2, 14],
        ],
      },
      accessed: { 'date-parts': [[2026, 3]] },
      language: 'hy-AM',
      DOI: '10.1000/X',
      note: 'PMID: 123',
    };
    expect(await only(JSON.stringify([item]))).toEqual({
      key: 'x/1',
      files: [],
      metadata: {
        title: 'Talks in Ijevan &lt; a Report',
        author: 'Anna van der Berg; Nairi Observer',
        publisher: 'Observer',
        date: '2026-02-13/2026-02-14',
        language: 'hy',
        identifiers: ['doi:10.1000/x', 'pmid:123'],
        acquiredOn: '2026-03',
      },
    });
  });

  it.each([
    [{ 'date-parts': [[1918]], circa: true }, '1918~'],
    [{ literal: 'c. November 1918' }, '1918-11~'],
    [{ raw: '13 February 2026' }, '2026-02-13'],
    ['2026-02-13', '2026-02-13'],
    [{ 'date-parts': [[]] }, undefined],
    [{ 'date-parts': 'x' }, undefined],
    [null, undefined],
  ])('understands the date %j', async (issued, date) => {
    expect((await only(JSON.stringify([{ type: 'book', title: 'A', issued }])))?.metadata.date).toBe(date);
  });

  it('counts what is no item among items, and takes a list under “items”', async () => {
    const items = [{ type: 'book', title: 'A' }, 7, { type: 'book', title: 'B', author: 'no list' }];
    expect(await readReferences(JSON.stringify({ items }))).toMatchObject({
      broken: 1,
      records: [{ key: '1' }, { key: '3' }],
    });
  });
});

it('reads a library of five thousand entries within five seconds', async () => {
  const entry = (index: number) => `@article{k${index}, title={T {\\"u} ${index}}, author={A, B}, year=1990}`;
  const text = Array.from({ length: 5000 }, (_, index) => entry(index)).join('\n');
  const start = performance.now();
  expect((await readReferences(text))?.records).toHaveLength(5000);
  expect(performance.now() - start).toBeLessThan(5000);
});
