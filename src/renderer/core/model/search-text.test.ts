import { describe, expect, it } from 'vitest';
import { foldWord } from './search-fold';
import { indexTerms, searchWords } from './search-text';

const terms = (text: string) => searchWords(text).map(({ term }) => term);

describe('folding', () => {
  it('finds Latin letters with and without their marks', () => {
    expect(['Şuşa', 'Łódź', 'façade', 'Ağdərə', 'Straße', 'Ærø', 'Đakovo'].map(foldWord)).toEqual([
      'susa',
      'lodz',
      'facade',
      'agdərə',
      'strasse',
      'aero',
      'dakovo',
    ]);
  });

  it('reads all four Turkish i as one letter', () => {
    expect(['İstanbul', 'ISTANBUL', 'ıstanbul', 'istanbul'].map(foldWord)).toEqual(
      Array.from({ length: 4 }, () => 'istanbul'),
    );
  });

  it('keeps й and takes ё for е, however they are composed', () => {
    expect(foldWord('Йод')).toBe('йод');
    expect(foldWord('Йод'.normalize('NFD'))).toBe('йод');
    expect(foldWord('Ёлка')).toBe('елка');
    expect(foldWord('Ёлка'.normalize('NFD'))).toBe('елка');
  });

  it('takes the Armenian ligature և for եւ and removes marks that stand inside a word', () => {
    expect(foldWord('և')).toBe('եւ');
    expect(foldWord('Ինչո՞ւ')).toBe('ինչու');
  });

  it('takes apart the ligatures that PDF files are set with', () => {
    expect(foldWord('ﬁnancial')).toBe('financial');
  });

  it('keeps the accents of scripts other than Latin', () => {
    expect(foldWord('Άνθρωπος')).toBe('άνθρωποσ');
    expect(foldWord('हिंदी')).toBe('हिंदी');
  });

  it('changes nothing when done twice', () => {
    for (const word of ['İstanbul’da', 'ẞ', 'ﬃ', 'Ёлка', 'և', 'ΣΟΦΟΣ']) {
      expect(foldWord(foldWord(word))).toBe(foldWord(word));
    }
  });
});

describe('the words of a text', () => {
  it('are not broken by an Armenian question mark', () => {
    expect(terms('Ինչո՞ւ եկար։')).toEqual(['ինչու', 'եկար']);
  });

  it('know where they stand in the text as it is', () => {
    const text = 'À «Şuşa», 1988';
    expect(searchWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['À', 'Şuşa', '1988']);
  });

  it('are found with and without the suffix after an apostrophe', () => {
    expect(indexTerms('İstanbul’da')).toEqual(["istanbul'da", 'istanbul']);
    expect(indexTerms('l’été')).toEqual(["l'ete", 'l', 'ete']);
  });

  it('lose soft hyphens', () => {
    expect(terms('docu\u00adment')).toEqual(['document']);
  });

  it('are joined over a hyphen at the end of a line, and found by their halves too', () => {
    expect(indexTerms('the docu-\nments')).toEqual(['the', 'docu', 'documents', 'ments']);
    expect(indexTerms('docu\u00ad\nments')).toContain('documents');
    expect(indexTerms('well-known')).toEqual(['well', 'known']);
    expect(indexTerms('first\nsecond')).toEqual(['first', 'second']);
  });

  it('are single characters and their pairs in scripts without spaces', () => {
    expect(indexTerms('圆桌会议')).toEqual(['圆', '圆桌', '桌', '桌会', '会', '会议', '议']);
    expect(indexTerms('第2回')).toEqual(['第', '2', '回']);
  });

  it('keep digits', () => {
    expect(terms('13–14 Feb. 2026')).toEqual(['13', '14', 'feb', '2026']);
  });
});
