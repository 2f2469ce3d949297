// A tiny Electron app: prints the HTML file named first to the PDF named second.
import { writeFile } from 'node:fs/promises';
import { app, BrowserWindow } from 'electron';

const [from, to] = process.argv.slice(-2);

// Not awaited at the top level: Electron may hold `ready` back until this module has run.
void app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, javascript: false } });
  await window.loadFile(from);
  await writeFile(
    to,
    await window.webContents.printToPDF({ preferCSSPageSize: true, generateTaggedPDF: true }),
  );
  app.exit(0);
});
