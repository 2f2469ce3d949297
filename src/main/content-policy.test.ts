import { expect, it } from 'vitest';
import { contentPolicy, lookPolicy, objectHeaders, windowHeaders } from './content-policy';

const directivesOf = (policy: string) =>
  new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources] as const;
    }),
  );
const directives = directivesOf(contentPolicy);

it('the policy lets nothing in but the app’s own files, objects, and pictures made in the window', () => {
  const allowed = new Set(["'none'", "'self'", 'app://objects', 'blob:', 'data:', "'wasm-unsafe-eval'"]);
  for (const [name, sources] of directives)
    if (name !== 'report-uri' && name !== 'frame-src')
      for (const source of sources) expect(allowed, `${name} ${source}`).toContain(source);
  expect(directives.get('default-src')).toEqual(["'none'"]);
  expect(directives.get('style-src')).toEqual(["'self'"]);
  expect(directives.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
});

it('the window’s only frame is the locked one, which shows what stands in it and nothing else', () => {
  expect(directives.get('frame-src')).toEqual(['app://look']);
  const look = directivesOf(lookPolicy);
  expect(Object.fromEntries(look)).toEqual({
    'default-src': ["'none'"],
    'img-src': ['data:'],
    'font-src': ['data:'],
    'style-src': ["'unsafe-inline'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ['app://archive'],
    sandbox: [],
    'report-uri': ['app://archive/policy-report'],
  });
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
