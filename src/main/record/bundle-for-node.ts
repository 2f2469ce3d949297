import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** For tests that need a real process: bundles one file of this folder for plain Node; answers the path of the script, which is removed when this process ends. */
export async function bundleForNode(fileName: string): Promise<string> {
  const outDir = join(tmpdir(), `sourcebook-bundle-${randomUUID()}`);
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    build: {
      ssr: join(import.meta.dirname, fileName),
      outDir,
      emptyOutDir: true,
      target: 'node20.18',
      minify: false,
      rollupOptions: { output: { entryFileNames: 'entry.mjs' } },
    },
  });
  return join(outDir, 'entry.mjs');
}
