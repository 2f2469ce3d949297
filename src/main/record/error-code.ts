/**
 * The errno name of an error of the operating system ("ENOSPC", "EACCES" …), or "UNKNOWN" for anything else:
 * Node's own codes ("ERR_INVALID_ARG_TYPE" …) tell of a mistake in the program.
 */
export function errorCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : 'UNKNOWN';
}

/** True for "the disk, or this user's share of it, is full". */
export function isDiskFull(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';
}

/** True for "this user may not do that here". */
export function isNotPermitted(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS';
}

/** Passes errors of the operating system on; anything else is a bug and is thrown again. */
export function nodeError(error: unknown): unknown {
  if (errorCode(error) === 'UNKNOWN') throw error;
  return error;
}
