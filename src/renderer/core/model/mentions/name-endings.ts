/**
 * How a name may end in a text, by script: what is cut off the name to get its stem, and what may
 * stand behind the stem. All of it folded (see foldWord). Bounded lists rather than a grammar: a
 * name is matched in more forms than it has, but only with endings that are cases in the language.
 */
interface ScriptEndings {
  readonly script: RegExp;
  /** The stems of a name, each with the endings it takes. */
  readonly stems: (word: string) => readonly Stem[];
}

export interface Stem {
  readonly stem: string;
  readonly endings: ReadonlySet<string>;
  /** Endings that only count in a text that is in a language which has them. */
  readonly turkic?: ReadonlySet<string>;
}

/** Shorter stems have too many other words behind them. */
const SHORTEST_STEM = 3;
export const LONGEST_ENDING = 7;

const NONE: ReadonlySet<string> = new Set(['']);
const setOf = (text: string): ReadonlySet<string> => new Set(['', ...text.split(' ')]);

/** German and English genitives; with an apostrophe the ending is cut off before. */
const LATIN = setOf('s');
const TURKIC = setOf(
  'a e i u in un da de ta te dan den tan ten ya ye yi yu na ne ni nu nin nun nda nde ndan nden la le yla yle ' +
    'lar ler dir dur ' +
    'də dən ə yə nə ndə ndən lə ylə lər',
);
const RUSSIAN_CONSONANT = setOf('а у ом ем е ы и ов ев ам ами ах ым ых ыми ой ого ому');
const RUSSIAN_SOFT = setOf('ь я ю ем ем е и ью ей ям ями ях');
const RUSSIAN_A = setOf('а ы и е у ой ою ей ею ам ами ах');
const RUSSIAN_YA = setOf('я и ю ей ею е ям ями ях');
const RUSSIAN_O = setOf('о а у ом е');
const RUSSIAN_ADJECTIVE = setOf(
  'ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ую юю ых их ыми ими ою ею ей',
);
const ARMENIAN = setOf(
  'ը ն ի ին ից ում ով էն ու ուն ուց ուն այի ինը ներ ները ների ներին ներից ներով եր երը երի երին երից երում երով',
);
const ARMENIAN_VOWEL = setOf('ն յի յին յից յում յով ը ի ին ից ում ով');
const ARMENIAN_I = setOf('ի ին իի իին իից իում ու ուն ուց ում ով ից իով');
const ARMENIAN_U = setOf('ու ուն ուի ուից ուում ուով վի վին վից վում վով');
const GEORGIAN_CONSONANT = setOf(
  'ი ს ის მა ით ად ში ზე იდან ისგან ისთვის ამდე მდე თან სთან ისკენ სა იც საც ების ები ებს ებმა ებში',
);
const GEORGIAN_VOWEL = setOf('ს მ თი დ ში ზე დან სგან სთვის მდე სთან სკენ ც სა ეს');
const GEORGIAN_A = setOf('ა ას ის ით ამ ად აში აზე იდან ისგან ისთვის ამდე ასთან ისკენ აც ასა');

const SCRIPTS: readonly ScriptEndings[] = [
  { script: /^\p{Script=Latin}+$/u, stems: (word) => [{ stem: word, endings: LATIN, turkic: TURKIC }] },
  { script: /^\p{Script=Cyrillic}+$/u, stems: cyrillicStems },
  { script: /^\p{Script=Armenian}+$/u, stems: armenianStems },
  { script: /^\p{Script=Georgian}+$/u, stems: georgianStems },
];

/** The stems of a folded word of a name. */
export function stemsOf(word: string): readonly Stem[] {
  const whole: readonly Stem[] = [{ stem: word, endings: NONE }];
  const found = SCRIPTS.find(({ script }) => script.test(word));
  if (found === undefined) return whole;
  const stems = found.stems(word).filter(({ stem }) => stem.length >= SHORTEST_STEM);
  return stems.length === 0 ? whole : stems;
}

function cyrillicStems(word: string): readonly Stem[] {
  const own: Stem = { stem: word, endings: NONE };
  const adjective = /^(.+)(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/u.exec(word)?.[1];
  if (adjective !== undefined && adjective.length >= SHORTEST_STEM)
    return [own, { stem: adjective, endings: RUSSIAN_ADJECTIVE }];
  const last = word.at(-1) ?? '';
  const stem = word.slice(0, -1);
  if (last === 'а') return [own, { stem, endings: RUSSIAN_A }];
  if (last === 'я') return [own, { stem, endings: RUSSIAN_YA }];
  if (last === 'ь' || last === 'й') return [own, { stem, endings: RUSSIAN_SOFT }];
  if (last === 'о') return [own, { stem, endings: RUSSIAN_O }];
  // Баку, Тбилиси, Сочи do not change.
  return /[уюиеэы]$/u.test(word) ? [own] : [{ stem: word, endings: RUSSIAN_CONSONANT }];
}

function armenianStems(word: string): readonly Stem[] {
  const own: Stem = { stem: word, endings: ARMENIAN };
  if (word.endsWith('ու')) return [{ stem: word.slice(0, -2), endings: ARMENIAN_U }];
  if (word.endsWith('ի')) return [{ stem: word.slice(0, -1), endings: ARMENIAN_I }];
  return /[աոօէե]$/u.test(word) ? [{ stem: word, endings: ARMENIAN_VOWEL }] : [own];
}

function georgianStems(word: string): readonly Stem[] {
  if (word.endsWith('ი')) return [{ stem: word.slice(0, -1), endings: GEORGIAN_CONSONANT }];
  if (word.endsWith('ა')) return [{ stem: word.slice(0, -1), endings: GEORGIAN_A }];
  return [{ stem: word, endings: GEORGIAN_VOWEL }];
}
