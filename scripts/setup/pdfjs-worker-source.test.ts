import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { workerSource } from './pdfjs-worker-source';

const installed = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.worker.mjs');
const original = readFileSync(installed, 'utf8');

describe('the worker of pdf.js that is shipped', () => {
  it('hands out the ActualText of marked content, places of glyphs and what annotations draw', () => {
    const changed = workerSource(original);
    expect(changed).toContain('actualText: args[1] instanceof Dict ? args[1].get("ActualText") : undefined');
    expect(changed).toContain('glyphs: sourcebookGlyphs(textChunk, text, bidiResult.str)');
    expect(changed).toContain('this.data.drawn = sourcebookDrawn(drawn, this.data.rect, bbox, matrix)');
  });

  it('has lost nothing of the original, and gained little', () => {
    const changed = workerSource(original);
    let kept = 0;
    for (let at = 0; at < changed.length; at += 1)
      if (changed.charCodeAt(at) === original.charCodeAt(kept)) kept += 1;
    expect(kept).toBe(original.length);
    expect(changed.length - original.length).toBeLessThan(6000);
  });

  it('is not made from a version whose code moved', () => {
    expect(() => workerSource('something else')).toThrow('pdf.js changed');
  });
});
