/** Reads PDFs one after the other, by our own code and by pdftotext. */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { cacheFolder, inProject } from '../setup/project.mjs';

/** A file that takes longer is given up, as the app's watchdog gives up. */
const longestMs = 180_000;
const pdfjsFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Starts our reading; `read` answers what readPdf answers, `stop` ends its process. */
export async function startReader() {
  const folder = join(cacheFolder, 'bench-pdf-text');
  await build({
    configFile: false,
    logLevel: 'error',
    root: inProject(),
    build: {
      ssr: inProject('scripts', 'bench', 'pdf-text-reader.mjs'),
      outDir: folder,
      emptyOutDir: true,
      target: 'node20.18',
      minify: false,
      rollupOptions: { output: { entryFileNames: 'reader.mjs' } },
    },
  });
  let child;
  const start = async () => {
    const args = [pdfjsFolder, join(folder, 'worker')];
    child = fork(join(folder, 'reader.mjs'), args, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    await once(child, 'message');
  };
  const stop = () => child?.kill('SIGKILL');
  const read = async (path) => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) await start();
    const own = child;
    const answer = await new Promise((resolve) => {
      const limit = setTimeout(() => resolve('was given up after 3 minutes'), longestMs);
      const ended = () => resolve('ended the process that read it');
      own.once('exit', ended);
      own.once('message', (value) => {
        clearTimeout(limit);
        own.off('exit', ended);
        resolve(value);
      });
      own.send({ path });
    });
    if (typeof answer !== 'string') return answer;
    own.kill('SIGKILL');
    child = undefined;
    return { seconds: longestMs / 1000, failure: { kind: 'stopped', message: `The file ${answer}.` } };
  };
  return { read, stop };
}

/** The text that pdftotext gives for a file, and its time; `problem` when it gives none. */
export async function pdftotext(program, path) {
  const startedAt = performance.now();
  const child = spawn(program, ['-q', '-enc', 'UTF-8', path, '-'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: longestMs,
  });
  const parts = [];
  let errors = '';
  child.stdout.on('data', (part) => parts.push(part));
  child.stderr.on('data', (part) => {
    errors += part;
  });
  const [code] = await once(child, 'close');
  const seconds = (performance.now() - startedAt) / 1000;
  const text = Buffer.concat(parts).toString('utf8');
  return code === 0
    ? { seconds, text }
    : { seconds, text: '', problem: errors.trim() || `it ended with ${code}` };
}
