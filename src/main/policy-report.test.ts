import { describe, expect, it } from 'vitest';
import { requestInPolicyReport } from './policy-report';

const report = (url: string, directive: string) =>
  JSON.stringify({ 'csp-report': { 'blocked-uri': url, 'effective-directive': directive } });

describe('a report of the content policy', () => {
  it('tells which address was asked for, and by what', () => {
    expect(requestInPolicyReport(report('https://example.org/a.png', 'img-src'))).toEqual({
      url: 'https://example.org/a.png',
      what: 'image',
    });
  });

  it('is no request when nothing else was asked for', () => {
    for (const url of ['inline', 'eval', 'wasm-eval', 'data', 'blob', 'app://objects/00', ''])
      expect(requestInPolicyReport(report(url, 'script-src-elem')), url).toBeUndefined();
  });

  it('is ignored when it is not a report', () => {
    for (const body of ['', '{', '[]', '{"csp-report":{}}'])
      expect(requestInPolicyReport(body), body).toBeUndefined();
  });
});
