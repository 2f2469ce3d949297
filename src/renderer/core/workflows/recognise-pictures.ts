import { success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { Recognition } from '../archive';
import type { WriteFailure } from '../ports';
import type { ArchiveLookups } from './archive-lookups';
import { hasPictures } from './recognition-plan';

/**
 * Queues newly imported pictures, each in the languages proposed for it; those proposed the same
 * ones as one step. For researchers who want recognition without being asked.
 */
export async function recognisePictures(
  recognition: Pick<Recognition, 'propose' | 'start'>,
  lookups: Pick<ArchiveLookups, 'source'>,
  sourceIds: readonly string[],
): Promise<Result<void, WriteFailure>> {
  const groups = new Map<string, { readonly languages: readonly string[]; readonly ids: string[] }>();
  for (const id of sourceIds) {
    const source = await lookups.source(id);
    if (source === undefined || !source.extraction.withoutText || !hasPictures(source)) continue;
    const languages = await recognition.propose(source);
    if (languages.length === 0) continue;
    const group = groups.get(languages.join()) ?? { languages, ids: [] };
    group.ids.push(id);
    groups.set(languages.join(), group);
  }
  for (const { languages, ids } of groups.values()) {
    const started = await recognition.start(ids, languages);
    if (!started.ok) return started;
  }
  return success(undefined);
}
