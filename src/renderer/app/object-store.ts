import type { DesktopApi } from '../../preload/desktop-api';
import type { StoredObject } from '../../shared/record';
import { failure, type Result, success } from '../../shared/result';
import { parseExtraction } from '../core/formats/extraction-lines';
import { extractionPieces } from '../documents/extraction-pieces';
import type { ObjectStore, WriteFailure } from '../core/ports';
import { asWriteFailure } from '../core/workflows/record-failures';

/** Bytes that cross to the recorder in one message. */
const PIECE_BYTES = 1024 * 1024;
/** A read that never settles must not hold a screen (measured: Chromium can leave one hanging). */
const READ_LIMIT_MS = 60_000;

/** The address an object is read from; see src/main/app-protocol.ts. */
export const objectAddress = (sha256: string): string => `app://objects/${sha256}`;

/** The archive's objects, written through the recorder and read from their own address. */
export function objectStore(desktop: DesktopApi): ObjectStore {
  return {
    async storeExtraction(extraction, stored) {
      return store(desktop, stored ?? extractionPieces(extraction, PIECE_BYTES));
    },
    async storeBytes(bytes) {
      return store(desktop, cut(bytes));
    },
    async readExtraction(sha256) {
      const text = await readText(sha256);
      if (text === undefined) return failure({ kind: 'missing', message: MISSING });
      const parsed = parseExtraction(text);
      return parsed.ok ? parsed : failure({ kind: 'damaged', message: DAMAGED });
    },
  };
}

const MISSING =
  'The text of this source is missing from the archive’s folder. The other sources are safe. Bring the folder “objects” back from a copy, or verify the archive to see what else is missing.';
const DAMAGED =
  'The text of this source is damaged in the archive’s folder. Nothing was changed. Bring the file back from a copy; verifying the archive names it.';

async function store(
  desktop: DesktopApi,
  parts: Iterable<Uint8Array>,
): Promise<Result<StoredObject, WriteFailure>> {
  const opened = await desktop.openObject();
  if (!opened.ok) return failure(asWriteFailure(opened.failure));
  for (const part of parts) {
    const written = await desktop.writeObject(opened.value, part);
    if (!written.ok) {
      await desktop.discardObject(opened.value);
      return failure(asWriteFailure(written.failure));
    }
  }
  const closed = await desktop.closeObject(opened.value);
  return closed.ok ? success(closed.value) : failure(asWriteFailure(closed.failure));
}

function* cut(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) yield bytes.slice(from, from + PIECE_BYTES);
}

async function readText(sha256: string): Promise<string | undefined> {
  try {
    const answer = await fetch(objectAddress(sha256), { signal: AbortSignal.timeout(READ_LIMIT_MS) });
    return answer.ok ? await answer.text() : undefined;
  } catch {
    // The address answers with an error or not at all: for the caller both mean "not there".
    return undefined;
  }
}
