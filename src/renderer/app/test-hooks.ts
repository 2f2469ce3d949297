import type { Archive } from '../core/archive';

declare global {
  interface Window {
    /** Only when the app was started with --test-hooks, unpackaged; see src/main/main-window.ts. */
    sourcebookTest?: { readonly archive: Archive };
  }
}

/** Lets end-to-end tests reach the open archive, where the address of the window asks for it. */
export function exposeToTests(archive: Archive): void {
  if (new URLSearchParams(window.location.search).has('test-hooks')) window.sourcebookTest = { archive };
}
