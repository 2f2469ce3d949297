import { failure, success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { Archive } from '../../core/archive';
import type { PageText } from '../../core/model/article-text';
import { PAGED_KINDS } from '../../core/model/source';
import type { Source } from '../../core/model/source';

/**
 * The text of a source for comparing, up to a little more than `limit` UTF-16 units. Pages of a
 * long PDF are read one by one; its extraction holds the place of every word, which is not needed.
 */
export async function readComparedPages(
  { sources }: Pick<Archive, 'sources'>,
  source: Source,
  limit: number,
): Promise<Result<readonly PageText[], string>> {
  if (!PAGED_KINDS.has(source.kind) || source.extraction.pages === 0) {
    const extraction = await sources.extraction(source);
    return extraction.ok ? success(extraction.value.pages) : failure(extraction.failure.message);
  }
  const pages: PageText[] = [];
  let characters = 0;
  for (let pageIndex = 0; pageIndex < source.extraction.pages && characters <= limit; pageIndex += 1) {
    const text = await sources.pageText(source.id, pageIndex);
    if (text === undefined) continue;
    pages.push({ text });
    characters += text.length;
  }
  return success(pages);
}
