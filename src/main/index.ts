import { app, protocol } from 'electron';
import { dirname } from 'node:path';
import { appSchemeRegistration } from './app-protocol';
import { silenceChromium } from './chromium-switches';
import { refuseToStart, reportFault } from './faults';
import { guardLevelDb } from './leveldb-guard/guard-leveldb';
import { prepareStart } from './prepare-start';
import { inUseCode, runApp } from './run-app';
import { testsAttached } from './test-hooks';

/*
 * The order of the start, and nothing else. Everything before `ready` is synchronous: the data
 * folder, the lock and the guard must come before Chromium opens a single file.
 */
start();

function start(): void {
  // For every process. Root has no sandbox and says so with the switch, which only development may use.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  const isCommand = process.argv.some((argument) => /^--command(=|$)/.test(argument));
  process.on('uncaughtException', (error) => reportFault(error, isCommand));

  const prepared = prepareStart();
  if (!prepared.ok) return refuseToStart(prepared.failure.message, isCommand);
  const { dataFolder, choice } = prepared.value;

  if (!app.requestSingleInstanceLock({ mode: isCommand ? 'command' : 'window' })) {
    // The window that is open comes to the front by itself; a command has to say why it does nothing.
    if (!isCommand) return app.exit(0);
    const message = `The archive “${choice.archive.name}” is open in Sourcebook on this computer. Nothing was done. Close it there, then run the command again.`;
    return refuseToStart(message, isCommand, inUseCode);
  }
  const guard = guardLevelDb(dataFolder);
  silenceChromium();
  protocol.registerSchemesAsPrivileged([appSchemeRegistration]);

  const outFolder = dirname(import.meta.dirname);
  const attached = testsAttached();
  app
    .whenReady()
    .then(() => attached)
    .then(() => runApp(prepared.value, guard, outFolder))
    .catch((error: unknown) => reportFault(error, isCommand));
}
