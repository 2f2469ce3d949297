import { extname, join, normalize, sep } from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.icc': 'application/octet-stream',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
};

/** The media type for a file name; unknown ones are bytes, which no document may run. */
export function mediaTypeOf(name: string): string {
  return mediaTypes[extname(name).toLowerCase()] ?? 'application/octet-stream';
}

/**
 * The file that an address path such as `/assets/index.js` stands for, or undefined when it would
 * lie outside `root`, is not decodable, or is a name no build makes. `/` is `/index.html`.
 */
export function staticFilePath(root: string, addressPath: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(addressPath === '/' ? '/index.html' : addressPath);
  } catch {
    return undefined;
  }
  // oxlint-disable-next-line no-control-regex -- control characters are among what is refused
  if (/[\u0000-\u001f\\:*?"<>|]/.test(decoded)) return undefined;
  if (!decoded.startsWith('/') || decoded.endsWith('/')) return undefined;
  const cleanRoot = normalize(root);
  const path = normalize(join(cleanRoot, decoded));
  return path.startsWith(cleanRoot + sep) ? path : undefined;
}
