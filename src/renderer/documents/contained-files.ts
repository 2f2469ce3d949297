import { failure, success, type Result } from '../../shared/result';
import type { SourceKind } from '../core/model/source';
import type { ReadFailure } from '../core/ports';

/**
 * The bytes of one file inside a zip, an e-mail or a mailbox; `path` as its reader gave it in
 * `contained`. A container that is asked for several files is searched once, as long as the same
 * `bytes` are given.
 */
export async function extractContained(
  kind: SourceKind,
  bytes: Uint8Array<ArrayBuffer>,
  path: string,
): Promise<Result<Uint8Array<ArrayBuffer>, ReadFailure>> {
  if (kind === 'zip') return fromZip(bytes, path);
  if (kind === 'email') {
    const attachment = await (await import('./read-email')).attachmentBytes(bytes, path);
    return attachment === undefined ? failure(missing(path)) : success(attachment);
  }
  if (kind === 'mailbox') {
    const message = (await import('./read-mailbox')).messageBytes(bytes, path);
    return message === undefined ? failure(missing(path)) : success(message);
  }
  return failure(missing(path));
}

async function fromZip(
  bytes: Uint8Array<ArrayBuffer>,
  path: string,
): Promise<Result<Uint8Array<ArrayBuffer>, ReadFailure>> {
  const { inflated, zipListing } = await import('./zip-archive-entries');
  const listing = await zipListing(bytes);
  const file = listing.ok ? listing.value.files.find((each) => each.path === path) : undefined;
  if (file === undefined) return failure(missing(path));
  const content = await inflated(file);
  return content.ok ? content : failure(damaged(path));
}

const missing = (path: string): ReadFailure => ({
  kind: 'damaged',
  message: `“${path}” could not be found in the file it came in. That file is kept unchanged.`,
});
const damaged = (path: string): ReadFailure => ({
  kind: 'damaged',
  message: `“${path}” could not be unpacked: it is damaged, or larger than the zip archive says. The zip archive is kept unchanged. If another copy exists, import that one.`,
});
