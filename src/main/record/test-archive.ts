import { createHash, randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Envelope } from '../../shared/envelope';
import { readOrCreateArchive } from './archive-folder';
import { type RecorderOptions, openRecorder } from './open-recorder';
import type { Recorder } from './recorder';

/* Helpers of the tests in this folder; no part of the app imports this. */

export const testOptions: RecorderOptions = { reserveBytes: 0, ballastBytes: 0 };

/** A new empty folder; the system's temporary folder keeps it until `removeTestFolders`. */
const made: string[] = [];
export function testFolder(): string {
  const folder = join(tmpdir(), `sourcebook-test-${randomUUID()}`);
  fs.mkdirSync(folder);
  made.push(folder);
  return folder;
}

export function removeTestFolders(): void {
  for (const folder of made.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
}

export function testArchive(): string {
  const folder = testFolder();
  const created = readOrCreateArchive(folder);
  if (!created.ok) throw new Error(created.failure.message);
  return folder;
}

export async function openTest(folder: string, options: RecorderOptions = {}): Promise<Recorder> {
  const opened = await openRecorder(folder, { ...testOptions, ...options });
  if (!opened.ok) throw new Error(`${opened.failure.kind}: ${opened.failure.message}`);
  return opened.value;
}

export function operation(payload: unknown, kind = 'note-written'): Envelope {
  return { kind, at: '2026-11-23T12:00:00.000Z', actor: 'Ani', step: { id: 1 }, payload };
}

/** The value of a success; throws on a failure, so that a test says at once what went wrong. */
export function valueOf<Value>(
  result:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly failure: { readonly kind: string } },
): Value {
  if (!result.ok) throw new Error(`unexpected failure: ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** Every file of a folder with its bytes in hex hash, its mode, and its place: two equal pictures are equal folders. */
export function pictureOf(folder: string): Readonly<Record<string, string>> {
  const picture: Record<string, string> = {};
  for (const name of fs.readdirSync(folder, { recursive: true }).map(String).sort()) {
    const path = join(folder, name);
    const facts = fs.statSync(path);
    picture[name] = facts.isDirectory()
      ? 'folder'
      : `${facts.mode.toString(8)} ${facts.size} ${createHash('sha256').update(fs.readFileSync(path)).digest('hex')}`;
  }
  return picture;
}

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
