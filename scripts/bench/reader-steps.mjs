/** What is measured of a viewer of PDFs, the same for Sourcebook and for pdf.js alone. */
import { readFileSync } from 'node:fs';

/** A page counts as there when it is drawn and its words can be selected. */
const isDrawn = (number) => `.page[data-page-number="${number}"] .textLayer .endOfContent`;
const framesToScroll = 240;
const pxAFrame = 60;

/** Milliseconds from an event that `open` brings about until the first page is there. */
export function firstPage(page, event, open) {
  return untilDrawn(page, 1, event, open);
}

/** Milliseconds from an event that `go` brings about until a far page is there. */
export function farPage(page, number, event, go) {
  return untilDrawn(page, number, event, go);
}

async function untilDrawn(page, number, event, act) {
  await page.evaluate(
    ({ selector, name }) => {
      const bench = { begun: 0, took: undefined };
      window.benchOfReader = bench;
      // The last of them counts: keys that are typed before it are not the one that goes.
      document.addEventListener(name, (each) => (bench.begun = each.timeStamp), { capture: true });
      const look = () => {
        if (bench.begun > 0 && document.querySelector(selector) !== null)
          bench.took = performance.now() - bench.begun;
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
    { selector: isDrawn(number), name: event },
  );
  await act();
  const took = await page.waitForFunction(() => window.benchOfReader.took, undefined, { timeout: 60_000 });
  return took.jsonValue();
}

/** Scrolls by a bit in every frame and answers how long the frames took, in ms. */
export async function scrollFrames(page, scroller) {
  const times = await page.evaluate(
    ({ selector, frames, step }) =>
      new Promise((resolve) => {
        const region = document.querySelector(selector);
        const up = region.scrollTop > region.scrollHeight / 2;
        const deltas = [];
        let last;
        const next = (now) => {
          if (last !== undefined) deltas.push(now - last);
          last = now;
          if (deltas.length >= frames) {
            resolve(deltas);
            return;
          }
          region.scrollTop += up ? -step : step;
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    { selector: scroller, frames: framesToScroll, step: pxAFrame },
  );
  const sorted = times.toSorted((one, other) => one - other);
  return {
    median: sorted[Math.floor(sorted.length / 2)],
    p95: sorted[Math.floor(sorted.length * 0.95)],
    longest: sorted.at(-1),
  };
}

/** Resident memory in MB: of the window's process, and of all of them together. */
export async function memoryOf(electron) {
  const metrics = await electron.evaluate(({ app, BrowserWindow }) => ({
    window: BrowserWindow.getAllWindows()[0].webContents.getOSProcessId(),
    all: app.getAppMetrics().map(({ pid, memory }) => ({ pid, kilobytes: memory.workingSetSize })),
  }));
  const megabytes = ({ pid, kilobytes }) => (residentOnLinux(pid) ?? kilobytes) / 1024;
  const window = metrics.all.find(({ pid }) => pid === metrics.window);
  return {
    window: window === undefined ? 0 : megabytes(window),
    together: metrics.all.reduce((sum, each) => sum + megabytes(each), 0),
  };
}

function residentOnLinux(pid) {
  if (process.platform !== 'linux') return undefined;
  return Number(/^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}

/** Marks so many passages of the archive's one source, evenly over its pages; every fourth has a note. */
export async function annotateSource(page, count, pages) {
  await page.waitForFunction(() => window.sourcebookTest !== undefined);
  await page.evaluate(
    async ({ wanted, of }) => {
      const { archive } = window.sourcebookTest;
      const [source] = await archive.sources.all().read();
      const read = await archive.sources.extraction(source);
      // Evenly over the pages and over the words of each; they do not touch, or they would be one.
      const onPage = Math.ceil(wanted / of);
      const stretches = Array.from({ length: wanted }, (_, index) => {
        const pageIndex = Math.floor((index * of) / wanted);
        const { length } = read.value.pages[pageIndex].text;
        const room = Math.floor(length / onPage);
        const start = (index % onPage) * room;
        return { pageIndex, start, end: start + Math.max(1, Math.min(30 + (index % 40), room - 4)) };
      }).filter(({ pageIndex, end }) => end <= read.value.pages[pageIndex].text.length);
      // All at once: finding the places opens the text, which for a long book is a large file.
      const anchors = await archive.do.anchorsFor(source, stretches);
      if (!anchors.ok) throw new Error(anchors.failure.message);
      for (const [index, anchor] of anchors.value.entries()) {
        const made = await archive.do.annotate({
          sourceId: source.id,
          anchors: [anchor],
          highlight: (index % 5) + 1,
          note: index % 4 === 0 ? `Note ${index}: compare this with what the other side wrote.` : '',
        });
        if (!made.ok) throw new Error(made.failure.message);
      }
    },
    { wanted: count, of: pages },
  );
}
