import type { ExtractedPage, Extraction, TextBlock } from '../core/model/extraction';
import type { SourceKind, SourceMetadata } from '../core/model/source';
import type { ReadDocument } from '../core/ports';
import { countWords } from './count-words';
import { languageOf } from './detect-language';

/** What a reader of one kind found. */
export interface Findings {
  readonly kind: SourceKind;
  readonly parser: Extraction['parser'];
  readonly pages: readonly ExtractedPage[];
  readonly metadata: Partial<SourceMetadata>;
  readonly warnings: readonly string[];
  /** Empty for kinds whose bytes are not text. */
  readonly encoding: string;
}

/** The one page of a document without pages. */
export function onlyPage(text: string, blocks: readonly TextBlock[]): readonly ExtractedPage[] {
  return [{ pageIndex: 0, text, blocks }];
}

/** Adds what every kind gets the same way: a title, a language, a number of words. */
export function finishedDocument(findings: Findings, fileName: string): ReadDocument {
  const { kind, parser, pages, metadata, warnings, encoding } = findings;
  const text = pages.map((page) => page.text).join('\n');
  let words = 0;
  for (const page of pages) words += countWords(page.text);
  const language = languageOf(text, metadata.language ?? '');
  const title = metadata.title ?? '';
  return {
    kind,
    extraction: { format: 1, parser, pages },
    metadata: { ...metadata, title: title === '' ? titleOfFile(fileName) : title, language },
    words,
    warnings,
    encoding,
  };
}

/** A file's name without its extension. */
export function titleOfFile(fileName: string): string {
  const withoutExtension = fileName.replace(/\.[\p{L}\p{N}]{1,10}$/u, '');
  return (withoutExtension || fileName).trim();
}
