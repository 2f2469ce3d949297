import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Part of `sample.json` that main reads; the rest is the window's. Names only, no folders. */
const sampleSchema = z.object({
  files: z.array(z.object({ file: z.string().regex(/^[^/\\]+$/) })),
});

/** Paths of the sample's files, in the order in which they are to be imported. Throws when the app was built without them. */
export async function sampleFilePaths(resourcesFolder: string): Promise<readonly string[]> {
  const folder = join(resourcesFolder, 'sample');
  const text = await readFile(join(folder, 'sample.json'), 'utf8');
  const { files } = sampleSchema.parse(JSON.parse(text));
  return files.map(({ file }) => join(folder, file));
}
