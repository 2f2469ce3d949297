import { describe, expect, it } from 'vitest';
import { isOwnRequest, isPageAddress, isWindowAddress } from './app-address';

describe('what the window may ask for', () => {
  it('is its own files, objects, blobs, and data that is not a frame', () => {
    for (const address of [
      'app://archive/index.html',
      'app://objects/00',
      'blob:app://archive/0b1c',
      'data:image/png;base64,',
    ])
      expect(isOwnRequest(address, 'document', false), address).toBe(true);
  });

  it('is nothing that only looks like its own', () => {
    for (const address of [
      'app://archive.example/',
      'app://archive',
      'app://preview/x',
      'blob:null/0b1c',
      'file:///etc/passwd',
      'ws://127.0.0.1:9/',
      'devtools://devtools/bundled/inspector.html',
      'chrome://gpu',
    ])
      expect(isOwnRequest(address, 'document', false), address).toBe(false);
  });

  it('is never a frame made of data', () => {
    expect(isOwnRequest('data:text/html,hello', 'frame', true)).toBe(false);
  });

  it('is a look only for a frame', () => {
    expect(isOwnRequest('app://look/0b1c', 'frame', false)).toBe(true);
    expect(isOwnRequest('app://look/0b1c', 'window', false)).toBe(false);
    expect(isOwnRequest('app://look/0b1c', 'document', false)).toBe(false);
    expect(isPageAddress('app://look/0b1c')).toBe(false);
    expect(isWindowAddress('app://look/0b1c')).toBe(false);
  });

  it('includes the developer tools only where they are allowed', () => {
    expect(isOwnRequest('devtools://devtools/bundled/inspector.html', 'window', true)).toBe(true);
  });
});

describe('where the window may go', () => {
  it('is its page, with any query or fragment', () => {
    expect(isPageAddress('app://archive/')).toBe(true);
    expect(isPageAddress('app://archive/index.html?a=1#/source/2')).toBe(true);
  });

  it('is no other file of the app, and no other host', () => {
    expect(isPageAddress('app://archive/assets/index.js')).toBe(false);
    expect(isPageAddress('app://objects/index.html')).toBe(false);
    expect(isWindowAddress('app://objects/index.html')).toBe(false);
  });
});
