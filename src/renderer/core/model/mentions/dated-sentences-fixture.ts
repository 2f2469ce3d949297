/** A sentence with its dates in brackets, and what they are. */
export type DatedSentence = readonly [sentence: string, ...edtf: string[]];

/** The source is from a Wednesday. */
export const REFERENCE = '2026-02-18';

const ENGLISH: readonly DatedSentence[] = [
  ['The delegations met on [13 February 2026] in Gyumri.', '2026-02-13'],
  ['It opened on [Friday, 13 February 2026], at noon.', '2026-02-13'],
  ['They signed on [February 13, 2026]. Later they left.', '2026-02-13'],
  ['They signed on [Feb. 13, 2026], in the morning.', '2026-02-13'],
  ['On the [13th of February 2026] nothing happened.', '2026-02-13'],
  ['The talks of [13–14 February 2026] failed.', '2026-02-13/2026-02-14'],
  ['The talks of [13 and 14 February 2026] failed.', '2026-02-13/2026-02-14'],
  ['The talks of [February 13-14, 2026] failed.', '2026-02-13/2026-02-14'],
  ['They met on [13, 14] and [16 February 2026].', '2026-02-13/2026-02-14', '2026-02-16'],
  ['He stayed from [30 January to 2 February 2026] in Tbilisi.', '2026-01-30/2026-02-02'],
  ['He stayed [30 December – 2 January 2026] in Tbilisi.', '2025-12-30/2026-01-02'],
  ['Between [13 and 20 February 2026] it was quiet.', '2026-02-13/2026-02-20'],
  ['He was away from [3 to 9 May 1915].', '1915-05-03/1915-05-09'],
  ['Prices rose in [February 2026] again.', '2026-02'],
  ['The [January–March 2026] figures.', '2026-01/2026-03'],
  ['From [January to March 2026] they waited.', '2026-01/2026-03'],
  ['In the [spring of 1919] the army moved.', '1919-03~/1919-05~'],
  ['In the [winter of 1918–19] people starved.', '1918-12~/1919-02~'],
  ['In the [winter of 1942] people starved.', '1942%'],
  ['Life in the [1990s] was hard; the [late 1990s] were worse.', '199X', '1997~/1999~'],
  ['A house of the [19th century] stands there.', '18XX'],
  ['In the [early nineteenth century] the khanate fell.', '1800~/1833~'],
  ['Archives of the [XIX–XX centuries].', '18XX/19XX'],
  ['In the [1800s] and in the [1900s].', '18XX', '19XX'],
  ['It was built [c. 1985], or later.', '1985~'],
  ['It was built [circa 1985].', '1985~'],
  ['He left [about 13 March 1921] for good.', '1921-03-13~'],
  [
    'Until [early 1915] he taught; by [mid-1916] he was dead; it was [late 1917].',
    '1915-01~/1915-04~',
    '1916-05~/1916-08~',
    '1917-09~/1917-12~',
  ],
  ['At [the end of February 1921] the city fell.', '1921-02-21~/1921-02-28~'],
  ['[Early February 1921] saw snow.', '1921-02-01~/1921-02-10~'],
  ['In [the first half of 1991] nothing changed.', '1991-01/1991-06'],
  ['In [1915] they were deported; since [1988] it went on.', '1915', '1988'],
  ['The war of [1914–1918] and [the years 1991–94].', '1914/1918', '1991/1994'],
  ['From [1915 to 1918] he served; between [1920 and 1922] he hid.', '1915/1918', '1920/1922'],
  ['Hovhannes Tumanyan ([1869–1923]) wrote it.', '1869/1923'],
  ['In [the year 1915] it began.', '1915'],
  ['Dated [2026-02-13] and [13.02.2026] and [13/02/2026].', '2026-02-13', '2026-02-13', '2026-02-13'],
  ['Entry of [13-Feb-2026], checked.', '2026-02-13'],
  ['[25 October/7 November 1917] was the day.', '1917-11-07'],
  ['[1/14 January 1919] was the day.', '1919-01-14'],
  ['the [thirteenth of February, 1926]', '1926-02-13'],
  ['On the [twenty-first of March 1921].', '1921-03-21'],
  ['He wrote on [April 2d, 1865], at noon.', '1865-04-02'],
  ['[1915 April 24] is written so in some lists.', '1915-04-24'],
  ['On [24\nApril 1915] the line broke.', '1915-04-24'],
];

