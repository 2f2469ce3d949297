import { createHash } from 'node:crypto';
import type { FileSystem } from './file-system';

const chunkBytes = 1024 * 1024;

/** SHA-256 (hex) and length of a file's bytes. `onBytes` is told of each piece and answers false to stop. Throws Node errors. */
export async function hashFile(
  files: FileSystem,
  path: string,
  onBytes: (bytes: number) => boolean = () => true,
): Promise<{ readonly sha256: string; readonly bytes: number } | 'stopped'> {
  const handle = await files.open(path, 'r');
  try {
    const hash = createHash('sha256');
    const chunk = Buffer.allocUnsafe(chunkBytes);
    let bytes = 0;
    for (;;) {
      const { bytesRead } = await handle.read(chunk, 0, chunk.length, null);
      if (bytesRead === 0) return { sha256: hash.digest('hex'), bytes };
      hash.update(chunk.subarray(0, bytesRead));
      bytes += bytesRead;
      if (!onBytes(bytesRead)) return 'stopped';
    }
  } finally {
    await handle.close();
  }
}
