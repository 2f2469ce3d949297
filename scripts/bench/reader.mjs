#!/usr/bin/env node
/**
 * `npm run bench:reader`: how soon pages are there, how smoothly they scroll, and what that holds in
 * memory, with 0 and with 2,000 annotations, beside pdf.js's own viewer with nothing around it, in the
 * same Electron and the same run. The last line is all figures as JSON. Nothing here passes or fails.
 */
import { join } from 'node:path';
import { ensureBuild } from '../setup/build.mjs';
import { ensureDependencies } from '../setup/dependencies.mjs';
import { openDisplay } from '../setup/display.mjs';
import { electronExecutable, ensureElectron } from '../setup/electron-runtime.mjs';
import { electronFlags } from '../setup/launch.mjs';
import { inProject, runScript } from '../setup/project.mjs';
import { median, printTable, repeated, rounded } from './figures.mjs';
import { writePdf } from './make-pdf.mjs';
import { annotateSource, farPage, firstPage, memoryOf, scrollFrames } from './reader-steps.mjs';
import { makeWorkplace, sharedDocument, timedCommand } from './workplace.mjs';

const runs = 3;
const manyAnnotations = 2_000;
const size = { width: 1440, height: 900 };

await runScript(async () => {
  await ensureDependencies();
  await ensureElectron();
  await ensureBuild();
  const display = await openDisplay();
  Object.assign(process.env, display.environment);
  const workplace = makeWorkplace();
  try {
    const documents = [shortDocument(workplace.folder), longDocument(workplace.folder)];
    const figures = { runs, annotations: manyAnnotations };
    for (const document of documents)
      figures[document.key] = await benchDocument(display, workplace, document);
    console.log(`\n${JSON.stringify(figures)}`);
    return 0;
  } finally {
    workplace.remove();
    display.close();
  }
});

function shortDocument(folder) {
  return documentOf(folder, { key: 'short', shared: 'tracemonkey.pdf', pages: 14, far: 14 });
}

function longDocument(folder) {
  return documentOf(folder, { key: 'long', shared: 'gap-ref.pdf', pages: 1_483, far: 1_000 });
}

function documentOf(folder, { key, shared, pages, far }) {
  const path = sharedDocument('pdf', shared);
  if (path !== undefined) return { key, path, name: shared, pages, far };
  console.log(`${shared} is not here (SOURCEBOOK_SHARED); a generated PDF of ${pages} pages stands in.`);
  const made = join(folder, `${key}.pdf`);
  writePdf(made, pages);
  return { key, path: made, name: `generated, ${pages} pages`, pages, far };
}

async function benchDocument(display, scratch, document) {
  const workplace = makeWorkplace();
  try {
    await timedCommand(workplace, ['import', document.path]);
    const plain = await repeated(runs, () => readOnce(display, workplace, document));
    const rival = await repeated(runs, () =>
      viewOnce(display, document, median(plain.map(({ scale }) => scale))),
    );
    await annotate(display, workplace, document);
    const marked = await repeated(runs, () => readOnce(display, workplace, document));
    const figures = {
      name: document.name,
      pages: document.pages,
      farPage: document.far,
      sourcebook: summary(plain),
      sourcebookAnnotated: summary(marked),
      pdfjs: summary(rival),
    };
    print(figures);
    return figures;
  } finally {
    workplace.remove();
  }
}

/** Opens the document in Sourcebook from its library and reads in it. */
async function readOnce(display, workplace, { far }) {
  const app = await start(display, [inProject(), ...workplace.places, '--test-hooks']);
  const { page } = app;
  await page.getByRole('banner').waitFor();
  // The page that was read last is opened again; the first page is what is measured.
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('reading/')) localStorage.removeItem(key);
  });
  await page.getByRole('tab').first().click();
  const row = page.getByRole('row').nth(1);
  await row.waitFor();
  const first = await firstPage(page, 'dblclick', () => row.dblclick());
  const scale = await page.evaluate(
    () =>
      Number(getComputedStyle(document.querySelector('.pdfViewer')).getPropertyValue('--scale-factor')) /
      (96 / 72),
  );
  await page.waitForTimeout(1500);
  const farMs = await farPage(page, far, 'keydown', async () => {
    await page.keyboard.press('Control+g');
    await page.keyboard.type(String(far));
    await page.keyboard.press('Enter');
  });
  return { ...(await scrollAndEnd(app, '.pdf-scroller')), first, far: farMs, scale };
}

