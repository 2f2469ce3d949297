#!/usr/bin/env node
/**
 * `npm start`: gets what is missing, builds what has changed, opens the app.
 * Arguments after `--` reach the app: `npm start -- <arguments>`.
 */
import { ensureBuild } from './setup/build.mjs';
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
  return launchApp(process.argv.slice(2));
});
