import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Fault, type FaultyFileSystem, faultyFileSystem } from './faulty-file-system';
import { openRecorder } from './open-recorder';
import type { Recorder } from './recorder';
import {
  openTest,
  operation,
  removeTestFolders,
  testArchive,
  testFolder,
  testOptions,
  valueOf,
} from './test-archive';

afterEach(removeTestFolders);

/** One session: two objects, five batches, one snapshot. Answers what was acknowledged. */
async function session(
  recorder: Recorder,
  source: string,
): Promise<{ payloads: unknown[]; objects: string[]; refusals: string[] }> {
  const payloads: unknown[] = [];
  const objects: string[] = [];
  const refusals: string[] = [];
  const note = (result: { readonly ok: boolean; readonly failure?: { readonly kind: string } }) => {
    if (!result.ok) refusals.push(result.failure?.kind ?? '');
    return result.ok;
  };
  for (let place = 0; place < 5; place += 1) {
    if (place === 1) {
      const stored = await recorder.storeFile(source);
      if (note(stored) && stored.ok) objects.push(stored.value.sha256);
    }
    if (place === 3) {
      const id = await recorder.openObject();
      if (note(id) && id.ok) {
        note(await recorder.writeObject(id.value, Buffer.from('a text')));
        const stored = await recorder.closeObject(id.value);
        if (note(stored) && stored.ok) objects.push(stored.value.sha256);
      }
    }
    const batch = [`${place}a`, `${place}b`];
    if (note(await recorder.append(batch.map((payload) => operation(payload))))) payloads.push(...batch);
    if (place === 4) note(await recorder.saveSnapshot(valueOf(await recorder.head()).seq, ['state']));
  }
  return { payloads, objects, refusals };
}

/** `inDoubt`: a batch whose flush failed and could not be undone may be there at the end, whole, though it was refused. */
async function expectWhole(
  folder: string,
  payloads: readonly unknown[],
  objects: readonly string[],
  inDoubt = false,
): Promise<void> {
  const recorder = await openTest(folder);
  const entries = valueOf(await recorder.entries(0, 1000, 1e9)).map(({ payload }) => payload);
  expect(entries.slice(0, payloads.length)).toEqual(payloads);
  expect(inDoubt ? [0, 2] : [0]).toContain(entries.length - payloads.length);
  expect(valueOf(await recorder.verify({ expected: objects })).problems).toEqual([]);
  expect(fs.readdirSync(join(folder, 'tmp'))).toEqual([]);
  await recorder.close();
}

describe('a disk that answers', () => {
  test.each([
    ['ENOSPC once', 'ENOSPC', 1, 0],
    ['EIO once, after writing a part', 'EIO', 1, 0.5],
    ['ENOSPC from then on', 'ENOSPC', Number.POSITIVE_INFINITY, 0.5],
  ])(
    '%s, at every single step of a session, loses nothing acknowledged and leaves nothing half-written',
    async (_, code, failures, writtenShare) => {
      const source = join(testFolder(), 'source');
      fs.writeFileSync(source, Buffer.alloc(2_500_000, 7));
      const steps = await countSteps(source);
      expect(steps).toBeGreaterThan(40);
      for (let failAt = 0; failAt < steps; failAt += 1) {
        const folder = testArchive();
        const files = faultyFileSystem();
        Object.assign(files.fault, { failAt, failures, code, writtenShare } satisfies Fault);
        const opened = await openRecorder(folder, { ...testOptions, rotateBytes: 900, files });
        expect(['disk-full', 'unreadable', undefined]).toContain(opened.ok ? undefined : opened.failure.kind);
        if (!opened.ok) {
          endProcess(folder);
          await expectWhole(folder, [], []);
          continue;
        }
        const { payloads, objects, refusals } = await session(opened.value, source);
        for (const kind of refusals)
          expect(['disk-full', 'io', 'refusing', 'unknown-handle']).toContain(kind);
        expect(refusals.filter((kind) => kind !== 'unknown-handle').length).toBeLessThanOrEqual(failures);
        const closed = await opened.value.close();
        if (!closed.ok) endProcess(folder);
        await expectWhole(folder, payloads, objects, refusals.includes('refusing'));
      }
    },
  );
});

/** A disk that lets no file be removed keeps the lock too; it goes stale with the process, which here cannot end. */
function endProcess(folder: string): void {
  fs.rmSync(join(folder, 'LOCK'), { force: true });
}

async function countSteps(source: string): Promise<number> {
  const files = faultyFileSystem();
  const recorder = await openTest(testArchive(), { rotateBytes: 900, files });
  const { refusals } = await session(recorder, source);
  expect(refusals).toEqual([]);
  await recorder.close();
  return files.calls();
}

describe('a full disk', () => {
  async function fullArchive(
    ballastBytes: number,
  ): Promise<{ folder: string; files: FaultyFileSystem; recorder: Recorder }> {
    const folder = testArchive();
    await (await openTest(folder, { ballastBytes })).close(); // closing waits until the ballast is made
    const files = faultyFileSystem();
    const recorder = await openTest(folder, { files, ballastBytes });
    return { folder, files, recorder };
  }

  test('costs the ballast and not the operation', async () => {
    const { folder, files, recorder } = await fullArchive(200_000);
    expect(fs.statSync(join(folder, 'ballast')).blocks * 512).toBeGreaterThanOrEqual(200_000);
    files.fault.failAt = files.calls();
    expect(valueOf(await recorder.append([operation('last words')]))).toMatchObject({
      lastSeq: 1,
      lowSpace: true,
    });
    expect(fs.existsSync(join(folder, 'ballast'))).toBe(false);
    await recorder.close();
    await expectWhole(folder, ['last words'], []);
  });

  test('is told when there is no ballast, and after room was made everything works again', async () => {
    const { folder, files, recorder } = await fullArchive(0);
    Object.assign(files.fault, { failAt: files.calls(), failures: 1, writtenShare: 0.7 });
    expect(await recorder.append([operation('too much')])).toMatchObject({ failure: { kind: 'disk-full' } });
    valueOf(await recorder.append([operation('fits')]));
    await recorder.close();
    await expectWhole(folder, ['fits'], []);
  });

  test('that leaves no way to undo a failed write makes the recorder refuse, and the next start sets it aside', async () => {
    const { folder, files, recorder } = await fullArchive(0);
    valueOf(await recorder.append([operation('before')]));
    Object.assign(files.fault, { failAt: files.calls(), failures: 2, code: 'EIO', writtenShare: 0.5 });
    expect(await recorder.append([operation('half')])).toMatchObject({ failure: { kind: 'refusing' } });
    expect(await recorder.append([operation('more')])).toMatchObject({ failure: { kind: 'refusing' } });
    await recorder.close();
    const again = await openTest(folder);
    expect(again.openReport.tornBytes).toBeGreaterThan(0);
    await again.close();
    await expectWhole(folder, ['before'], []);
  });

  test('that fails batches written together lets each of them try alone', async () => {
    const { folder, files, recorder } = await fullArchive(0);
    const small = recorder.append([operation('small')]);
    const other = recorder.append([operation('other')]);
    Object.assign(files.fault, { failAt: files.calls(), failures: 1, writtenShare: 0.9 });
    expect(valueOf(await small).lastSeq).toBe(1);
    expect(valueOf(await other).lastSeq).toBe(2);
    await recorder.close();
    await expectWhole(folder, ['small', 'other'], []);
  });
});
