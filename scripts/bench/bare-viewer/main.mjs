// pdf.js's own viewer with nothing around it, to compare with: one window, one PDF.
// Arguments: --pdf PATH and --pdfjs FOLDER (the package as it is installed).
import { app, BrowserWindow, net, protocol } from 'electron';
import { join, normalize, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const argument = (name) => process.argv[process.argv.indexOf(name) + 1];
const pdf = argument('--pdf');
const pdfjs = argument('--pdfjs');

protocol.registerSchemesAsPrivileged([
  { scheme: 'viewer', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);

function fileOf(path) {
  if (path === '/document.pdf') return pdf;
  if (path.startsWith('/pdfjs/')) return within(pdfjs, path.slice('/pdfjs/'.length));
  return within(import.meta.dirname, path.slice(1));
}

function within(folder, path) {
  const file = normalize(join(folder, path));
  if (!file.startsWith(folder + sep)) throw new Error(`${path} is outside`);
  return file;
}

void app.whenReady().then(async () => {
  protocol.handle('viewer', (request) =>
    net.fetch(pathToFileURL(fileOf(decodeURIComponent(new URL(request.url).pathname))).href),
  );
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    useContentSize: true,
    webPreferences: { sandbox: true },
  });
  await window.loadURL('viewer://bench/page.html');
});
app.on('window-all-closed', () => app.quit());
