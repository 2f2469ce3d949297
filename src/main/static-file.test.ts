import { join, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mediaTypeOf, staticFilePath } from './static-file';

const root = join(sep, 'app', 'out', 'renderer');

describe('the file behind an address', () => {
  it('is the page for the bare origin', () => {
    expect(staticFilePath(root, '/')).toBe(join(root, 'index.html'));
  });

  it('is a file inside the folder, also with spaces in its name', () => {
    expect(staticFilePath(root, '/assets/a%20b.js')).toBe(join(root, 'assets', 'a b.js'));
  });

  it('is nothing when it would leave the folder', () => {
    for (const path of [
      '/../main/index.js',
      '/%2e%2e/main/index.js',
      '/a/..%2f..%2fb',
      '/..',
      '/..%5cb',
      '/C:/x',
    ])
      expect(staticFilePath(root, path), path).toBeUndefined();
  });

  it('is nothing for a neighbour whose name begins alike', () => {
    expect(staticFilePath(root, '/../renderer-other/x.js')).toBeUndefined();
  });

  it('is nothing for folders, broken escapes and control characters', () => {
    for (const path of ['/assets/', '/%', '/a%00b', '/a%0ab', 'index.html'])
      expect(staticFilePath(root, path), path).toBeUndefined();
  });

  it('never lies outside the folder, whatever is asked', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('..', '.', '%2e%2e', '%2f', '\\', '%5c', '/', '//'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const path = staticFilePath(root, `/${pieces.join('/')}`);
        expect(path === undefined || path.startsWith(root + sep)).toBe(true);
      }),
    );
  });
});

describe('media types', () => {
  it('are what module scripts, styles and streaming wasm need', () => {
    expect(mediaTypeOf('index.MJS')).toMatch(/^text\/javascript/);
    expect(mediaTypeOf('openjpeg.wasm')).toBe('application/wasm');
    expect(mediaTypeOf('LICENSE')).toBe('application/octet-stream');
  });
});
