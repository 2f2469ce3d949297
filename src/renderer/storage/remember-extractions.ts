import type { Extraction } from '../core/model/extraction';
import type { ObjectStore } from '../core/ports';

/** More imports than this are never between their storing and their projection. */
const MOST_REMEMBERED = 64;

/**
 * An object store that keeps a stored extraction until it is read once: an import writes it, and
 * the projection reads it right after. What falls out is read from the archive as always.
 */
export function rememberExtractions(objects: ObjectStore): ObjectStore {
  const remembered = new Map<string, Extraction>();
  return {
    storeBytes: (bytes) => objects.storeBytes(bytes),
    async storeExtraction(extraction, bytes) {
      const stored = await objects.storeExtraction(extraction, bytes);
      if (stored.ok) {
        remembered.set(stored.value.sha256, extraction);
        const [oldest] = remembered.keys();
        if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
      }
      return stored;
    },
    async readExtraction(sha256) {
      const extraction = remembered.get(sha256);
      if (extraction === undefined) return objects.readExtraction(sha256);
      remembered.delete(sha256);
      return { ok: true, value: extraction };
    },
  };
}