const RELATIVE_ENGLISH: readonly DatedSentence[] = [
  ['They met [yesterday] and meet [tomorrow].', '2026-02-17', '2026-02-19'],
  ['[The day before yesterday] they met.', '2026-02-16'],
  ['The group met on [Friday] and left on [Sunday].', '2026-02-13', '2026-02-15'],
  ['It lasted two days, [Friday and Saturday], he said.', '2026-02-13/2026-02-14'],
  ['On [Wednesday] the paper came out.', '2026-02-18'],
  [
    '[Last Friday] they spoke; [next Monday] they meet; [this Thursday] too.',
    '2026-02-13',
    '2026-02-23',
    '2026-02-19',
  ],
  ['[Last week] and [this month], not [next year].', '2026-02-09/2026-02-15', '2026-02', '2027'],
  [
    'It happened [three days ago], not [2 weeks ago] or [ten years ago].',
    '2026-02-15',
    '2026-02-04~',
    '2016~',
  ],
  ['They will meet [next April]; they met [last March].', '2026-04', '2025-03'],
  ['On [13 February] they met; on [30 December] not.', '2026-02-13', '2025-12-30'],
  ['On the [thirteenth and fourteenth of the month] they met.', '2026-02-13/2026-02-14'],
  ['On the [13th of last month] he wrote.', '2026-01-13'],
  ['In [February] the river froze.', '2026-02'],
  ['from [30 December to 2 January] they rested', '2025-12-30/2026-01-02'],
];

const RUSSIAN: readonly DatedSentence[] = [
  ['Встреча прошла [13 февраля 2026 года] в Ереване.', '2026-02-13'],
  ['Встреча прошла [13 февраля 2026 г.] в Ереване.', '2026-02-13'],
  ['В [пятницу, 13 февраля 2026 года], прошла встреча.', '2026-02-13'],
  ['С [30 января по 2 февраля 2026 года] шли переговоры.', '2026-01-30/2026-02-02'],
  ['[13–14 февраля 2026 года] и [13 и 14 марта 2026 г.]', '2026-02-13/2026-02-14', '2026-03-13/2026-03-14'],
  ['с [13 по 14 февраля 2026 года]', '2026-02-13/2026-02-14'],
  ['В [феврале 2026 года] выпал снег.', '2026-02'],
  ['[Весной 1919 года] и [зимой 1918/19 года]', '1919-03~/1919-05~', '1918-12~/1919-02~'],
  ['В [1990-х годах], в [1990-е годы] и в [1990-е].', '199X', '199X', '199X'],
  ['В [начале 1915 года] и в [конце 1990-х годов].', '1915-01~/1915-04~', '1997~/1999~'],
  ['В [1915 году] и в [1914–1918 гг.] была война.', '1915', '1914/1918'],
  ['с [1915 по 1918 год]', '1915/1918'],
  ['[Около 1915 года] он умер.', '1915~'],
  ['В [XIX веке] и в [конце XIX века], в [XVIII–XIX вв.] тоже.', '18XX', '1867~/1899~', '17XX/18XX'],
  ['[19 век], [начало XX в.] прошли.', '18XX', '1900~/1933~'],
  ['Письмо от [13.02.2026 г.] и от [13.II.1926].', '2026-02-13', '1926-02-13'],
  ['[тринадцатого февраля 1926 года]', '1926-02-13'],
  ['[24-го апреля 1915 года]', '1915-04-24'],
  ['[Августа 4 1846 г.] Варенька!', '1846-08-04'],
  ['В [1915 году, 24 апреля], начались аресты.', '1915-04-24'],
];
const RELATIVE_RUSSIAN: readonly DatedSentence[] = [
  ['[Вчера] прошла встреча, [завтра] другая, [сегодня] тишина.', '2026-02-17', '2026-02-19', '2026-02-18'],
  ['В [пятницу] прошла встреча.', '2026-02-13'],
  [
    'В [прошлую пятницу] и на [прошлой неделе], в [прошлом году].',
    '2026-02-13',
    '2026-02-09/2026-02-15',
    '2025',
  ],
  ['[Три дня назад], [неделю назад] и [5 лет назад].', '2026-02-15', '2026-02-11~', '2021~'],
  ['В [следующем апреле] и [13 февраля].', '2026-04', '2026-02-13'],
  ['[13 числа прошлого месяца]', '2026-01-13'],
];

