import { ORIGINAL_GONE } from '../core/model/source-reading';
import { failure, success, type Result } from '../../shared/result';
import type { ReadFailure } from '../core/ports';

/**
 * Reads an original from the archive's objects. `size` is how many bytes are expected; fewer or more
 * are a failure, except when `range` (an HTTP Range) asks for a part. `onPiece` is called as they come.
 */
export async function fetchOriginal(
  address: string,
  size: number,
  onPiece: () => void,
  range?: string,
): Promise<Result<Uint8Array<ArrayBuffer>, ReadFailure>> {
  try {
    const response = await fetch(address, range === undefined ? {} : { headers: { Range: range } });
    if (!response.ok || response.body === null) return failure(ORIGINAL_GONE);
    const bytes = new Uint8Array(size);
    let filled = 0;
    const reader = response.body.getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      if (filled + piece.value.length > size) return failure(ORIGINAL_GONE);
      bytes.set(piece.value, filled);
      filled += piece.value.length;
      onPiece();
    }
    if (filled === size) return success(bytes);
    return range === undefined ? failure(ORIGINAL_GONE) : success(bytes.slice(0, filled));
  } catch {
    return failure(ORIGINAL_GONE);
  }
}
