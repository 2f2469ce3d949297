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
      expect(isOwnRequest(address, false, false), address).toBe(true);
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
      expect(isOwnRequest(address, false, false), address).toBe(false);
  });

  it('is never a frame made of data', () => {
    expect(isOwnRequest('data:text/html,hello', true, true)).toBe(false);
  });

  it('includes the developer tools only where they are allowed', () => {
    expect(isOwnRequest('devtools://devtools/bundled/inspector.html', true, true)).toBe(true);
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