const ARMENIAN: readonly DatedSentence[] = [
  ['Հանդիպումը տեղի ունեցավ [13 փետրվարի 2026 թ.] Գյումրիում։', '2026-02-13'],
  ['[2026 թ. փետրվարի 13-ին] հանդիպեցին։', '2026-02-13'],
  ['[2026 թվականի փետրվարի 13-14-ին] հանդիպեցին։', '2026-02-13/2026-02-14'],
  ['[2026թ. փետրվարի 13-ին] հանդիպեցին։', '2026-02-13'],
  ['[2026 թ. հունվարի 30-ից փետրվարի 2-ը] եղան այնտեղ։', '2026-01-30/2026-02-02'],
  ['[2026 թ. փետրվարի 13-ից 14-ը] եղան այնտեղ։', '2026-02-13/2026-02-14'],
  ['[2026 թվականի փետրվարին] ձյուն եկավ։', '2026-02'],
  ['[1915 թ.] և [1915 թվականին] և [1914–1918 թթ.]', '1915', '1915', '1914/1918'],
  ['[1915-ին] տեղահանվեցին։', '1915'],
  ['[1919 թ. գարնանը] և [1915 թ. վերջին]', '1919-03~/1919-05~', '1915-09~/1915-12~'],
  ['[1990-ական թվականներին] և [1990-ականներին]', '199X', '199X'],
  ['[19-րդ դարում], [XIX դարի վերջին], [XIX–XX դարերում]', '18XX', '1867~/1899~', '18XX/19XX'],
  ['[1915 թ. ապրիլի 24-ին] ձերբակալեցին։', '1915-04-24'],
  ['[24 Ապրիլ 1915]', '1915-04-24'],
  ['[Յունուար 13, 1926] և [13 Փետրուարի 1926]', '1926-01-13', '1926-02-13'],
  ['[մոտ 1915 թ.] ծնված', '1915~'],
  ['[2026 թ. փետրվարի վերջին]', '2026-02-21~/2026-02-28~'],
];
const RELATIVE_ARMENIAN: readonly DatedSentence[] = [
  ['[Երեկ] հանդիպեցին, [վաղը] կհանդիպեն, [այսօր]՝ ոչ։', '2026-02-17', '2026-02-19', '2026-02-18'],
  ['[Ուրբաթ օրը] և [անցած ուրբաթ] հանդիպեցին։', '2026-02-13', '2026-02-13'],
  ['[Անցյալ շաբաթ], [անցյալ տարի], [այս ամիս]։', '2026-02-09/2026-02-15', '2025', '2026-02'],
  ['[Երեք օր առաջ] և [2 տարի առաջ]', '2026-02-15', '2024~'],
  ['[Փետրվարի 13-ին] հանդիպեցին։', '2026-02-13'],
  ['[ամսի 13-ին] հանդիպեցին', '2026-02-13'],
];

const AZERBAIJANI: readonly DatedSentence[] = [
  ['[2026-cı il fevralın 13-14-də] görüş keçirildi.', '2026-02-13/2026-02-14'],
  ['[13 fevral 2026-cı il] tarixində görüş oldu.', '2026-02-13'],
  ['[13 fevral 2026-cı ildə] görüş oldu.', '2026-02-13'],
  ['[2026-cı ilin fevralında] və [2026-cı ilin may ayında]', '2026-02', '2026-05'],
  ['[2026-cı il yanvarın 30-dan fevralın 2-dək] davam etdi.', '2026-01-30/2026-02-02'],
  ['[1915-ci ildə] və [1914-1918-ci illərdə]', '1915', '1914/1918'],
  ['[1990-cı illərdə] və [1990-cı illərin əvvəllərində]', '199X', '1990~/1993~'],
  ['[XIX əsrdə] və [19-cu əsrin sonunda]', '18XX', '1867~/1899~'],
  ['[1919-cu ilin yazında] və [1915-ci ilin sonunda]', '1919-03~/1919-05~', '1915-09~/1915-12~'],
  ['[2026-cı il fevral ayının 13-də] görüş oldu.', '2026-02-13'],
  ['[1993-ҹү ил апрелин 2-дә]', '1993-04-02'],
];
const RELATIVE_AZERBAIJANI: readonly DatedSentence[] = [
  ['[Dünən] görüş oldu, [sabah] yenə olacaq, hələ [bu gün] yox.', '2026-02-17', '2026-02-19', '2026-02-18'],
  ['[Keçən həftə], [ötən il] və [gələn ay]', '2026-02-09/2026-02-15', '2025', '2026-03'],
  ['[Üç gün əvvəl] və [cümə günü] görüşdülər.', '2026-02-15', '2026-02-13'],
  ['[Fevralın 13-ü] və [14 may] günləri.', '2026-02-13', '2026-05-14'],
  ['[Ayın 13-də] görüşdülər, hər kəs bildi.', '2026-02-13'],
];

