import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeDocuments } from './durability-documents';
import { type Acknowledged, compareDump, restart } from './durability-dump';
import { readRecord, tornTails, workingDatabase } from './durability-record';
import { killWindow } from './durability-window';
import { commandScript, type KillMoment, killCommand } from './durability-writers';
import type { Workplace } from './launch';

export interface RoundOptions {
  readonly rounds: number;
  /** The kill comes at a random moment up to so long after the first acknowledgement. */
  readonly longestMs: number;
  /** Told after each round. */
  readonly onRound: (line: string) => void;
}

export interface RoundsReport {
  readonly rounds: number;
  /** Rounds that were killed while the program was starting, and rounds in the window. */
  readonly killedInStart: number;
  /** Starts among these that had to build the working database again, because it had been deleted. */
  readonly killedInRebuild: number;
  readonly inWindow: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly halfWritten: number;
  /** Starts after which the app said that the working database was built again or caught up. */
  readonly rebuilt: number;
  readonly caughtUp: number;
  readonly tornTails: number;
  readonly operations: number;
  /** What was wrong, in words; empty when the promise is kept. */
  readonly faults: readonly string[];
}

const documentsEach = 150;
/** Kills in the start are spread over so long; it takes one to three seconds. */
const startMs = 1_500;

/**
 * Writes into the same archive, kills every process at a random moment, starts again, and compares:
 * with what was acknowledged, with the record, and each document with its own text. Every fifth
 * kill comes during the start, every tenth while the working database is built again; every fourth
 * round works in the window, the others in the terminal.
 */
export async function killRounds(workplace: Workplace, options: RoundOptions): Promise<RoundsReport> {
  const all: Acknowledged[] = [];
  const faults: string[] = [];
  const totals = {
    killedInStart: 0,
    killedInRebuild: 0,
    inWindow: 0,
    lost: 0,
    halfWritten: 0,
    rebuilt: 0,
    caughtUp: 0,
    operations: 0,
  };
  for (let round = 0; round < options.rounds; round += 1) {
    const label = `round-${round}`;
    const isInStart = round % 5 === 3;
    const isInRebuild = round % 10 === 8;
    const isInWindow = round % 4 === 2;
    if (isInRebuild) rmSync(workingDatabase(workplace.data), { recursive: true });
    const moment: KillMoment = isInStart
      ? { afterStartMs: 200 + Math.random() * startMs }
      : { afterFirstMs: Math.random() * options.longestMs };
    const before = all.length;
    all.push(...(await write(workplace, label, isInWindow, moment, all)));
    const { lines, said } = await restart(workplace);
    const record = readRecord(workplace.archive);
    const { lost, halfWritten } = compareDump(lines, record, all);
    if (record.operations.length < totals.operations) faults.push(`${label}: the journal has become shorter`);
    faults.push(
      ...lost.map((what) => `${label}: lost: ${what}`),
      ...halfWritten.map((what) => `${label}: ${what}`),
    );
    totals.killedInStart += Number(isInStart);
    totals.killedInRebuild += Number(isInRebuild);
    totals.inWindow += Number(isInWindow);
    totals.lost += lost.length;
    totals.halfWritten += halfWritten.length;
    totals.rebuilt += Number(/built from the record/u.test(said));
    totals.caughtUp += Number(/brought up to date/u.test(said));
    totals.operations = record.operations.length;
    const where = `${isInWindow ? 'window' : 'terminal'}${isInStart ? ', starting' : ''}${isInRebuild ? ', rebuilding' : ''}`;
    options.onRound(
      `${label} (${where}): ${all.length - before} acknowledged, ${lost.length} lost, ${halfWritten.length} half-written, ${record.operations.length} operations in all`,
    );
  }
  return {
    rounds: options.rounds,
    acknowledged: all.length,
    tornTails: tornTails(workplace.archive).length,
    ...totals,
    faults,
  };
}

async function write(
  workplace: Workplace,
  label: string,
  isInWindow: boolean,
  moment: KillMoment,
  earlier: readonly Acknowledged[],
): Promise<readonly Acknowledged[]> {
  if (isInWindow) return killWindow(workplace, label, moment);
  const folder = join(workplace.folder, label);
  const documents = writeDocuments(folder, label, documentsEach);
  const acknowledged = await killCommand(workplace, commandScript(documents, label, earlier), moment);
  rmSync(folder, { recursive: true });
  return acknowledged;
}
