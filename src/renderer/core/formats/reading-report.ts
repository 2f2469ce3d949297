import { countWords } from '../model/size-words';
import { LOW_CONFIDENCE } from '../model/source';
import type { Source, SourceReading } from '../model/source';
import { SOURCE_KIND_NAMES } from '../model/source-kind-names';
import { pageNumbers } from './page-numbers';

export interface ReportLine {
  readonly label: string;
  readonly value: string;
}

const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language' });
const NUMBER = new Intl.NumberFormat('en');
const TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/**
 * What was and was not read of a source, line by line. `container` is the source it came in, where
 * that is known; times are in UTC, so that a report says the same everywhere.
 */
export function readingReport(source: Source, container?: Source): readonly ReportLine[] {
  const reading = source.extraction;
  return [
    line('Kind', SOURCE_KIND_NAMES[source.kind]),
    line('Original', source.originalName),
    line('Folder', source.originalPath),
    line('Came in', cameIn(source, container)),
    line('Size', countWords(source.bytes, 'byte')),
    line('SHA-256', source.sha256),
    line('Imported', time(source.importedAt)),
    line('Read', reading.at === '' ? '' : time(reading.at)),
    ...textLines(reading),
    line('Encoding', encodingWords(reading)),
    line('Language', languageWords(source)),
    ...recognitionLines(reading),
    line('Read with', parserWords(reading)),
    line('Not read', reading.problem?.message ?? ''),
    ...reading.warnings.map((warning) => line('Warning', warning)),
    ...source.formerReadings.toReversed().map((former) => line('Earlier reading', formerWords(former))),
  ].filter(({ value }) => value !== '');
}

/** The report as text, a line each, under the source's title. */
export function readingReportText(source: Source, container?: Source): string {
  const lines = readingReport(source, container);
  const width = Math.max(...lines.map(({ label }) => label.length));
  return [source.title, ...lines.map(({ label, value }) => `${label.padEnd(width)}  ${value}`)].join('\n');
}

const line = (label: string, value: string): ReportLine => ({ label, value });

function cameIn({ parent }: Source, container: Source | undefined): string {
  if (parent === undefined) return '';
  return `${container === undefined ? 'another source' : `“${container.title}”`}: ${parent.path}`;
}

function textLines(reading: SourceReading): readonly ReportLine[] {
  const { pages, failedPages, emptyPages } = reading;
  const text = reading.withoutText
    ? 'None'
    : `${countWords(reading.words, 'word')}, ${countWords(reading.characters, 'character')}`;
  return [
    line('Text', text),
    line('Pages', pages === 0 ? '' : NUMBER.format(pages)),
    line('Pages that failed', pageNumbers(failedPages)),
    line('Pages without text', pageNumbers(emptyPages)),
  ];
}

function encodingWords({ encoding, encodingConfidence }: SourceReading): string {
  if (encoding === '' || encodingConfidence === undefined) return encoding;
  return `${encoding}, a guess, ${percent(encodingConfidence * 100)} sure`;
}

function languageWords({ language, extraction }: Source): string {
  const own = language === '' ? 'not known' : languageName(language);
  const { detectedLanguage } = extraction;
  if (detectedLanguage === undefined) return own;
  const sure = `${percent(detectedLanguage.confidence * 100)} sure`;
  return detectedLanguage.language === language
    ? `${own}; its words say so too, ${sure}`
    : `${own}; its words look ${languageName(detectedLanguage.language)}, ${sure}`;
}

function recognitionLines({ recognised }: SourceReading): readonly ReportLine[] {
  if (recognised === undefined) return [];
  const { engine, languages, confidence, pageConfidences } = recognised;
  const doubtful = pageConfidences.flatMap((each, page) =>
    each >= 0 && each < LOW_CONFIDENCE ? [page] : [],
  );
  const wordless = pageConfidences.flatMap((each, page) => (each < 0 ? [page] : []));
  return [
    line('Text recognised', `by ${engine}, as ${languages.map(languageName).join(', ')}`),
    line('Confidence', confidence < 0 ? 'No words found' : `${percent(confidence)}, mean over the words`),
    line(`Pages under ${LOW_CONFIDENCE}%`, pageNumbers(doubtful)),
    line('Pages without words', pageNumbers(wordless)),
  ];
}

function formerWords(reading: SourceReading): string {
  const when = reading.at === '' ? 'when it was imported' : time(reading.at);
  const how = reading.encoding === '' ? '' : `, as ${reading.encoding}`;
  return `${when}, ${parserWords(reading)}${how}: ${countWords(reading.words, 'word')}`;
}

const parserWords = ({ parser }: SourceReading) => `${parser.name} ${parser.version}`.trim();

const time = (iso: string) => `${TIME.format(new Date(iso))} UTC`;

const percent = (of100: number) => `${NUMBER.format(Math.round(of100))}%`;

/** A tag that has no name, or is none, stays as it is: files say all sorts of things. */
function languageName(tag: string): string {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(tag) ? (LANGUAGES.of(tag) ?? tag) : tag;
}
