import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '../uncertain-date';
import { DATED_SENTENCES, REFERENCE } from './dated-sentences-fixture';
import { dateMentionSteps, findDateMentions } from './find-date-mentions';

/** The text without its brackets, and what stands in them. */
function marked(sentence: string): { readonly text: string; readonly parts: readonly string[] } {
  const parts = [...sentence.matchAll(/\[(.*?)\]/gsu)].map((match) => match[1] ?? '');
  return { text: sentence.replaceAll(/[[\]]/gu, ''), parts };
}

describe.each(DATED_SENTENCES)('dates in %s', (language, absolute, relative) => {
  it.each(absolute)(
    'are found without knowing the language or the source’s date: %s',
    (sentence, ...edtf) => {
      const { text, parts } = marked(sentence);
      const mentions = findDateMentions(text);
      expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(parts);
      expect(mentions.map((mention) => mention.edtf)).toEqual(edtf);
    },
  );

  it.each([...absolute, ...relative])('are found with both: %s', (sentence, ...edtf) => {
    const { text, parts } = marked(sentence);
    const mentions = findDateMentions(text, { language, reference: REFERENCE });
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(parts);
    expect(mentions.map((mention) => mention.edtf)).toEqual(edtf);
  });
});

describe('what is no date', () => {
  it.each([
    'The match ended 3–2, the second 13:14, the third 21-19.',
    'It cost $1,915 or €2000, later 1985 € and 12.50.',
    'See pp. 13–14, page 1915, Art. 13, No. 12, § 1990 and Table 3.',
    'Call +374 10 52 13 14, 555-1915 or 202-555-0199.',
    'Version 2.13.2026, release 10.12.1990.4 and v1.2.2020 are out.',
    'The server 192.168.13.14 and 10.2.2026.1 answered.',
    'Three quarters (13/14), 1/2 cup, 24/7 and 9/11 of it.',
    'Matthew 13:14, Psalm 119:105 and Mark 13 were read.',
    'In 2000 cases and in 1500 copies; in 1800 people; after 1500 years.',
    'A group of 1915 soldiers walked 2000 km at 1990 m.',
    'You may 13 times march 5 miles; she may 2 go.',
    'The Boeing 1915 and the T-1990; ISO 1990 and RFC 2026.',
    'A speed of 1915 and a pressure from 1200 to 1800 psi.',
    'It may, in August company, march on.',
    'Cleopatra died in 1030 BC, or in the 1st century BC.',
    'ISBN 978-3-16-148410-0, order 2026-0213, code 13022026.',
    '31.04.2026, 2026-13-13, 2023-02-29 and 13.13.2026.',
    'В 1500 метрах, в 2000 случаев, около 1500 человек, стр. 1915, № 13.',
    'В 5 в. до н. э. жил он; счёт 3:2.',
    'Էջ 1915, հոդված 13, 2000 մարդ, 1500 դրամ։',
    'Səhifə 1915, maddə 13, 2000 nəfər, 1500 manat.',
    'Sayfa 1915, madde 13, 2000 kişi, 1500 lira, 2000’den fazla asker.',
    'გვ. 1915, მუხლი 13, 2000 კაცი.',
    'Vor 1500 Jahren lebten 2000 Menschen; S. 1915, Nr. 13, Art. 5.',
    'Environ 1500 soldats, page 1915, art. 13, vers 2000 mètres.',
    'Er sah 13. August kam nicht.',
    'He lived through our third century of independence.',
    'March 2 million dollars',
    'С марта 5 человек ушли, в мае 3 вернулись.',
    'An 1800-acre farm; group an*\n 1453 12',
  ])('is passed over: %s', (text) => {
    const undated = text === 'Er sah 13. August kam nicht.' ? { language: 'en' } : {};
    expect(findDateMentions(text, undated)).toEqual([]);
  });

  it.each([
    'Every Friday and on Sundays; Good Friday; the Sunday Times; his Sunday coat.',
    'The last week of the war and the last years.',
    'Two or three years ago; twenty-five years ago.',
    'Each Monday, Black Monday and Mondays.',
    'по пятницам, каждую пятницу, двадцать лет назад',
    'jeden Freitag, freitags, guten Morgen',
    'chaque vendredi, le vendredi, tous les samedis',
    'ամեն ուրբաթ, երկու շաբաթ',
    'her cuma günü, hər cümə günü, ışık',
    'ყოველ პარასკევს',
  ])('is passed over with the source’s date known, too: %s', (text) => {
    expect(findDateMentions(text, { reference: REFERENCE })).toEqual([]);
  });
});

