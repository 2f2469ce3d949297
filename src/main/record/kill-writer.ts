import { openRecorder } from './open-recorder';

/*
 * The child of the kill test: writes objects and operations as fast as it can and reports each acknowledgement,
 * until somebody kills it. Arguments: archive folder, file to import.
 */

/** What the child tells: an acknowledged batch, and the objects that were stored before it. */
export interface Acknowledged {
  readonly lastSeq: number;
  readonly hash: string;
  readonly objects: readonly string[];
}

const [, , folder = '', source = ''] = process.argv;
const opened = await openRecorder(folder, { reserveBytes: 0, ballastBytes: 1_000_000, rotateBytes: 60_000 });
if (!opened.ok) throw new Error(opened.failure.message);
const recorder = opened.value;
process.send?.('ready');

async function write(lane: number): Promise<void> {
  for (let place = 0; ; place += 1) {
    const objects: string[] = [];
    const text = `lane ${lane}, number ${place}, process ${process.pid} `;
    const id = await recorder.openObject();
    if (id.ok) {
      for (let piece = 0; piece < 3; piece += 1)
        await recorder.writeObject(id.value, Buffer.from(text.repeat(500)));
      const stored = await recorder.closeObject(id.value);
      if (stored.ok) objects.push(stored.value.sha256);
    }
    if (place % 10 === lane) {
      const stored = await recorder.storeFile(source);
      if (stored.ok) objects.push(stored.value.sha256);
    }
    // Now and then some megabytes at once: a kill can cut such a write in its middle.
    const batch = Array.from({ length: 1 + (place % 4) }, (_, part) => ({
      kind: 'source-imported',
      at: new Date().toISOString(),
      actor: 'kill test',
      step: { lane, place },
      payload: { part, objects, text: text.repeat(place % 9 === 8 ? 40_000 : place % 30) },
    }));
    const receipt = await recorder.append(batch);
    if (!receipt.ok) throw new Error(receipt.failure.message);
    process.send?.({
      lastSeq: receipt.value.lastSeq,
      hash: receipt.value.head.hash,
      objects,
    } satisfies Acknowledged);
    if (lane === 0 && place % 25 === 24) {
      const { lastSeq } = receipt.value;
      await recorder.saveSnapshot(
        lastSeq,
        Array.from({ length: 2000 }, (_, line) => `${line} ${text}`),
      );
    }
  }
}

await Promise.all([0, 1, 2].map(write));
