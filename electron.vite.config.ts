import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';
import { ocrAssets } from './scripts/setup/ocr-assets';
import { pdfjsAssets } from './scripts/setup/pdfjs-assets';

// Users get the current Electron; a machine that cannot reach its download develops on 33.2.1
// (Chromium 130, Node 20.18), so builds target what both can run. See docs/decisions.
const chromiumTarget = 'chrome130';
const nodeTarget = 'node20.18';

export default defineConfig({
  main: {
    build: {
      target: nodeTarget,
      rollupOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          recorder: resolve('src/main/record/recorder-process.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      rollupOptions: {
        input: { index: resolve('src/preload/index.ts') },
        // A sandboxed preload must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve('src/renderer'),
    plugins: [react(), pdfjsAssets(), ocrAssets()],
    worker: { format: 'es' },
    build: {
      target: chromiumTarget,
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: { index: resolve('src/renderer/index.html') } },
    },
  },
});
