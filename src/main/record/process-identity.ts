import { readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { errorCode } from './error-code';

/** What tells one running process from every other, as far as the system can say. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly host: string;
  /** Changes with every start of the computer; only Linux tells. */
  readonly bootId: string | undefined;
  /** Clock ticks between boot and the process's start; only Linux tells. A reused pid has another. */
  readonly processStart: string | undefined;
}

export function ownIdentity(): ProcessIdentity {
  return {
    pid: process.pid,
    host: hostname(),
    bootId: readBootId(),
    processStart: readProcessStart(process.pid),
  };
}

/** When this computer started, in milliseconds since 1970, to about a second. */
export function bootTimeMs(now: Date): number {
  return now.getTime() - uptime() * 1000;
}

/** True when a process of this pid runs on this computer, whoever owns it. A zombie has ended; its parent has only not asked yet. */
export function isRunning(pid: number): boolean {
  if (processState(pid) === 'Z') return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

function readBootId(): string | undefined {
  return readLinuxText('/proc/sys/kernel/random/boot_id')?.trim();
}

/** Field 22 of /proc/<pid>/stat (proc(5)), counted behind the program's name, which may itself hold spaces and brackets. */
export function readProcessStart(pid: number): string | undefined {
  return processFields(pid)?.[19];
}

/** Field 3 of the same: `Z` for a process that has ended and was not yet waited for. */
function processState(pid: number): string | undefined {
  return processFields(pid)?.[0];
}

function processFields(pid: number): readonly string[] | undefined {
  const text = readLinuxText(`/proc/${pid}/stat`);
  return text?.slice(text.lastIndexOf(')') + 2).split(' ');
}

function readLinuxText(path: string): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined; // gone, or hidden from us: then the other marks have to do
  }
}