/** Opens it in pdf.js's viewer, at the same scale. */
async function viewOnce(display, { path, far }, scale) {
  const folder = inProject('scripts', 'bench', 'bare-viewer');
  const pdfjs = inProject('node_modules', 'pdfjs-dist');
  const app = await start(display, [folder, '--pdf', path, '--pdfjs', pdfjs]);
  const { page } = app;
  await page.locator('body[data-ready]').waitFor({ state: 'attached' });
  const first = await firstPage(page, 'bench', () =>
    page.evaluate((wanted) => {
      document.dispatchEvent(new Event('bench'));
      void window.openPdf(wanted);
    }, scale),
  );
  await page.waitForTimeout(1500);
  const farMs = await farPage(page, far, 'bench', () =>
    page.evaluate((number) => {
      document.dispatchEvent(new Event('bench'));
      window.goToPage(number);
    }, far),
  );
  return { ...(await scrollAndEnd(app, '#container')), first, far: farMs };
}

async function scrollAndEnd({ electron, page, close }, scroller) {
  await page.waitForTimeout(1000);
  const frames = await scrollFrames(page, scroller);
  await page.waitForTimeout(1500);
  const memory = await memoryOf(electron);
  await close();
  return { frames, memory };
}

async function annotate(display, workplace, { pages }) {
  const app = await start(display, [inProject(), ...workplace.places, '--test-hooks']);
  await app.page.getByRole('banner').waitFor();
  await annotateSource(app.page, manyAnnotations, pages);
  await app.close();
}

async function start(display, args) {
  // Imported now: it needs what the setup brings.
  const { _electron } = await import('@playwright/test');
  const electron = await _electron.launch({
    executablePath: electronExecutable(),
    args: [...electronFlags(display), ...args],
    env: { ...process.env, ...display.environment },
  });
  const page = await electron.firstWindow();
  await electron.evaluate(
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    size,
  );
  const close = async () => {
    const ended = new Promise((resolve) => electron.process().once('exit', resolve));
    await electron.evaluate(({ app }) => app.quit());
    await ended;
  };
  return { electron, page, close };
}

function summary(rounds) {
  const of = (value) => rounded(median(rounds.map(value)), 1);
  return {
    firstPageMs: of(({ first }) => first),
    farPageMs: of(({ far }) => far),
    frameMedianMs: of(({ frames }) => frames.median),
    frameP95Ms: of(({ frames }) => frames.p95),
    frameLongestMs: of(({ frames }) => frames.longest),
    windowMB: of(({ memory }) => memory.window),
    allProcessesMB: of(({ memory }) => memory.together),
  };
}

function print({ name, pages, farPage: far, sourcebook, sourcebookAnnotated, pdfjs }) {
  const row = (label, figures) => [
    label,
    figures.firstPageMs,
    figures.farPageMs,
    figures.frameMedianMs,
    figures.frameP95Ms,
    figures.frameLongestMs,
    figures.windowMB,
    figures.allProcessesMB,
  ];
  printTable(`Reading ${name}, ${pages} pages (median of ${runs}; far page: ${far})`, [
    ['', 'first page, ms', 'far page, ms', 'frame, ms', 'p95', 'longest', 'window, MB', 'all, MB'],
    row('pdf.js alone', pdfjs),
    row('Sourcebook', sourcebook),
    row(`Sourcebook, ${manyAnnotations} annotations`, sourcebookAnnotated),
  ]);
}
