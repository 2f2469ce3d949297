import type { ReferenceRecord } from '../../core/model/reference-record';
import { cslMetadata, isFields } from './csl-metadata';
import type { CslFields } from './csl-metadata';

/**
 * The items of a CSL-JSON file: a list of objects with a type and a title (or an identifier), or an
 * object that holds such a list under `items`. Undefined when the text is other JSON, or none.
 */
export function cslItems(text: string): readonly unknown[] | undefined {
  if (!/^(?:\uFEFF|\s)*[[{]/u.test(text)) return undefined;
  const value = parsed(text.replace(/^\uFEFF/u, ''));
  const items = isFields(value) ? value['items'] : value;
  if (!Array.isArray(items)) return isItem(value) ? [value] : undefined;
  // Broken ones among them are counted; a list of something else is none.
  return items.some(isItem) && items.filter(isFields).length > items.length / 2 ? items : undefined;
}

/** One item; undefined when it is none. */
export function readCslItem(item: unknown, index: number): ReferenceRecord | undefined {
  if (!isFields(item)) return undefined;
  const metadata = cslMetadata(item);
  if (metadata.title === undefined && metadata.identifiers === undefined) return undefined;
  const key = item['citation-key'] ?? item['id'];
  return {
    key: typeof key === 'string' || typeof key === 'number' ? String(key) : String(index + 1),
    metadata,
    files: [],
  };
}

function isItem(value: unknown): value is CslFields {
  return isFields(value) && typeof value['type'] === 'string' && ('title' in value || 'DOI' in value);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    // Text that begins with a bracket and is no JSON: not this format.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
