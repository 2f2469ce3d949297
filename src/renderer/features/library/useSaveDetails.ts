import type { SourceMetadata } from '../../core/model/source';
import { useArchive } from '../useArchive';

export type SaveDetails = (changes: Partial<SourceMetadata>) => Promise<boolean>;

/** Saves details of one source; a failure is shown and answered with false. */
export function useSaveDetails(sourceId: string): SaveDetails {
  const { archive, reportFailure } = useArchive();
  return async (changes) => {
    const result = await archive.do.changeSource(sourceId, changes);
    if (!result.ok) reportFailure(result.failure.message);
    return result.ok;
  };
}
