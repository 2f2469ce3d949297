import { spawnSync } from 'node:child_process';
import { mkdirSync, statfsSync } from 'node:fs';

/** A real disk of a few megabytes, in memory. */
export interface SmallDisk {
  freeBytes(): number;
  enlarge(megabytes: number): void;
  remove(): void;
}

/** Mounts one at `folder`; undefined where that is not allowed: it takes root on Linux. */
export function makeSmallDisk(folder: string, megabytes: number): SmallDisk | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  mkdirSync(folder, { recursive: true });
  const mount = (options: string) =>
    spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status;
  if (mount(`size=${megabytes}m`) !== 0) return undefined;
  return {
    freeBytes() {
      const { bavail, bsize } = statfsSync(folder);
      return bavail * bsize;
    },
    enlarge(larger) {
      if (mount(`remount,size=${larger}m`) !== 0) throw new Error('The small disk could not be enlarged');
    },
    remove() {
      spawnSync('umount', ['-l', folder]);
    },
  };
}