const TURKISH: readonly DatedSentence[] = [
  ["Heyetler [14 Şubat 2026'da] buluştu.", '2026-02-14'],
  ['Heyetler [13-14 Şubat 2026] tarihlerinde buluştu.', '2026-02-13/2026-02-14'],
  ['[13 ve 14 Şubat 2026’da] buluştular.', '2026-02-13/2026-02-14'],
  ['[Şubat 2026’da] kar yağdı.', '2026-02'],
  ['[24 Nisan 1915] günü tutuklandılar.', '1915-04-24'],
  ["[1915 yılında], [1915'te] ve [1914-1918 yıllarında]", '1915', '1915', '1914/1918'],
  ["[1990'larda], [1990'lı yıllarda] ve [1990'ların sonunda]", '199X', '199X', '1997~/1999~'],
  ['[19. yüzyılda] ve [XIX. yüzyılın başında]', '18XX', '1800~/1833~'],
  [
    "[30 Ocak - 2 Şubat 2026] ve [30 Ocak'tan 2 Şubat 2026'ya] kadar",
    '2026-01-30/2026-02-02',
    '2026-01-30/2026-02-02',
  ],
  ['[1919 baharında] ve [1915 yılının sonunda]', '1919-03~/1919-05~', '1915-09~/1915-12~'],
  ["[2026 yılının 13 Şubat'ında]", '2026-02-13'],
  ['[1915 civarında] doğdu.', '1915~'],
];
const RELATIVE_TURKISH: readonly DatedSentence[] = [
  ['[Dün] buluştular, [yarın] da buluşacaklar; ağır iş.', '2026-02-17', '2026-02-19'],
  ['[Geçen hafta] ve [geçen yıl], [gelecek ay] değil, ışık.', '2026-02-09/2026-02-15', '2025', '2026-03'],
  ['[Üç gün önce] ve [Cuma günü] buluştular, ışık.', '2026-02-15', '2026-02-13'],
  ["[13 Şubat'ta] ve [Şubat'ın 14'ünde] buluştular.", '2026-02-13', '2026-02-14'],
];

const GEORGIAN: readonly DatedSentence[] = [
  ['[2026 წლის 13 თებერვალს] შეხვდნენ.', '2026-02-13'],
  ['[2026 წლის 13-14 თებერვალს] შეხვდნენ.', '2026-02-13/2026-02-14'],
  ['[13 თებერვალი, 2026 წელი]', '2026-02-13'],
  ['[2026 წლის 30 იანვრიდან 2 თებერვლამდე]', '2026-01-30/2026-02-02'],
  ['[2026 წლის თებერვალში] თოვდა.', '2026-02'],
  ['[1915 წელს] და [1914-1918 წლებში]', '1915', '1914/1918'],
  ['[1990-იან წლებში] და [1990-იანი წლების ბოლოს]', '199X', '1997~/1999~'],
  ['[XIX საუკუნეში] და [მე-19 საუკუნის ბოლოს]', '18XX', '1867~/1899~'],
  ['[1919 წლის გაზაფხულზე] და [1915 წლის ბოლოს]', '1919-03~/1919-05~', '1915-09~/1915-12~'],
  ['[1921 წლის 25 თებერვალს] შევიდნენ.', '1921-02-25'],
  ['[დაახლოებით 1915 წელს]', '1915~'],
];
const RELATIVE_GEORGIAN: readonly DatedSentence[] = [
  ['[გუშინ] შეხვდნენ, [ხვალ] შეხვდებიან, [დღეს] არა.', '2026-02-17', '2026-02-19', '2026-02-18'],
  ['[გასულ კვირას], [გასულ წელს] და [მომავალ თვეში]', '2026-02-09/2026-02-15', '2025', '2026-03'],
  ['[სამი დღის წინ] და [პარასკევს] შეხვდნენ.', '2026-02-15', '2026-02-13'],
  ['[13 თებერვალს] შეხვდნენ.', '2026-02-13'],
];

