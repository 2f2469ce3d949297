import { describe, expect, it } from 'vitest';
import { anchor, annotation, READING } from './row-fixture';
import { contentToPutBack, versionChanges } from './version-changes';

const version = (form: ReturnType<typeof annotation> | undefined) => ({
  seq: 1,
  at: '',
  by: '',
  label: '',
  annotation: form,
});

describe('what changed from one form of a note to the next', () => {
  it('is told word by word', () => {
    const changes = versionChanges(
      annotation({ note: 'Ask the first monitor' }),
      annotation({ note: 'Ask the second monitor' }),
    );
    expect(changes?.note).toEqual([
      { text: 'Ask the ', where: 'both' },
      { text: 'first', where: 'one' },
      { text: 'second', where: 'other' },
      { text: ' monitor', where: 'both' },
    ]);
  });

  it('names tags, highlight and kind', () => {
    const changes = versionChanges(
      annotation({ tags: ['a', 'b'] }),
      annotation({ tags: ['b', 'c'], highlight: 4, kind: 'underline' }),
    );
    expect(changes).toMatchObject({
      note: undefined,
      addedTags: ['c'],
      removedTags: ['a'],
      highlight: { before: 1, after: 4 },
      kind: { kind: 'underline' },
      isPlacedAnew: false,
    });
  });

  it('tells other words from the same words elsewhere', () => {
    const before = annotation();
    expect(versionChanges(before, annotation({ anchors: [anchor({ start: 9, end: 14 })] }))).toMatchObject({
      quote: undefined,
      isPlacedAnew: true,
    });
    expect(versionChanges(before, annotation({ anchors: [anchor({ quote: 'other' })] }))).toMatchObject({
      quote: { before: 'words', after: 'other' },
      isPlacedAnew: false,
    });
  });

  it('is nothing where there was no form before, or is none after', () => {
    expect(versionChanges(undefined, annotation())).toBe(undefined);
    expect(versionChanges(annotation(), undefined)).toBe(undefined);
  });
});

describe('a form that is put back', () => {
  it('comes with its place when that is of the present reading', () => {
    const form = annotation({ note: 'then', tags: ['a'], kind: 'underline' });
    expect(contentToPutBack(version(form), READING)).toEqual({
      kind: 'underline',
      anchors: form.anchors,
      highlight: 1,
      note: 'then',
      tags: ['a'],
    });
  });

  it('leaves the place as it is when that form stood in a former reading', () => {
    const form = annotation({ note: 'then', anchors: [anchor(), anchor({ extraction: 'former' })] });
    expect(contentToPutBack(version(form), READING)).toEqual({ highlight: 1, note: 'then', tags: [] });
  });

  it('is none where the note was in the bin', () => {
    expect(contentToPutBack(version(undefined), READING)).toBe(undefined);
  });
});
