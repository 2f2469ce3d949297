import { describe, expect, it } from 'vitest';
import { requestedRange } from './byte-range';

const part = (start: number, end: number) => ({ kind: 'part', start, end });

describe('a Range header', () => {
  it('names the first and the last byte, both included', () => {
    expect(requestedRange('bytes=0-0', 10)).toEqual(part(0, 0));
    expect(requestedRange('bytes=2-5', 10)).toEqual(part(2, 5));
  });

  it('may leave out the end, or reach past it', () => {
    expect(requestedRange('bytes=4-', 10)).toEqual(part(4, 9));
    expect(requestedRange('bytes=4-999', 10)).toEqual(part(4, 9));
  });

  it('may ask for the last bytes', () => {
    expect(requestedRange('bytes=-3', 10)).toEqual(part(7, 9));
    expect(requestedRange('bytes=-30', 10)).toEqual(part(0, 9));
  });

  it('cannot be met when it begins after the end', () => {
    expect(requestedRange('bytes=10-', 10).kind).toBe('unsatisfiable');
    expect(requestedRange('bytes=0-', 0).kind).toBe('unsatisfiable');
    expect(requestedRange('bytes=-0', 10).kind).toBe('unsatisfiable');
  });

  it('is ignored when it is absent, backwards, in other units, or of several ranges', () => {
    for (const header of [null, '', 'bytes=-', 'bytes=5-2', 'pages=1-2', 'bytes=0-1,4-5', 'bytes=a-b'])
      expect(requestedRange(header, 10).kind, String(header)).toBe('whole');
  });
});
