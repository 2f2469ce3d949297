import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { workerSource } from './pdfjs-worker-source';

const installed = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.worker.mjs');

describe('the worker of pdf.js that is shipped', () => {
  it('hands out the ActualText of marked content, and is otherwise unchanged', () => {
    const original = readFileSync(installed, 'utf8');
    const changed = workerSource(original);
    expect(changed).toContain('actualText: args[1] instanceof Dict ? args[1].get("ActualText") : undefined');
    expect(changed.length - original.length).toBeLessThan(250);
  });

  it('is not made from a version whose code moved', () => {
    expect(() => workerSource('something else')).toThrow('pdf.js changed');
  });
});