describe('a date that leaves something open', () => {
  it('has no year where the source’s date is not known, and the nearest where it is', () => {
    const text = 'On 13 February they met, from 30 December to 2 January they rested.';
    const edtfs = (reference: string) => findDateMentions(text, { reference }).map(({ edtf }) => edtf);
    expect(edtfs('')).toEqual(['XXXX-02-13', 'XXXX-12-30', 'XXXX-01-02']);
    expect(edtfs('1921-03-01')).toEqual(['1921-02-13', '1920-12-30/1921-01-02']);
    expect(edtfs('1921-11')).toEqual(['1922-02-13', '1921-12-30/1922-01-02']);
    expect(findDateMentions(text, { reference: '1921-03-01' })[0]?.kind).toBe('partial');
  });

  it('is the month where there is no such day in it', () => {
    expect(findDateMentions('on 30 February 2026').map(({ edtf }) => edtf)).toEqual(['2026-02']);
  });

  it('is uncertain where of the source no more than the year is known', () => {
    expect(findDateMentions('On 13 February they met.', { reference: '1998' })[0]?.edtf).toBe('1998-02-13?');
  });

  it('keeps its year unknown where the text gives two figures of it', () => {
    expect(findDateMentions('15 февраля 62 года', { reference: REFERENCE })[0]?.edtf).toBe('XXXX-02-15');
  });

  it('takes the order of day and month from the language, and says so where it does not help', () => {
    const edtfs = (language: string) => findDateMentions('on 05/06/2026', { language })[0];
    expect(edtfs('fr')?.edtf).toBe('2026-06-05');
    expect(edtfs('en-GB')?.edtf).toBe('2026-06-05');
    expect(edtfs('en-US')?.edtf).toBe('2026-05-06');
    expect(edtfs('')).toMatchObject({ edtf: '2026-06-05?', alternative: '2026-05-06?' });
    expect(findDateMentions('on 02/13/2026')[0]?.edtf).toBe('2026-02-13');
    expect(findDateMentions('on 06/06/2026')[0]).toEqual({
      start: 3,
      end: 13,
      edtf: '2026-06-06',
      kind: 'absolute',
    });
  });

  it('takes the order of day and month from the other dates of the text before anything else', () => {
    const edtfs = (text: string) => findDateMentions(text, { language: 'fr' }).map(({ edtf }) => edtf);
    expect(edtfs('05/06/2026 and 07/25/2026')).toEqual(['2026-05-06', '2026-07-25']);
    expect(edtfs('05/06/2026, 07/25/2026 and 25/07/2026')[0]).toBe('2026-06-05');
  });

  it('is left out when it is counted from a date that is not known well enough', () => {
    const text = 'Yesterday, last week, last month, last year and on Friday.';
    const edtfs = (reference: string) => findDateMentions(text, { reference }).map(({ edtf }) => edtf);
    expect(edtfs('')).toEqual([]);
    expect(edtfs('no date')).toEqual([]);
    expect(edtfs('2026')).toEqual(['2025']);
    expect(edtfs('2026-02')).toEqual(['2026-01', '2025']);
    expect(edtfs('2026-02-18~')).toEqual([
      '2026-02-17~',
      '2026-02-09~/2026-02-15~',
      '2026-01~',
      '2025~',
      '2026-02-13~',
    ]);
    expect(edtfs('2026-02-18T10:00:00Z')[0]).toBe('2026-02-17');
  });

  it('reads figures of other scripts', () => {
    expect(findDateMentions('في ١٣/٠٢/٢٠٢٦ و ۲۰۲۶-۰۲-۱۳').map(({ edtf }) => edtf)).toEqual([
      '2026-02-13',
      '2026-02-13',
    ]);
  });
});

describe('mentions of dates', () => {
  const pieces = fc.constantFrom(
    ...DATED_SENTENCES.flatMap(([, absolute, relative]) => [...absolute, ...relative]).flatMap(([sentence]) =>
      sentence.replaceAll(/[[\]]/gu, '').split(' '),
    ),
    ...'- – . , / : \n \n\n ’ ( 1 2 13 31 99 1915 2026 20260213 🕊'.split(' '),
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((words) => words.join(' ')),
    fc.array(pieces, { maxLength: 40 }).map((words) => words.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  const reference = fc.constantFrom(
    '',
    REFERENCE,
    '1915',
    '1915-04',
    '1914/1918',
    '0001-01-01',
    '2026~',
    'x',
  );

  it('stand in order, apart from each other, and are dates that the archive reads', () => {
    fc.assert(
      fc.property(
        text,
        reference,
        fc.constantFrom('', 'az', 'en-US', 'xx', 'ru'),
        (given, from, language) => {
          let before = 0;
          for (const { start, end, edtf, kind, alternative } of findDateMentions(given, {
            reference: from,
            language,
          })) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(given.length);
            const isYearOpen = kind === 'partial' && edtf.includes('XXXX-');
            expect(readDate(isYearOpen ? edtf.replaceAll('XXXX', '2000') : edtf)).toBeDefined();
            if (alternative !== undefined) expect(readDate(alternative)).toBeDefined();
            before = end;
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are the same in slices as at once, and a long text takes several', () => {
    const long = DATED_SENTENCES.flatMap(([, absolute]) =>
      absolute.map(([sentence]) => sentence.replaceAll(/[[\]]/gu, '')),
    )
      .join('\n\n')
      .repeat(20);
    const steps = dateMentionSteps(long, { reference: REFERENCE });
    let slices = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) slices += 1;
    expect(slices).toBeGreaterThan(4);
    expect(step.value).toEqual(findDateMentions(long, { reference: REFERENCE }));
  });
});
