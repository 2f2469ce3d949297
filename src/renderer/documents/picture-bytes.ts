import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { failure, success, type Result } from '../../shared/result';
import type { SourceKind } from '../core/model/source';
import type { ReadFailure, SourcePicture } from '../core/ports';
import { bytesOfDataAddress } from './data-address';
import { imageKind, MEDIA_TYPES } from './image-kinds';
import type { PageParts } from './mhtml-parts';
import { pictureInPage } from './page-pictures';
import { decodedPage, openMhtml } from './saved-page-source';
import { soundZipEntries } from './zip-entries';

/** How far in a drawing says that it is one. */
const DRAWING_REACH = 4096;

/**
 * A picture inside an original, by the reference that its reader gave it: `file:` and the path of a
 * zip's entry, `part:` and the number of a message's part, `data:` and the number of the picture
 * element in a page.
 */
export async function pictureBytes(
  kind: SourceKind,
  bytes: Uint8Array<ArrayBuffer>,
  reference: string,
): Promise<Result<SourcePicture, ReadFailure>> {
  const at = reference.indexOf(':');
  const name = reference.slice(at + 1);
  const found = await foundBytes(kind, bytes, reference.slice(0, at), name);
  if (found === undefined) return failure(MISSING);
  const mediaType = shownType(found);
  return mediaType === undefined ? failure(UNSHOWABLE) : success({ mediaType, bytes: found });
}

async function foundBytes(
  kind: SourceKind,
  bytes: Uint8Array<ArrayBuffer>,
  scheme: string,
  name: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (scheme === 'file') return fileInZip(bytes, name);
  const index = Number(name);
  if (!Number.isInteger(index)) return undefined;
  if (kind === 'odt') return (await import('./read-odt')).pictureInFlatOdt(bytes, index);
  const opened = await openedPage(kind, bytes);
  if (scheme === 'part') return opened.parts?.parts[index]?.content.slice();
  return scheme === 'data' ? bytesOfDataAddress(pictureInPage(opened.tree(), index)) : undefined;
}

function fileInZip(bytes: Uint8Array, path: string): Uint8Array<ArrayBuffer> | undefined {
  const entries = soundZipEntries(bytes, (name) => name === path);
  const found = entries.ok ? entries.value.entries.get(path) : undefined;
  return found === undefined ? undefined : new Uint8Array(found);
}

interface OpenedPage {
  readonly parts: PageParts | undefined;
  readonly tree: () => DefaultTreeAdapterTypes.Document;
}

/** A file is taken apart once for all of its pictures. */
const opened = new WeakMap<Uint8Array, Promise<OpenedPage>>();

function openedPage(kind: SourceKind, bytes: Uint8Array<ArrayBuffer>): Promise<OpenedPage> {
  const page = opened.get(bytes) ?? open(kind, bytes);
  opened.set(bytes, page);
  return page;
}

async function open(kind: SourceKind, bytes: Uint8Array<ArrayBuffer>): Promise<OpenedPage> {
  if (kind === 'email')
    return { parts: await (await import('./read-email')).messageLeaves(bytes), tree: empty };
  const saved = kind === 'mhtml' ? await openMhtml(bytes) : undefined;
  const source = saved?.source ?? decodedPage(bytes);
  let tree: DefaultTreeAdapterTypes.Document | undefined;
  return { parts: saved?.parts, tree: () => (tree ??= parse(source)) };
}

const empty = () => parse('');

/** The type of a picture that a browser can show, by its own bytes; what its document says of it is not asked. */
export function shownType(bytes: Uint8Array): string | undefined {
  const kind = imageKind(bytes);
  if (kind !== undefined) return kind === 'tiff' ? undefined : MEDIA_TYPES[kind];
  const start = new TextDecoder().decode(bytes.subarray(0, DRAWING_REACH));
  return /<svg[\s>]/iu.test(start) ? 'image/svg+xml' : undefined;
}

const MISSING: ReadFailure = {
  kind: 'damaged',
  message: 'This picture could not be found in the original, which is kept unchanged.',
};
const UNSHOWABLE: ReadFailure = {
  kind: 'unreadable',
  message: 'This picture is of a kind that cannot be shown here. The original keeps it.',
};
