import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finished } from '../steps';
import { findNameMentions, nameMatcher } from './find-name-mentions';
import type { KnownName } from './name-patterns';

function known(...names: readonly string[]): readonly KnownName[] {
  return names.map((name) => ({ id: name, name, kind: 'participant' }));
}

const places = (...names: readonly string[]): readonly KnownName[] =>
  names.map((name) => ({ id: name, name, kind: 'place' }));

/** The names in brackets, and what is found by the names given. */
function markedAndFound(sentence: string, names: readonly KnownName[]) {
  const text = sentence.replaceAll(/[[\]]/gu, '');
  return {
    marked: [...sentence.matchAll(/\[(.*?)\]/gsu)].map((match) => match[1]),
    found: findNameMentions(text, names).map(({ start, end }) => text.slice(start, end)),
  };
}

describe('known names in a text', () => {
  it.each([
    ['Delegations came to [Gyumri] and to [GYUMRI’s] old town.', places('Gyumri')],
    ['Le sommet d’[Erevan] et celui de l’[Arménie].', places('Erevan', 'Arménie')],
    ['The [Armenie] of old maps.', places('Arménie')],
    ['Die Hauptstadt [Armeniens] liegt am Hrasdan.', places('Armenien')],
    ['Они ехали из [Москвы] в [Москву] через [Тулу].', places('Москва', 'Тула')],
    ['В [Ереване] и под [Ереваном], но не в Ереванской области.', places('Ереван')],
    ['Из [России] в [Грузию].', places('Россия', 'Грузия')],
    ['Встреча в [Баку] и [Тбилиси].', places('Баку', 'Тбилиси')],
    ['Письмо [Ивановой] и ответ [Петрова].', known('Иванова', 'Петров')],
    ['Հանդիպում [Երևանում], [Գյումրիում] և [Բաքվում]։', places('Երևան', 'Գյումրի', 'Բաքու')],
    ['[Հայաստանի] և [Վրաստանից] պատվիրակները', places('Հայաստան', 'Վրաստան')],
    ['[Երեւանի] պատմություն', places('Երևան')],
    ['შეხვედრა [თბილისში], [ბაქოში] და [ანკარაში]', places('თბილისი', 'ბაქო', 'ანკარა')],
    ['[საქართველოს] და [სომხეთის] დელეგაციები', places('საქართველო', 'სომხეთი')],
    ["Görüşme [Ankara'da] ve [İstanbul’dan] sonra oldu.", places('Ankara', 'Istanbul')],
    ['Görüş [Bakıda] və [Azərbaycanın] digər şəhərlərində oldu.', places('Bakı', 'Azərbaycan')],
    [
      'The [Peace Bridge] and the [Bridge of Peace] are one; so is the [Bridge for Peace].',
      known('Peace Bridge'),
    ],
    ['It was called the [Peace Bridge].', known('Bridge of Peace')],
    ['[Aliyev Ilham], [Aliyev, Ilham] and [Ilham Aliyev] are in the list.', known('Ilham Aliyev')],
    ['[Мост мира] стоит; у [Моста мира] встретились.', known('Мост мира')],
    ['[Nagorno-Karabakh] and [Nagorno\nKarabakh] and [Nagorno Karabakh]', places('Nagorno-Karabakh')],
    ["[O’Brien] and [O'Brien] and [OBrien] signed.", known("O'Brien")],
    ['[I. Aliyev] and [St. Petersburg] are there.', known('I. Aliyev', 'St Petersburg')],
    ['New [York] and [New York City] differ.', places('York', 'New York City')],
  ])('are found in other forms: %s', (sentence, names) => {
    const { marked, found } = markedAndFound(sentence, names);
    expect(found).toEqual(marked);
  });

  it.each([
    ['I hope that the mars probe will nice down to reading.', known('Hope', 'Mars', 'Nice', 'Reading')],
    ['Who went there?', known('WHO')],
    ['Vanda and Vanity went to Ivanhoe.', places('Van')],
    ['Yerevanian brandy is old.', places('Yerevan')],
    ['She saw Peace. Bridge work went on.', known('Peace Bridge')],
    ['Paris. Texas is large.', places('Paris Texas')],
    ['Peace in our time needs a bridge.', known('Peace Bridge')],
    ['Романы и ромашки', known('Ром')],
    ['Bridge of Peace', places('Peace Bridge')],
    ['The Union of Soviet Writers met.', known('Soviet Union')],
    ['Մարտի դաշտում', places('Մարտունի')],
  ])('are not seen where other words stand: %s', (sentence, names) => {
    const { marked, found } = markedAndFound(sentence, names);
    expect(found).toEqual(marked);
  });

  it('are found without capitals where the text has none', () => {
    const sentence = 'they met in [gyumri] and went home to [yerevan] by train';
    const { marked, found } = markedAndFound(sentence, places('Gyumri', 'Yerevan'));
    expect(found).toEqual(marked);
  });

  it('say whom a shared name may mean, and the longest name wins', () => {
    const names: readonly KnownName[] = [
      { id: 'a', name: 'Aram', kind: 'participant' },
      { id: 'b', name: 'Aram', kind: 'participant' },
      { id: 'c', name: 'Aram Manukyan', kind: 'participant' },
      { id: 'a', name: 'Արամ', kind: 'participant' },
    ];
    expect(findNameMentions('Aram and Aram Manukyan; Արամը', names)).toEqual([
      { start: 0, end: 4, ids: ['a', 'b'] },
      { start: 9, end: 22, ids: ['c'] },
      { start: 24, end: 29, ids: ['a'] },
    ]);
  });

  it('are found by a matcher of thousands of names, in slices as at once', () => {
    const many = Array.from({ length: 5000 }, (_, number) => ({
      id: `p${number}`,
      name: `Person${number.toString(36).replaceAll(/\d/gu, 'q')} Family${number % 700}`,
      kind: 'participant' as const,
    }));
    const matcher = nameMatcher([...many, ...places('Gyumri')]);
    const text = 'They came to Gyumri, and some went on to Tbilisi the same day. '.repeat(2000);
    expect(matcher.find(text)).toHaveLength(2000);
    let slices = 0;
    const steps = matcher.steps(text);
    for (let step = steps.next(); step.done !== true; step = steps.next()) slices += 1;
    expect(slices).toBeGreaterThan(2);
    expect(finished(matcher.steps(text))).toEqual(matcher.find(text));
  });

  it('stand in order, apart from each other, in any text and for any names', () => {
    const word = fc.constantFrom(
      'Peace',
      'Bridge',
      'of',
      'Երևան',
      'Москва',
      'тбилиси',
      "O'Brien",
      'l’Arménie',
      '-',
      ',',
      '.',
      ' ',
      '\n',
      'ß',
      '🕊',
    );
    const texts = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.oneof(texts, fc.string({ unit: 'binary' })),
        fc.array(fc.oneof(texts, fc.string()), { maxLength: 6 }),
        (text, names) => {
          let before = 0;
          for (const { start, end, ids } of findNameMentions(text, known(...names))) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(ids.length).toBeGreaterThan(0);
            before = end;
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
