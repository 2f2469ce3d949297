/** Building the app into `out/`, when its sources have changed. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { exclusively } from './exclusive.mjs';
import { projectNode } from './node-runtime.mjs';
import { ensureOcrLanguages } from './ocr-languages.mjs';
import { SetupProblem, cacheFolder, inProject, say } from './project.mjs';
import { run, toolEnvironment } from './run-command.mjs';
import { fingerprintOf, isStamped, writeStamp } from './stamps.mjs';

const stampPath = inProject('out', '.build-stamp');
const mainScript = inProject('out', 'main', 'index.js');

/**
 * Builds the app unless `out/` already holds the build of the present sources.
 *
 * @param {{ always?: boolean }} options `always` builds even then
 */
export async function ensureBuild({ always = false } = {}) {
  if (!always && isBuilt()) return;
  await exclusively(
    join(cacheFolder, 'build.lock'),
    async () => {
      if (always || !isBuilt()) await build();
    },
    () => say('Another command is building the app; waiting for it.'),
  );
}

const isBuilt = () => isStamped(stampPath, buildFingerprint()) && existsSync(mainScript);

/** Changes when any file changes that the build reads. */
export function buildFingerprint(root = inProject()) {
  const configurations = readdirSync(root).filter((name) => /^tsconfig.*\.json$/.test(name));
  const sources = [
    'src',
    'resources',
    'electron.vite.config.ts',
    'scripts/setup/pdfjs-assets.ts',
    'scripts/setup/pdfjs-worker-source.ts',
    'scripts/setup/ocr-assets.ts',
    'scripts/setup/ocr-worker-source.ts',
    'scripts/setup/ocr-languages.mjs',
    '.cache/ocr/rus.traineddata.gz',
    'package.json',
    'package-lock.json',
  ];
  return fingerprintOf(root, [...sources, ...configurations]);
}

async function build() {
  await ensureOcrLanguages();
  say('Building the app…');
  // Taken before the build: a file saved while it runs makes the next start build again.
  const fingerprint = buildFingerprint();
  // A build that fails half-way must not look finished when the sources are changed back.
  rmSync(stampPath, { force: true });
  const program = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { code, output } = await run(projectNode(), [program, 'build'], { env: toolEnvironment() });
  if (code !== 0) throw new SetupProblem(`The app could not be built.\n${output.trim()}`);
  writeStamp(stampPath, fingerprint);
}
