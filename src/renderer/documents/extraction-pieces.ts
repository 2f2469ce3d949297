import { eachExtractionLine } from '../core/formats/extraction-lines';
import type { Extraction } from '../core/model/extraction';

/** The bytes of an extraction object in pieces of at most `most` bytes, each made when it is wanted. */
export function* extractionPieces(extraction: Extraction, most: number): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let piece = new Uint8Array(most);
  let filled = 0;
  for (const line of eachExtractionLine(extraction)) {
    for (let rest = encoder.encode(`${line}\n`); rest.length > 0; ) {
      const taken = rest.subarray(0, most - filled);
      piece.set(taken, filled);
      filled += taken.length;
      rest = rest.subarray(taken.length);
      if (filled < most) continue;
      yield piece;
      piece = new Uint8Array(most);
      filled = 0;
    }
  }
  if (filled > 0) yield piece.slice(0, filled);
}
