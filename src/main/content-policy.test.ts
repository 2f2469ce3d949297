import { expect, it } from 'vitest';
import { contentPolicy, objectHeaders, windowHeaders } from './content-policy';

const directives = new Map(
  contentPolicy.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources] as const;
  }),
);

it('the policy lets nothing in but the app’s own files, objects, and pictures made in the window', () => {
  const allowed = new Set(["'none'", "'self'", 'app://objects', 'blob:', 'data:', "'wasm-unsafe-eval'"]);
  for (const [name, sources] of directives)
    if (name !== 'report-uri')
      for (const source of sources) expect(allowed, `${name} ${source}`).toContain(source);
  expect(directives.get('default-src')).toEqual(["'none'"]);
  expect(directives.get('style-src')).toEqual(["'self'"]);
  expect(directives.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
});

it('the directives that do not follow default-src are there', () => {
  for (const name of ['base-uri', 'form-action', 'frame-ancestors'])
    expect(directives.get(name), name).toEqual(["'none'"]);
});

it('the window is isolated, and objects are never documents', () => {
  expect(windowHeaders['Cross-Origin-Opener-Policy']).toBe('same-origin');
  expect(windowHeaders['Cross-Origin-Embedder-Policy']).toBe('require-corp');
  expect(objectHeaders['Content-Type']).toBe('application/octet-stream');
  expect(objectHeaders['X-Content-Type-Options']).toBe('nosniff');
  expect(objectHeaders['Access-Control-Allow-Origin']).toBe('app://archive');
});
