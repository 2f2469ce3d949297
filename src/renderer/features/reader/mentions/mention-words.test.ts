import { describe, expect, it } from 'vitest';
import { dateAt, nameAt } from './mention-fixture';
import { announcement, countWords, dateInWords, originWords, withoutDoubt } from './mention-words';
import { listed } from './mention-list';

describe('words for dates and names of a text', () => {
  it('say a date whose year the text does not tell', () => {
    expect(dateInWords('XXXX-02-13')).toBe('13 February, year not known');
    expect(dateInWords('XXXX-02-13/XXXX-02-14')).toBe('13–14 February, year not known');
    expect(dateInWords('2026-02-13/2026-02-14')).toBe('13–14 February 2026');
  });

  it('say what is come to, on one line', () => {
    const days = dateAt(0, 0, { edtf: '2026-02-13/2026-02-14', quote: 'two days,\nFriday and Saturday' });
    expect(announcement(days, 0)).toBe('13–14 February 2026, from “two days, Friday and Saturday”.');
    expect(announcement(nameAt(0, 0), 1)).toBe('“Tsovaket”, a name of 1 event.');
    expect(announcement(nameAt(0, 0), 3)).toBe('“Tsovaket”, a name of 3 events.');
  });

  it('say where a date comes from that the words do not say whole', () => {
    expect(originWords(dateAt(0, 0), '2026-03-24')).toBe('');
    expect(originWords(dateAt(0, 0, { how: 'relative' }), '2026-03-24')).toBe(
      'Counted from the source’s date, 24 March 2026.',
    );
    expect(originWords(dateAt(0, 0, { how: 'partial', edtf: '2026-05' }), '2026-03-24')).toContain(
      '24 March 2026',
    );
    expect(originWords(dateAt(0, 0, { how: 'partial', edtf: 'XXXX-05' }), '')).toContain('Complete it');
  });

  it('know a date without its doubt, once it is said which way round it is', () => {
    expect(withoutDoubt('2026-05-06?')).toBe('2026-05-06');
    expect(withoutDoubt('2026-05%/2026-06?')).toBe('2026-05~/2026-06');
  });

  it('count both', () => {
    expect(countWords({ dates: 1, names: 0 })).toBe('1 date, 0 names');
    expect(countWords({ dates: 1204, names: 1 })).toBe('1,204 dates, 1 name');
  });
});

describe('the list of dates and names', () => {
  it('goes by the text, or by time with the dates alone', () => {
    const mentions = [dateAt(0, 0, { edtf: '2026-05' }), nameAt(0, 20), dateAt(1, 0, { edtf: '1915-04-24' })];
    expect(listed(mentions, 'text')).toEqual(mentions);
    expect(listed(mentions, 'time')).toEqual([mentions[2], mentions[0]]);
  });
});
