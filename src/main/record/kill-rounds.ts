import { fork } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { bundleForNode } from './bundle-for-node';
import type { Acknowledged } from './kill-writer';
import { openRecorder } from './open-recorder';

export interface KillOptions {
  /** An archive folder; the rounds go on in the same one. */
  readonly folder: string;
  /** A file that is imported again and again. */
  readonly source: string;
  readonly rounds: number;
  /** Longest time between the child's first word and its end; every third kill comes during its start instead. */
  readonly longestMs: number;
}

export interface KillReport {
  readonly rounds: number;
  readonly acknowledgedBatches: number;
  readonly operations: number;
  readonly objects: number;
  /** Rounds after which a torn tail was set aside, and unfinished files swept in all. */
  readonly tornTails: number;
  readonly sweptFiles: number;
  /** Everything that should not be; empty when the promise is kept. */
  readonly faults: readonly string[];
}

/**
 * Starts a child that writes into the archive, kills it (SIGKILL) at a random moment, opens the archive, and checks:
 * it opens, every acknowledged operation is there with its hash, every acknowledged object is there,
 * every object matches its name, nothing is left in tmp. Then again.
 */
export async function killRounds({ folder, source, rounds, longestMs }: KillOptions): Promise<KillReport> {
  const script = await bundleForNode('kill-writer.ts');
  const faults: string[] = [];
  const objects = new Set<string>();
  let acknowledgedBatches = 0;
  let tornTails = 0;
  let sweptFiles = 0;
  let operations = 0;
  for (let round = 0; round < rounds; round += 1) {
    const acknowledged = await writeAndKill(
      script,
      [folder, source],
      round % 3 === 2,
      Math.random() * longestMs,
    );
    acknowledgedBatches += acknowledged.length;
    const opened = await openRecorder(folder, { reserveBytes: 0, ballastBytes: 0 });
    if (!opened.ok) {
      faults.push(`round ${round}: does not open: ${opened.failure.message}`);
      break;
    }
    const recorder = opened.value;
    if (recorder.openReport.tornBytes > 0) tornTails += 1;
    sweptFiles += recorder.openReport.sweptFiles;
    for (const { lastSeq, hash, objects: stored } of acknowledged) {
      const found = await recorder.hashAt(lastSeq);
      if (!found.ok || found.value !== hash)
        faults.push(`round ${round}: operation ${lastSeq} is lost or another`);
      for (const sha256 of stored) objects.add(sha256);
    }
    const verified = await recorder.verify({ expected: [...objects] });
    if (!verified.ok) faults.push(`round ${round}: ${verified.failure.message}`);
    else faults.push(...verified.value.problems.map(({ message }) => `round ${round}: ${message}`));
    operations = verified.ok ? verified.value.operations : operations;
    if (fs.readdirSync(join(folder, 'tmp')).length > 0) faults.push(`round ${round}: tmp is not empty`);
    await recorder.close();
  }
  return { rounds, acknowledgedBatches, operations, objects: objects.size, tornTails, sweptFiles, faults };
}

function writeAndKill(
  script: string,
  args: readonly string[],
  isDuringStart: boolean,
  afterMs: number,
): Promise<readonly Acknowledged[]> {
  return new Promise((resolve, reject) => {
    const child = fork(script, args, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const acknowledged: Acknowledged[] = [];
    let errors = '';
    const killLater = (ms: number) => setTimeout(() => child.kill('SIGKILL'), ms);
    if (isDuringStart) killLater(20 + afterMs / 4);
    child.stderr?.on('data', (text) => (errors += String(text)));
    child.on('message', (message) => {
      if (message !== 'ready') acknowledged.push(message as Acknowledged);
      else if (!isDuringStart) killLater(afterMs);
    });
    child.once('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(acknowledged);
      else reject(new Error(`the writer ended by itself (${code}): ${errors}`));
    });
  });
}
