import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { ocrWorkerSource } from './ocr-worker-source';

const installed = createRequire(import.meta.url).resolve('tesseract.js/dist/worker.min.js');

describe('the worker of tesseract.js that is shipped', () => {
  it('names no address in the network', () => {
    const changed = ocrWorkerSource(readFileSync(installed, 'utf8'));
    const addresses = changed.match(/https?:\/\/[^\s"'`)]+/gu) ?? [];
    // What is left are namespaces and links in comments, which nothing asks for.
    expect(addresses.filter((address) => /npm|cdn|unpkg/u.test(address))).toEqual([]);
  });

  it('is not made from a version whose addresses changed', () => {
    expect(() => ocrWorkerSource('something else')).toThrow('tesseract.js changed');
  });
});
