import { eachWith, withEndings } from '../vocabulary';
import type { Vocabulary } from '../vocabulary';

/** Without an apostrophe, as in careless spelling; with one the suffix is a word of its own. */
const ENDINGS =
  '|ın|in|un|ün|da|de|ta|te|dan<|den<|tan<|ten<|a|e|ı|i|u|ü|ında|inde|unda|ünde|ından<|inden<|undan<|ünden<';
const YEAR_SUFFIX =
  /^(?:[dt][ae]n?|[dt][ae]ki|n?[iu]n|[yn]?[ae]|y?[iu]|s?[iu]nd[ae]n?|l[ae]r(?:d[ae]n?|[iu]n|d[ae]ki|[ae]|[iu])?)$/u;

export const TURKISH: Vocabulary = {
  language: 'tr',
  months: eachWith(
    withEndings(
      [
        'ocak|ocağ',
        'şubat',
        'mart',
        'nisan',
        'mayıs',
        'haziran',
        'temmuz',
        'ağustos',
        'eylül',
        'ekim',
        'kasım',
        'aralık|aralığ',
      ],
      ENDINGS,
    ),
    [
      'Oca.?',
      'Şub.?',
      'Mar.?',
      'Nis.?',
      '',
      'Haz.?',
      'Tem.?',
      'Ağu.?|Ağus.?',
      'Eyl.?',
      'Eki.?',
      'Kas.?',
      'Ara.?',
    ],
  ),
  weekdays: withEndings(
    ['pazartesi', 'salı', 'çarşamba', 'perşembe', 'cuma', 'cumartesi', 'pazar'],
    '| günü',
  ),
  loneWeekdays: ['pazartesi', 'salı', 'çarşamba', 'perşembe', 'cuma', 'cumartesi', 'pazar'].map(
    (day) => `${day} günü|${day} akşamı|${day} sabahı`,
  ),
  every: 'her',
  seasons: [
    'ilkbahar|ilkbaharı|ilkbaharında|ilkbaharının|bahar|baharı|baharında|baharının',
    'yazında|yazının',
    'sonbahar|sonbaharı|sonbaharında|sonbaharının|güz|güzü|güzünde',
    'kışında|kışının',
  ],
  partsAfter: {
    early: 'başı|başında|başlarında|başları|başlarından|başından',
    middle: 'ortası|ortasında|ortalarında|ortaları',
    late: 'sonu|sonunda|sonlarında|sonları',
    firstHalf: 'ilk yarısı|ilk yarısında|birinci yarısında|ilk yarısının',
    secondHalf: 'ikinci yarısı|ikinci yarısında|ikinci yarısının',
  },
  monthFirst: true,
  yearAfter: 'yılı|yılında|yılının|yılından<|yılına|yılındaki|senesi|senesinde|senesinin',
  yearsAfter: 'yılları|yıllarında|yıllarının|yıllarına|yıllar|yıllarda|yılların|seneleri|senelerinde',
  monthWord: 'ayı|ayında|ayının|ayın|ayından<',
  century:
    'yüzyıl|yüzyılda|yüzyılın|yüzyılı|yüzyıldan|yüzyıllar|yüzyıllarda|yüzyılların|asır|asırda|asrın|yy!',
  to: 'ile|ila|ilâ',
  and: 've|ile',
  about: 'yaklaşık|takriben|tahminen',
  aboutAfter: 'civarı|civarında|dolayında|dolaylarında|sularında',
  last: 'geçen|geçtiğimiz|geçmiş',
  current: 'bu?|içinde bulunduğumuz',
  next: 'gelecek|önümüzdeki',
  dayWords: {
    [-2]: 'evvelsi gün|önceki gün|evvelki gün',
    [-1]: 'dün?|dünkü?',
    0: 'bugün|bugünkü|bu sabah|bu akşam',
    1: 'yarın|yarınki',
    2: 'öbür gün|ertesi gün?',
  },
  units: {
    day: 'gün?',
    week: 'hafta|haftanın|haftada|haftaki',
    month: 'ay?|ayın?|ayda?',
    year: 'yıl|yılın|yılda|sene|senenin',
  },
  ago: 'önce|evvel',
  numbers: 'bir?,iki?,üç?,dört?,beş?,altı?,yedi?,sekiz?,dokuz?,on?,on bir?,on iki?'.split(','),
  beforeChrist: 'MÖ|M Ö|İÖ|milattan önce',
  labels: 'sayfa|s|sf|madde|maddesi|sayı|no|cilt|bölüm|tablo|şekil|tel|daire|bkz',
  daySuffix:
    /^(?:s?[iu]|s?[iu]n[iu]n|s?[iu]nd[ae]n?|s?[iu]n[ae]|[dt][ae]n?|[dt][ae]ki|[yn]?[ae]|n?[iu]n|y?[iu])$/u,
  yearSuffix: YEAR_SUFFIX,
  sureYearSuffix: /^[dt][ae](?:ki)?$/u,
  decadeSuffix: /^l[ae]r(?:d[ae]n?|[iu]n|d[ae]ki|[ae]|[iu])?$|^l[iu]$/u,
  centurySuffix: /^[iu]?nc[iu]$/u,
  fromSuffix: /[dt][ae]n$/u,
  wordSuffix: YEAR_SUFFIX,
};
