import type { EmbeddedMark } from '../core/model/embedded-mark';
import type {
  ExtractedPage,
  Extraction,
  OutlineEntry,
  TextBlock,
  TextPicture,
} from '../core/model/extraction';
import type { ReferenceRecord } from '../core/model/reference-record';
import type { MetadataField, SourceKind, SourceMetadata } from '../core/model/source';
import type { ContainedFile, ReadDocument } from '../core/ports';
import { countWords } from '../core/model/count-words';
import { languageOf } from './detect-language';

/** What a reader of one kind found. */
export interface Findings {
  readonly kind: SourceKind;
  readonly parser: Extraction['parser'];
  readonly pages: readonly ExtractedPage[];
  readonly outline?: readonly OutlineEntry[];
  readonly metadata: Partial<SourceMetadata>;
  /** Where the metadata comes from, in words that follow "from": "the PDF’s properties". */
  readonly origin: string;
  /** Fields that come from elsewhere than the rest. */
  readonly origins?: Partial<Readonly<Record<MetadataField, string>>>;
  readonly warnings: readonly string[];
  readonly marks?: readonly EmbeddedMark[];
  /** Empty for kinds whose bytes are not text. */
  readonly encoding: string;
  /** From 0 to 1, where the encoding was guessed. */
  readonly encodingConfidence?: number;
  /** Files that become sources of their own. */
  readonly contained?: readonly ContainedFile[];
  readonly references?: readonly ReferenceRecord[];
}

/** The one page of a document without pages. */
export function onlyPage(
  text: string,
  blocks: readonly TextBlock[],
  pictures: readonly TextPicture[] = [],
): readonly ExtractedPage[] {
  return [{ pageIndex: 0, text, blocks, ...(pictures.length === 0 ? {} : { pictures }) }];
}

/** Adds what every kind gets the same way: a title, a language, a number of words. */
export function finishedDocument(findings: Findings, fileName: string): ReadDocument {
  const { kind, parser, pages, outline, metadata, warnings, encoding, encodingConfidence } = findings;
  const text = pages.map((page) => page.text).join('\n');
  let words = 0;
  for (const page of pages) words += countWords(page.text);
  const { language, detected } = languageOf(text, metadata.language ?? '');
  const title = metadata.title ?? '';
  return {
    kind,
    extraction: { format: 1, parser, pages, ...(outline === undefined ? {} : { outline }) },
    metadata: { ...metadata, title: title === '' ? titleOfFile(fileName) : title, language },
    origins: {
      ...originsOf(findings),
      ...(title === '' ? { title: 'the file’s name' } : {}),
      ...(language !== '' && language !== metadata.language ? { language: 'the words of the text' } : {}),
    },
    marks: findings.marks ?? [],
    words,
    warnings,
    encoding,
    ...(encodingConfidence === undefined ? {} : { encodingConfidence }),
    ...(detected === undefined ? {} : { detectedLanguage: detected }),
    contained: findings.contained ?? [],
    references: findings.references ?? [],
  };
}

/** Each field that has a value, with where it came from. */
function originsOf({ metadata, origin, origins }: Findings): Partial<Record<MetadataField, string>> {
  const named = (Object.keys(metadata) as MetadataField[]).filter((field) => {
    const value = metadata[field];
    return value !== undefined && value.length > 0;
  });
  return Object.fromEntries(named.map((field) => [field, origins?.[field] ?? origin]));
}

/** A file's name without its extension. */
export function titleOfFile(fileName: string): string {
  const withoutExtension = fileName.replace(/\.[\p{L}\p{N}]{1,10}$/u, '');
  return (withoutExtension || fileName).trim();
}
