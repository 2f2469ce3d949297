import { appendFileSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PendingImports } from './pending-imports';

const place = () => join(mkdtempSync(join(tmpdir(), 'pending-')), 'pending-imports.jsonl');
const file = (name: string) => ({ path: `/somewhere/${name}`, name, folder: 'letters', size: 3 });

describe('imports that are not finished', () => {
  it('are there again after a crash, in their order, without those that were settled', () => {
    const path = place();
    const pending = new PendingImports(path);
    pending.remember([file('one'), file('two'), file('three')]);
    pending.settle([file('two')]);
    expect(new PendingImports(path).list()).toEqual([file('one'), file('three')]);
  });

  it('keep names that are no valid text', () => {
    const path = place();
    const odd = { ...file('odd'), path: Buffer.from([0x2f, 0x61, 0xff]) };
    new PendingImports(path).remember([odd]);
    expect(new PendingImports(path).list()).toEqual([odd]);
  });

  it('leave no file behind when all are settled', () => {
    const path = place();
    const pending = new PendingImports(path);
    pending.remember([file('one')]);
    pending.settle([file('one')]);
    expect(existsSync(path)).toBe(false);
  });

  it('survive a line that was torn', () => {
    const path = place();
    new PendingImports(path).remember([file('one')]);
    appendFileSync(path, '{"done":["text:/somewh');
    expect(new PendingImports(path).list()).toEqual([file('one')]);
  });
});
