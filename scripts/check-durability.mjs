#!/usr/bin/env node
/**
 * `npm run check:durability`: the long version of the durability tests. Sixty times the real app
 * is killed with all its processes at a random moment of its work, in the window and in the
 * terminal, and after each time the archive is compared with what was acknowledged. The damage
 * tests run once more at the end. Fewer rounds: `npm run check:durability -- --rounds 10`.
 * The last line is the figures as JSON.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { openDisplay } from './setup/display.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { projectNode } from './setup/node-runtime.mjs';
import { SetupProblem, inProject, runScript } from './setup/project.mjs';
import { run, toolEnvironment } from './setup/run-command.mjs';

const usualRounds = 60;

await runScript(async () => {
  const rounds = chosenRounds(process.argv.slice(2));
  await ensureDependencies();
  await ensureElectron();
  await ensureBuild();
  const display = await openDisplay();
  const folder = mkdtempSync(join(tmpdir(), 'sourcebook-durability-'));
  const reportPath = join(folder, 'report.json');
  try {
    const program = inProject('node_modules', '@playwright', 'test', 'cli.js');
    const env = {
      ...toolEnvironment(),
      ...display.environment,
      SOURCEBOOK_KILL_ROUNDS: String(rounds),
      SOURCEBOOK_KILL_REPORT: reportPath,
    };
    const args = [program, 'test', 'durability', '--reporter=list'];
    const { code } = await run(projectNode(), args, { env, show: true });
    if (!existsSync(reportPath))
      throw new SetupProblem('The kills did not come to their end; what went wrong is above.');
    const report = JSON.parse(readFileSync(reportPath, 'utf8'));
    printTable(report);
    console.log(JSON.stringify({ ...report, passed: code === 0 }));
    return code === 0 && report.lost === 0 && report.faults.length === 0 ? 0 : 1;
  } finally {
    display.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

function chosenRounds(args) {
  if (args.length === 0) return usualRounds;
  const rounds = args[0] === '--rounds' && args.length === 2 ? Number(args[1]) : Number.NaN;
  if (Number.isInteger(rounds) && rounds > 0) return rounds;
  throw new SetupProblem('This takes `--rounds` and a whole number, or nothing for sixty rounds.');
}

function printTable({ faults, ...figures }) {
  const names = {
    rounds: 'kills',
    killedInStart: '  of them while starting',
    killedInRebuild: '    and building the working database again',
    inWindow: '  of them in the window, the others in the terminal',
    acknowledged: 'acknowledged imports, annotations, events, links and changes',
    lost: 'of these lost',
    halfWritten: 'half-written',
    rebuilt: 'starts that built the working database again',
    caughtUp: 'starts that brought it up to date',
    tornTails: 'torn ends of the journal set aside',
    operations: 'operations in the journal at the end',
  };
  console.log('');
  for (const [key, name] of Object.entries(names))
    console.log(`${String(figures[key]).padStart(8)}  ${name}`);
  if (faults.length > 0) console.log(`\n${faults.join('\n')}`);
  console.log('');
}
