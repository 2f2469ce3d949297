#!/usr/bin/env node
/**
 * The terminal command: `npx sourcebook <command> …`.
 *
 * It starts the app with a hidden window and hands it the command, so what a
 * script sees is what a screen does. Standard input and output belong to the app
 * alone; everything said here goes to standard error.
 */
import { ensureBuild } from './setup/build.mjs';
import { commandArguments } from './setup/command-arguments.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { requireDisplay } from './setup/display.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { launchApp } from './setup/launch.mjs';
import { runScript } from './setup/project.mjs';

await runScript(async () => {
  requireDisplay();
  await ensureDependencies();
  await ensureElectron();
  await ensureBuild();
  return launchApp(commandArguments(process.argv.slice(2)), { isQuiet: true });
});
