import type { MetadataField, MetadataOrigins, SourceMetadata } from './source';
import { parseUncertainDate } from './uncertain-date';

/** Changes as they are kept: no white space around them, every identifier once, empty ones left out. */
export function tidyDetails(changes: Partial<SourceMetadata>): Partial<SourceMetadata> {
  return Object.fromEntries(
    Object.entries(changes).map(([field, value]) => [
      field,
      Array.isArray(value) ? tidyIdentifiers(value) : String(value).trim(),
    ]),
  ) as Partial<SourceMetadata>;
}

/** Identifiers without white space around them, each once, in their order. */
export function tidyIdentifiers(identifiers: readonly string[]): readonly string[] {
  return [...new Set(identifiers.map((identifier) => identifier.trim()))].filter(Boolean);
}

/** Why changes cannot be kept, as a sentence; undefined when they can. */
export function detailsRefusal(changes: Partial<SourceMetadata>): string | undefined {
  if (changes.title === '') return 'A source needs a title. The former one is kept.';
  for (const text of [changes.date, changes.acquiredOn]) {
    if (text === undefined || text === '') continue;
    const date = parseUncertainDate(text);
    if (!date.ok) return date.failure.message;
  }
  return undefined;
}

/** Where the values come from once `fields` are from `origin`: a file's name, or undefined for the researcher. */
export function originsAfter(
  origins: MetadataOrigins,
  fields: readonly MetadataField[],
  origin: string | undefined,
): MetadataOrigins {
  const others = Object.entries(origins).filter(([field]) => !fields.includes(field as MetadataField));
  const given = origin === undefined ? [] : fields.map((field) => [field, origin] as const);
  return Object.fromEntries([...others, ...given]) as MetadataOrigins;
}
