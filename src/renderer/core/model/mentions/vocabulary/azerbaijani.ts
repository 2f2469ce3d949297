import { withEndings } from '../vocabulary';
import type { Vocabulary } from '../vocabulary';

const BACK = '|ın|da|dan<|a|ı|ında|ından<|ına|dakı|ınadək|adək';
const FRONT = '|in|də|dən<|ə|i|ində|indən<|inə|dəki|inədək|ədək';
const ROUND = '|un|da|dan<|a|u|unda|undan<|una|dakı|unadək|adək';
const CYRILLIC_BACK = '|ын|да|дан<|а|ы|ында|ындан<';
const CYRILLIC_FRONT = '|ин|дә|дән<|ә|и|индә|индән<';
const CYRILLIC_ROUND = '|ун|да|дан<|а|у|унда|ундан<';

const LATIN_MONTHS = [
  ...withEndings(['yanvar', 'fevral', 'mart'], BACK),
  ...withEndings(['aprel'], FRONT),
  // The bare word is also an English verb.
  `may?${withEndings(['may'], BACK)[0]?.slice('may'.length) ?? ''}`,
  ...withEndings(['iyun', 'iyul', 'avqust'], ROUND),
  ...withEndings(['sentyabr', 'oktyabr', 'noyabr', 'dekabr'], BACK),
];
const CYRILLIC_MONTHS = [
  ...withEndings(['јанвар', 'феврал', 'март'], CYRILLIC_BACK),
  ...withEndings(['апрел'], CYRILLIC_FRONT),
  ...withEndings(['май'], CYRILLIC_BACK),
  ...withEndings(['ијун', 'ијул', 'август'], CYRILLIC_ROUND),
  ...withEndings(['сентјабр', 'октјабр', 'нојабр', 'декабр'], CYRILLIC_BACK),
];

export const AZERBAIJANI: Vocabulary = {
  language: 'az',
  months: LATIN_MONTHS.map((forms, index) => `${forms}|${CYRILLIC_MONTHS[index] ?? ''}`),
  weekdays: [
    'bazar ertəsi|bazar ertəsi günü',
    'çərşənbə axşamı|çərşənbə axşamı günü',
    'çərşənbə|çərşənbə günü',
    'cümə axşamı|cümə axşamı günü',
    'cümə|cümə günü',
    'şənbə|şənbə günü',
    'bazar?|bazar günü',
  ],
  loneWeekdays: [
    'bazar ertəsi',
    'çərşənbə axşamı|çərşənbə axşamı günü',
    'çərşənbə günü',
    'cümə axşamı|cümə axşamı günü',
    'cümə günü',
    'şənbə günü',
    'bazar günü?',
  ],
  every: 'hər',
  seasons: [
    'yazında|yazının|yazda|baharı|baharında',
    'yayında|yayının|yayda',
    'payızı|payızında|payızının|payızda',
    'qışında|qışının|qışda',
  ],
  partsAfter: {
    early: 'əvvəli|əvvəlində|əvvəllərində|əvvəllərində|əvvəlləri|əvvəlindən|evvəlində',
    middle: 'ortası|ortasında|ortalarında|ortaları',
    late: 'sonu|sonunda|sonlarında|sonları|axırında|axırlarında',
    firstHalf: 'birinci yarısında|ilk yarısında|birinci yarısı',
    secondHalf: 'ikinci yarısında|ikinci yarısı',
  },
  monthFirst: true,
  yearAfter: 'il?|ildə|ilin|ildən<|ilə|ilədək|ili|ilki|ilinədək|ил|илдә|илин|илдән<|илә',
  yearsAfter:
    'illər|illərdə|illərin|illəri|illərində|illərinin|illərdən|illərindən|illərə|ildə|il|илләр|илләрдә|илләрин',
  monthWord: 'ayı|ayında|ayının|ayın|ayından<|ayda',
  century: 'əsr|əsrdə|əsrin|əsrlər|əsrlərdə|əsrlərin|əsri|əsrdən|yüzillik|yüzilliyin|yüzillikdə',
  to: 'qədər|kimi',
  and: 'və|ilə',
  about: 'təxminən|təqribən',
  last: 'keçən|ötən|keçmiş',
  current: 'bu?|cari',
  next: 'gələn|növbəti',
  dayWords: {
    [-2]: 'srağagün|srağa gün',
    [-1]: 'dünən|dünənki',
    0: 'bu gün?|bugün?|bugünkü?',
    1: 'sabah?|sabahkı',
    2: 'birisi gün',
  },
  units: {
    day: 'gün?',
    week: 'həftə|həftənin|həftədə',
    month: 'ay?|ayda|ayın|ayında',
    year: 'il|ildə|ilin',
  },
  ago: 'əvvəl|öncə|qabaq',
  numbers: 'bir?,iki?,üç?,dörd?,beş?,altı?,yeddi?,səkkiz?,doqquz?,on?,on bir?,on iki?'.split(','),
  beforeChrist: 'e ə|bizim eradan əvvəl|eramızdan əvvəl|b e ə',
  labels: 'səh|səhifə|maddə|maddəsi|bənd|cild|fəsil|şəkil|nömrə|saylı|tel|ev|mənzil',
  daySuffix:
    /^(?:(?:s?[iu])(?:n[iu]n|n[aə]|nd[aə]n?|n[aə]d[aə]k|n[iu])?|d[aə]n?|n[aə]|[aə]|[yn]?[aə]d[aə]k|d[aə]k|n[iu]n|n?c[iu]|ндә|дә|да|ы|и|у|нда)$/u,
  yearSuffix: /^(?:[iu]?n?c[iu]|ҹ[иыуү])$/u,
  decadeSuffix: /^(?:[iu]?n?c[iu]|ҹ[иыуү])$/u,
  centurySuffix: /^(?:[iu]?n?c[iu]|ҹ[иыуү])$/u,
  fromSuffix: /d[aə]n$/u,
};
