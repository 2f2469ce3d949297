/**
 * What Electron runs when it is given a folder: `electron <app folder> …`.
 *
 * The runtime from the npm registry comes without this part, so ours is packed
 * as its `default_app.asar`. The top-level `await` holds back Electron's `ready`
 * until the app has registered what must be registered before it.
 */
import { app, dialog } from 'electron';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const firstArgument = process.argv.slice(1).find((argument) => !argument.startsWith('-'));

if (firstArgument === undefined) {
  process.stderr.write('Say which app to run: electron <app folder>\n');
  app.exit(1);
} else {
  await runApp(resolve(firstArgument));
}

async function runApp(appFolder) {
  try {
    const description = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8'));
    app.setName(description.productName ?? description.name);
    app.setVersion(description.version ?? '0.0.0');
    app.setAppPath(appFolder);
    process.defaultApp = true;
    await import(pathToFileURL(join(appFolder, description.main ?? 'index.js')).href);
  } catch (error) {
    process.stderr.write(`The app in ${appFolder} could not be started.\n${error?.stack ?? error}\n`);
    if (process.env.DISPLAY === undefined) dialog.showErrorBox('The app could not be started', String(error));
    app.exit(1);
  }
}
