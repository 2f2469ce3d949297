import { z } from 'zod';
import { readSmallJson, replaceSmallFile } from './small-file';
import type { WindowPlace } from './window-place';

/** What the app remembers by itself. Losing it costs nothing, so a damaged file counts as none. */
export interface AppState {
  /** Folder of the archive that was open last. */
  readonly lastArchive?: string | undefined;
  readonly window?: WindowPlace | undefined;
}

const coordinate = z.number().int().min(-100_000).max(100_000);
const length = z.number().int().min(1).max(100_000);
const stateSchema = z.object({
  lastArchive: z.string().min(1).optional().catch(undefined),
  window: z
    .object({ x: coordinate, y: coordinate, width: length, height: length, maximized: z.boolean() })
    .optional()
    .catch(undefined),
});

export function readAppState(path: string): AppState {
  const file = readSmallJson(path);
  const parsed = typeof file === 'object' ? stateSchema.safeParse(file.json) : undefined;
  return parsed?.success === true ? parsed.data : {};
}

/** Merges into what is there, for another open archive writes the same file. */
export function rememberAppState(path: string, changes: AppState): void {
  replaceSmallFile(path, `${JSON.stringify({ ...readAppState(path), ...changes }, null, 2)}\n`);
}
