import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** How long killed processes may take to be gone. */
const goneWithinMs = 10_000;

/**
 * Kills a process and everything it started, with SIGKILL: nobody gets to finish anything. On Linux
 * the tree is read from /proc, because Chromium's helpers leave the process group; elsewhere the
 * group (or on Windows the task tree) goes. Waits until nothing of it runs.
 */
export async function killTree(root: number): Promise<void> {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/PID', String(root), '/T', '/F']);
    return;
  }
  if (process.platform !== 'linux') {
    signal(-root, 'SIGKILL');
    return;
  }
  // All are stopped before any is killed, so that none can start another unseen, or notice.
  const tree = new Set<number>();
  for (let found: readonly number[] = [root]; found.length > 0; ) {
    for (const pid of found) {
      signal(pid, 'SIGSTOP');
      tree.add(pid);
    }
    found = descendants(root).filter((pid) => !tree.has(pid));
  }
  for (const pid of tree) signal(pid, 'SIGKILL');
  const until = Date.now() + goneWithinMs;
  while ([...tree].some(isRunning)) {
    if (Date.now() > until)
      throw new Error(`Killed processes still run: ${[...tree].filter(isRunning).join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/**
 * Environment of programs that will be killed: what Chromium leaves in the folder for temporary
 * files then goes with the test's own. Only on Linux, where its sockets' paths stay short enough.
 */
export const killedEnvironment = (folder: string): Record<string, string> => ({
  ...(process.env as Record<string, string>),
  ...(process.platform === 'linux' ? { TMPDIR: folder } : {}),
});

function descendants(root: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const facts = Number.isNaN(pid) ? undefined : processFacts(pid);
    if (facts !== undefined) children.set(facts.parent, [...(children.get(facts.parent) ?? []), pid]);
  }
  const found: number[] = [];
  for (let next: readonly number[] = [root]; next.length > 0; ) {
    next = next.flatMap((pid) => children.get(pid) ?? []);
    found.push(...next);
  }
  return found;
}

/** A zombie has ended; only its parent has not asked yet. */
function isRunning(pid: number): boolean {
  const facts = processFacts(pid);
  return facts !== undefined && facts.state !== 'Z';
}

/** From /proc/<pid>/stat, whose second field is a name in parentheses that may hold anything. */
function processFacts(pid: number): { readonly state: string; readonly parent: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state = '', parent = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return undefined;
  }
}

function signal(pid: number, name: 'SIGSTOP' | 'SIGKILL'): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
