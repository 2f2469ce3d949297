/** The most memory a program and what it starts has held at one time. Linux: read from /proc. */
import { readFileSync, readdirSync } from 'node:fs';

const sampleEveryMs = 100;

/**
 * Watches a process and everything below it until `stop` is called.
 *
 * @param {number} pid
 * @returns {{ stop: () => { together: number, largest: number } }} in MB: the largest sum of all of
 *   them at one moment, and the most that any one of them ever held
 */
export function watchMemory(pid) {
  let together = 0;
  let largest = 0;
  const sample = () => {
    const processes = treeOf(pid).map(memoryOf);
    together = Math.max(
      together,
      processes.reduce((sum, { resident }) => sum + resident, 0),
    );
    largest = Math.max(largest, ...processes.map(({ peak }) => peak));
  };
  const timer = setInterval(sample, sampleEveryMs);
  return {
    stop() {
      clearInterval(timer);
      return { together: Math.round(together), largest: Math.round(largest) };
    },
  };
}

function treeOf(root) {
  const children = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    const parent = Number(/^\d+ \(.*\) \S (\d+)/su.exec(readProc(name, 'stat'))?.[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const tree = [];
  for (const open = [root]; open.length > 0; ) {
    const pid = open.pop();
    tree.push(pid);
    open.push(...(children.get(pid) ?? []));
  }
  return tree;
}

/** MB held now and at most; shared pages count for each process that has them. */
function memoryOf(pid) {
  const status = readProc(pid, 'status');
  const megabytes = (field) => Number(new RegExp(`${field}:\\s+(\\d+)`, 'u').exec(status)?.[1] ?? 0) / 1024;
  return { resident: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

/** Empty for a process that has ended since it was listed. */
function readProc(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
