import { unzipSync } from 'fflate';
import { failure, success, type Result } from '../../shared/result';

/**
 * Zip files come from strangers, so they are read under limits, entry by entry and by exact name,
 * into memory only. fflate inflates into a buffer of the size an entry declares and never past it,
 * so a file that lies about a size yields text cut short, not a full memory.
 */
const MAX_ENTRIES = 10_000;
/** Largest single entry, and all together, in bytes after inflating. */
const MAX_ENTRY_BYTES = 20 * 1024 * 1024;
const MAX_TOTAL_BYTES = 500 * 1024 * 1024;
/** Above this size, an entry that shrank by more than the ratio is a trap. */
const RATIO_FROM_BYTES = 1024 * 1024;
const MAX_RATIO = 200;

export interface ZipTrouble {
  /** `damaged`: not a sound zip; `too-large`: it would unpack past a limit. */
  readonly kind: 'damaged' | 'too-large';
}

const ZIP_SIGNATURE = [0x50, 0x4b, 0x03, 0x04];

/** Whether the bytes begin as a zip file does. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return ZIP_SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** Names of all entries, as the directory at the end of the file lists them. */
export function zipNames(bytes: Uint8Array): Result<readonly string[], ZipTrouble> {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        if (names.length < MAX_ENTRIES + 1) names.push(name);
        return false;
      },
    });
  } catch {
    return failure({ kind: 'damaged' });
  }
  return names.length > MAX_ENTRIES ? failure({ kind: 'too-large' }) : success(names);
}

/** Unpacks the entries that `wanted` names, under the limits; others are not looked at. */
export function zipEntries(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Result<ReadonlyMap<string, Uint8Array>, ZipTrouble> {
  let total = 0;
  let count = 0;
  let tooLarge = false;
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        count += 1;
        tooLarge ||= count > MAX_ENTRIES;
        if (tooLarge || !wanted(name)) return false;
        total += originalSize;
        const trap = originalSize > RATIO_FROM_BYTES && originalSize > size * MAX_RATIO;
        tooLarge = trap || originalSize > MAX_ENTRY_BYTES || total > MAX_TOTAL_BYTES;
        return !tooLarge;
      },
    });
    return tooLarge ? failure({ kind: 'too-large' }) : success(new Map(Object.entries(entries)));
  } catch {
    return failure({ kind: 'damaged' });
  }
}

/**
 * The same, but an entry that is damaged does not take the others with it: its name is given in
 * `broken`.
 */
export function soundZipEntries(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Result<
  { readonly entries: ReadonlyMap<string, Uint8Array>; readonly broken: readonly string[] },
  ZipTrouble
> {
  const all = zipEntries(bytes, wanted);
  if (all.ok) return success({ entries: all.value, broken: [] });
  const names = zipNames(bytes);
  if (all.failure.kind === 'too-large' || !names.ok) return all;
  const entries = new Map<string, Uint8Array>();
  const broken: string[] = [];
  let total = 0;
  for (const name of new Set(names.value.filter(wanted))) {
    const one = zipEntries(bytes, (other) => other === name);
    const content = one.ok ? one.value.get(name) : undefined;
    if (content === undefined) broken.push(name);
    else entries.set(name, content);
    total += content?.length ?? 0;
    if (total > MAX_TOTAL_BYTES) return failure({ kind: 'too-large' });
  }
  return success({ entries, broken });
}
