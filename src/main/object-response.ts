import { open, type FileHandle } from 'node:fs/promises';
import { requestedRange } from './byte-range';
import { objectHeaders } from './content-policy';
import { archivePaths, isSha256, objectPathIn } from './record/archive-paths';

/** Bytes read at a time: large enough for speed, small enough that a 5 GB object never fills the memory. */
const pieceBytes = 512 * 1024;

/**
 * Answers `app://objects/<sha256>` from the archive's folder, whole (200) or in part (206).
 * Electron's own file answers ignore `Range`, which drawing a page of a large PDF needs.
 */
export async function objectResponse(
  request: Request,
  sha256: string,
  archiveFolder: string,
): Promise<Response> {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: objectHeaders });
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
  if (!isSha256(sha256)) return refusal(404);
  let file: FileHandle;
  try {
    file = await open(objectPathIn(archivePaths(archiveFolder), sha256), 'r');
  } catch {
    return refusal(404);
  }
  try {
    return await fileResponse(request, file);
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function fileResponse(request: Request, file: FileHandle): Promise<Response> {
  const facts = await file.stat();
  const range = requestedRange(request.headers.get('range'), facts.size);
  if (!facts.isFile() || range.kind === 'unsatisfiable') {
    await file.close();
    return facts.isFile() ? refusal(416, { 'Content-Range': `bytes */${facts.size}` }) : refusal(404);
  }
  const start = range.kind === 'part' ? range.start : 0;
  const end = range.kind === 'part' ? range.end : facts.size - 1;
  const headers: Record<string, string> = { ...objectHeaders, 'Content-Length': String(end - start + 1) };
  if (range.kind === 'part') headers['Content-Range'] = `bytes ${start}-${end}/${facts.size}`;
  const status = range.kind === 'part' ? 206 : 200;
  if (request.method === 'HEAD' || end < start) {
    await file.close();
    return new Response(null, { status, headers });
  }
  return new Response(bytesOf(file, start, end), { status, headers });
}

/** Reads only as fast as the page takes it, and closes the file at the end, on failure, or when the page stops. */
function bytesOf(file: FileHandle, start: number, end: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  let position = start;
  let isClosed = false;
  const close = async () => {
    if (isClosed) return;
    isClosed = true;
    await file.close();
  };
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const piece = new Uint8Array(Math.min(pieceBytes, end - position + 1));
        const { bytesRead } = await file.read(piece, 0, piece.length, position);
        if (isClosed) return;
        if (bytesRead === 0) throw new Error('The object is shorter than it was a moment ago.');
        position += bytesRead;
        controller.enqueue(piece.subarray(0, bytesRead));
        if (position > end) {
          controller.close();
          await close();
        }
      } catch (error) {
        if (isClosed) return;
        await close();
        controller.error(error);
      }
    },
    cancel: close,
  });
}

function refusal(status: 404 | 405 | 416, extra: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { ...objectHeaders, ...extra } });
}
