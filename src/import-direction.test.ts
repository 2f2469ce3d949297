import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Who may import whom; the table of ARCHITECTURE.md. A room may always import itself and
 * src/shared. Packages named here may be imported by their owner only.
 */
const ROOMS: Readonly<
  Record<string, { readonly rooms: readonly string[]; readonly owns: readonly string[] }>
> = {
  'shared/': { rooms: [], owns: [] },
  'main/': { rooms: ['preload/'], owns: ['electron'] },
  'preload/': { rooms: [], owns: ['electron'] },
  'renderer/core/': { rooms: [], owns: ['approx-string-match', 'diff'] },
  'renderer/worker-channel/': { rooms: ['renderer/core/'], owns: [] },
  'renderer/storage/': { rooms: ['renderer/core/'], owns: ['dexie'] },
  'renderer/search-index/': { rooms: ['renderer/core/', 'renderer/worker-channel/'], owns: ['minisearch'] },
  'renderer/pdf/': { rooms: ['renderer/core/', 'renderer/worker-channel/'], owns: ['pdfjs-dist'] },
  'renderer/documents/': {
    rooms: ['renderer/core/', 'renderer/worker-channel/', 'renderer/pdf/'],
    owns: [
      'mammoth',
      '@citation-js/core',
      '@citation-js/plugin-bibtex',
      '@mozilla/readability',
      '@zip.js/zip.js',
      'exifreader',
      'linkedom',
      'postal-mime',
    ],
  },
  'renderer/recognition/': {
    rooms: ['renderer/core/', 'renderer/worker-channel/', 'renderer/pdf/', 'renderer/documents/'],
    owns: ['tesseract.js', 'utif2', '@cantoo/pdf-lib'],
  },
  'renderer/ui/': { rooms: ['renderer/core/'], owns: [] },
  'renderer/features/': { rooms: ['renderer/core/', 'renderer/ui/', 'preload/'], owns: [] },
  'renderer/app/': { rooms: ['renderer/', 'preload/'], owns: ['react-dom/client'] },
};

const source = import.meta.dirname;
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/u.test(path) && !/\.(test|d)\.tsx?$/u.test(path));

const roomOf = (path: string): string | undefined =>
  Object.keys(ROOMS)
    .toSorted((one, other) => other.length - one.length)
    .find((room) => path.startsWith(room));

interface Import {
  readonly from: string;
  readonly to: string;
}

const importsOf = (from: string): Import[] => {
  const text = readFileSync(join(source, from), 'utf8');
  return [...text.matchAll(/(?<!['.\w])(?:from|import)\s*\(?\s*'([^'\n]+)'/gu)].map((match) => ({
    from,
    to: match[1] ?? '',
  }));
};

/** Path below src/ of a relative import, or undefined for a package. */
const targetOf = ({ from, to }: Import): string | undefined =>
  to.startsWith('.') ? relative(source, join(source, dirname(from), to)).replaceAll('\\', '/') : undefined;

const imports = files.flatMap(importsOf);

describe('the rooms of the house', () => {
  it('are all named in the table', () => {
    const homeless = files.filter((path) => roomOf(path) === undefined);
    expect(homeless).toEqual([]);
    expect(files.length).toBeGreaterThan(50);
  });

  it('import only the rooms they may', () => {
    const wrong = imports.filter((each) => {
      const target = targetOf(each);
      const room = roomOf(each.from);
      if (
        target === undefined ||
        room === undefined ||
        target.startsWith('shared/') ||
        target.startsWith(room)
      )
        return false;
      // Resources outside src/ (sample texts, pictures) are data, not a room.
      if (target.startsWith('../')) return room !== 'renderer/app/';
      return !ROOMS[room]?.rooms.some((allowed) => target.startsWith(allowed));
    });
    expect(wrong).toEqual([]);
  });

  it('keep each library to the room that owns it', () => {
    const wrong = imports.filter((each) => {
      const owners = Object.entries(ROOMS).filter(([, room]) =>
        room.owns.some((name) => each.to === name || each.to.startsWith(`${name}/`)),
      );
      return owners.length > 0 && !owners.some(([room]) => each.from.startsWith(room));
    });
    expect(wrong).toEqual([]);
  });

  // Pure algorithms that run anywhere; docs/decisions/014 says why these and no others.
  const CORE_PACKAGES = new Set(['@edtf-ts/core', 'approx-string-match', 'diff']);

  it('keep core free of every package but a few pure ones', () => {
    const packages = imports.filter(
      (each) => each.from.startsWith('renderer/core/') && targetOf(each) === undefined,
    );
    expect(packages.filter((each) => !CORE_PACKAGES.has(each.to))).toEqual([]);
  });

  // `annotations` holds what the reader and the notebook both show of a note; it imports neither.
  const SHARED_FEATURE = 'annotations';

  it('let no feature import another, but for the pieces of notes that several show', () => {
    const feature = (path: string) => /^renderer\/features\/([^/]+)\//u.exec(path)?.[1];
    const wrong = imports.filter((each) => {
      const target = targetOf(each);
      const own = feature(each.from);
      const other = target === undefined ? undefined : feature(target);
      return other !== undefined && own !== undefined && other !== own && other !== SHARED_FEATURE;
    });
    expect(wrong).toEqual([]);
  });
});
