import { type ChildProcess, fork } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { bundleForNode } from './bundle-for-node';
import { forkChannel } from './fork-channel';
import { connectRecorder } from './recorder-client';
import type { RecorderReply, RecorderRequest } from './recorder-calls';
import { RecorderHost, serveRecorder } from './recorder-server';
import {
  openTest,
  operation,
  removeTestFolders,
  sha256Of,
  testArchive,
  testFolder,
  valueOf,
} from './test-archive';

let script = '';
const children: ChildProcess[] = [];
beforeAll(async () => {
  script = await bundleForNode('recorder-process.ts');
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(removeTestFolders);

function startRecorder() {
  const child = fork(script, { serialization: 'advanced', stdio: 'ignore' });
  children.push(child);
  return { child, client: connectRecorder(forkChannel(child)) };
}

const openRequest = (folder: string) => ({ folder, reserveBytes: 0, ballastBytes: 0 });

test('the whole conversation works across processes, bytes and progress included', async () => {
  const folder = testArchive();
  const { client } = startRecorder();
  expect(await client.append([operation(1)])).toMatchObject({ failure: { kind: 'closed' } });
  expect(valueOf(await client.open(openRequest(folder)))).toMatchObject({
    head: { seq: 0 },
    openReport: { tornBytes: 0 },
  });
  valueOf(await client.append([operation({ ä: [1, null] }), operation(2)]));
  expect(valueOf(await client.entries(0, 10, 1e6)).map(({ payload }) => payload)).toEqual([
    { ä: [1, null] },
    2,
  ]);
  const source = join(testFolder(), 'source');
  fs.writeFileSync(source, Buffer.alloc(5_000_000, 3));
  const progress: number[] = [];
  const stored = valueOf(
    await client.storeFile(source, { onProgress: ({ bytesDone }) => progress.push(bytesDone) }),
  );
  expect(stored.sha256).toBe(sha256Of(fs.readFileSync(source)));
  expect(progress.at(-1)).toBe(5_000_000);
  const id = valueOf(await client.openObject());
  const megabyte = new Uint8Array(1024 * 1024).fill(9);
  valueOf(await client.writeObject(id, megabyte));
  valueOf(await client.writeObject(id, megabyte));
  expect(valueOf(await client.closeObject(id))).toMatchObject({ bytes: 2 * 1024 * 1024 });
  const snapshot = valueOf(await client.beginSnapshot(2));
  valueOf(await client.appendSnapshot(snapshot, ['a', 'b']));
  valueOf(await client.commitSnapshot(snapshot));
  expect(valueOf(await client.readSnapshot(2, 0, 1e6)).lines).toEqual(['a', 'b']);
  expect(valueOf(await client.verify([stored.sha256]))).toMatchObject({
    objects: 2,
    operations: 2,
    problems: [],
  });
  const controller = new AbortController();
  controller.abort();
  expect(await client.verify([], { signal: controller.signal })).toMatchObject({
    failure: { kind: 'cancelled' },
  });
  expect(await client.open(openRequest(folder))).toMatchObject({ failure: { kind: 'in-use' } });
  valueOf(await client.close());
  await (await openTest(folder)).close();
});

test('when the process dies, every call that waits and every later one is told, and what was acknowledged is there', async () => {
  const folder = testArchive();
  const { client, child } = startRecorder();
  valueOf(await client.open(openRequest(folder)));
  valueOf(await client.append([operation('acknowledged')]));
  const waiting = Promise.all([client.verify(), client.append([operation('x'.repeat(5_000_000))])]);
  child.kill('SIGKILL');
  const answers = await waiting;
  expect(answers.map((answer) => answer.ok || answer.failure.kind === 'recorder-stopped')).toEqual([
    true,
    true,
  ]);
  expect(await client.head()).toMatchObject({ failure: { kind: 'recorder-stopped' } });
  const recorder = await openTest(folder);
  expect(recorder.openReport.tookOverLock).toBe(true);
  expect(valueOf(await recorder.entries(0, 1, 1e6))[0]?.payload).toBe('acknowledged');
  await recorder.close();
});

test('when main goes away, the recorder closes the archive and ends', async () => {
  const folder = testArchive();
  const { client, child } = startRecorder();
  valueOf(await client.open(openRequest(folder)));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.disconnect();
  expect(await ended).toBe(0);
  expect(fs.existsSync(join(folder, 'LOCK'))).toBe(false);
});

test('a wire takes only the calls it is allowed, and answers anything else with a failure', async () => {
  const recorder = await openTest(testArchive());
  const host = new RecorderHost(() => Promise.reject(new Error('not opened here')));
  host.recorder = recorder;
  let toClient: (reply: RecorderReply) => void = () => undefined;
  let toServer: (request: RecorderRequest) => void = () => undefined;
  serveRecorder(
    { postMessage: (reply) => toClient(reply), onMessage: (listener) => (toServer = listener) },
    host,
    ['append', 'head'],
  );
  const client = connectRecorder({
    postMessage: (request) => toServer(request),
    onMessage: (listener) => (toClient = listener),
    onExit: () => undefined,
  });
  valueOf(await client.append([operation(1)]));
  expect(await client.storeFile('/etc/hostname')).toMatchObject({ failure: { kind: 'recorder-stopped' } });
  expect(valueOf(await client.head()).seq).toBe(1);
  await recorder.close();
});