const FRENCH: readonly DatedSentence[] = [
  ['Ils se sont réunis le [13 février 2026] à Tbilissi.', '2026-02-13'],
  ['Le [vendredi 13 février 2026], la réunion a eu lieu.', '2026-02-13'],
  ['Le [1er mars 1918] il partit.', '1918-03-01'],
  [
    'du [13 au 14 février 2026] et du [30 janvier au 2 février 2026]',
    '2026-02-13/2026-02-14',
    '2026-01-30/2026-02-02',
  ],
  ['les [13 et 14 février 2026]', '2026-02-13/2026-02-14'],
  ['En [février 2026] il neigeait; au [printemps 1919] non.', '2026-02', '1919-03~/1919-05~'],
  ['En [1915] et dans [les années 1990].', '1915', '199X'],
  ['Au [XIXe siècle], au [XIXᵉ siècle].', '18XX', '18XX'],
  [
    '[Début 1915], [fin 1915], à la [mi-février 1916].',
    '1915-01~/1915-04~',
    '1915-09~/1915-12~',
    '1916-02-11~/1916-02-20~',
  ],
  ['Il est né [vers 1915].', '1915~'],
  ['de [1915 à 1918] et entre [1920 et 1922]', '1915/1918', '1920/1922'],
  ["à l'[automne 1919] puis l'[hiver 1918-1919]", '1919-09~/1919-11~', '1918-12~/1919-02~'],
];
const RELATIVE_FRENCH: readonly DatedSentence[] = [
  ["[Hier] ils se sont réunis, [aujourd'hui] non, [demain] oui.", '2026-02-17', '2026-02-18', '2026-02-19'],
  [
    '[Vendredi dernier], la [semaine dernière], le [mois prochain], l’[an dernier].',
    '2026-02-13',
    '2026-02-09/2026-02-15',
    '2026-03',
    '2025',
  ],
  ['[Il y a trois jours] et [il y a deux ans]', '2026-02-15', '2024~'],
  ['[vendredi et samedi], ils ont parlé', '2026-02-13/2026-02-14'],
  ['[avant-hier], [cette semaine], en [avril prochain]', '2026-02-16', '2026-02-16/2026-02-22', '2026-04'],
  ['le [13 du mois]', '2026-02-13'],
];

const GERMAN: readonly DatedSentence[] = [
  ['Der Frieden wurde am [3. März 1918] geschlossen.', '1918-03-03'],
  ['Am [Freitag, den 13. Februar 2026], traf man sich.', '2026-02-13'],
  [
    'vom [13. bis 14. Februar 2026] und am [13./14. März 2026]',
    '2026-02-13/2026-02-14',
    '2026-03-13/2026-03-14',
  ],
  ['am [13. und 14. Februar 2026]', '2026-02-13/2026-02-14'],
  ['vom [30. Januar bis zum 2. Februar 2026]', '2026-01-30/2026-02-02'],
  ['Im [Februar 2026] schneite es, im [Frühjahr 1919] nicht.', '2026-02', '1919-03~/1919-05~'],
  ['[Im Jahr 1915] und [im Jahre 1916], seit [1917].', '1915', '1916', '1917'],
  ['In den [1990er Jahren] und [1990er-Jahren]', '199X', '199X'],
  ['Im [19. Jahrhundert], [Ende des 19. Jahrhunderts]', '18XX', '1867~/1899~'],
  [
    '[Anfang 1915], [Mitte Februar 1916], [Ende 1917]',
    '1915-01~/1915-04~',
    '1916-02-11~/1916-02-20~',
    '1917-09~/1917-12~',
  ],
  ['von [1915 bis 1918] und zwischen [1920 und 1922]', '1915/1918', '1920/1922'],
  ['Er starb [um 1915].', '1915~'],
  ['im [Winter 1918/19]', '1918-12~/1919-02~'],
  [
    'am [13.02.2026], am [13. 2. 2026], vom [13.–14.02.2026]',
    '2026-02-13',
    '2026-02-13',
    '2026-02-13/2026-02-14',
  ],
];
const RELATIVE_GERMAN: readonly DatedSentence[] = [
  ['[Gestern] traf man sich, [heute] nicht, [übermorgen] wieder.', '2026-02-17', '2026-02-18', '2026-02-20'],
  [
    'Am [Freitag], am [vergangenen Samstag], [letzte Woche], [nächstes Jahr]',
    '2026-02-13',
    '2026-02-14',
    '2026-02-09/2026-02-15',
    '2027',
  ],
  ['[vor drei Tagen] und [vor zwei Jahren]', '2026-02-15', '2024~'],
  ['am [13. Februar]', '2026-02-13'],
];

/** For each language: dates that need no reference, and those that are counted from {@link REFERENCE}. */
export const DATED_SENTENCES = [
  ['en', ENGLISH, RELATIVE_ENGLISH],
  ['ru', RUSSIAN, RELATIVE_RUSSIAN],
  ['hy', ARMENIAN, RELATIVE_ARMENIAN],
  ['az', AZERBAIJANI, RELATIVE_AZERBAIJANI],
  ['tr', TURKISH, RELATIVE_TURKISH],
  ['ka', GEORGIAN, RELATIVE_GEORGIAN],
  ['fr', FRENCH, RELATIVE_FRENCH],
  ['de', GERMAN, RELATIVE_GERMAN],
] as const;
