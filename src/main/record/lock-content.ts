import { hostname } from 'node:os';
import {
  type ProcessIdentity,
  bootTimeMs,
  isRunning,
  ownIdentity,
  readProcessStart,
} from './process-identity';

/** What LOCK says. */
export interface LockContent extends ProcessIdentity {
  /** ISO time. */
  readonly startedAt: string;
  /** Unique to this taking of the lock. */
  readonly token: string;
}

const bootTimeToleranceMs = 120_000;
const unreadableGraceMs = 10_000;

/** `undefined` for anything that is not a whole lock. */
export function parseLock(text: string): LockContent | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { pid, host, bootId, processStart, startedAt, token } = value as Record<string, unknown>;
  if (typeof pid !== 'number' || !Number.isInteger(pid) || pid <= 0 || typeof host !== 'string')
    return undefined;
  if (typeof startedAt !== 'string' || Number.isNaN(Date.parse(startedAt))) return undefined;
  if (typeof token !== 'string' || !/^[0-9a-zA-Z-]{8,64}$/.test(token)) return undefined;
  return {
    pid,
    host,
    bootId: typeof bootId === 'string' ? bootId : undefined,
    processStart: typeof processStart === 'string' ? processStart : undefined,
    startedAt,
    token,
  };
}

/**
 * True when the process that took the lock is certainly gone: this computer has been started since,
 * or no process has that pid, or one has it that started at another time.
 * A lock of another computer is never stale by itself; only `takeOverToken` breaks it.
 * A lock that cannot be read (a crash while it was written where there are no hard links) is stale after ten seconds.
 */
export function isStale(
  lock: LockContent,
  { now, takeOverToken }: { readonly now: Date; readonly takeOverToken?: string | undefined },
): boolean {
  if (lock.token === takeOverToken) return true;
  if (lock.pid === 0) return Math.abs(now.getTime() - Date.parse(lock.startedAt)) > unreadableGraceMs;
  if (lock.host !== hostname()) return false;
  const { bootId } = ownIdentity();
  if (lock.bootId !== undefined && bootId !== undefined) {
    if (lock.bootId !== bootId) return true;
  } else if (Date.parse(lock.startedAt) < bootTimeMs(now) - bootTimeToleranceMs) return true;
  if (!isRunning(lock.pid)) return true;
  const start = readProcessStart(lock.pid);
  return lock.processStart !== undefined && start !== undefined && lock.processStart !== start;
}
