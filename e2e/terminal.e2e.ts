import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { sourcebook } from './support/command';
import { launchApp, makeWorkplace, type Workplace } from './support/launch';

const drop = join(import.meta.dirname, 'fixtures', 'drop');
let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
});
test.afterEach(() => workplace.remove());

test('the terminal does the whole job, and the window shows what it did', async () => {
  const imported = await sourcebook(workplace, ['import', drop, '--json']);
  const byName = new Map(imported.values.map((value) => [String(value['path']).split('/').at(-1), value]));
  expect(imported.exit).toBe(1);
  // The same bytes under two names: one source, whichever came first.
  const twins = ['water-levels.pdf', 'water-levels (copy).pdf'].map((name) => byName.get(name));
  expect(
    twins.map((twin) => twin?.['status']).toSorted((a, b) => String(a).localeCompare(String(b))),
  ).toEqual(['duplicate', 'imported']);
  const pdf = twins.find((twin) => twin?.['status'] === 'imported');
  expect(pdf).toMatchObject({ kind: 'pdf', pages: 2, reason: null });
  expect(byName.get('weir-keeper.html')).toMatchObject({ status: 'imported', kind: 'html', language: 'en' });
  expect(byName.get('notes.md')).toMatchObject({ status: 'imported', kind: 'markdown' });
  expect(byName.get('smotritel.txt')).toMatchObject({ status: 'imported', kind: 'text' });
  expect(byName.get('empty.pdf')).toMatchObject({ status: 'failed', reason: 'empty' });
  expect(byName.get('locked.pdf')).toMatchObject({ status: 'needs-password', reason: 'password' });
  expect(byName.get('damaged.pdf')).toMatchObject({ status: 'failed', reason: 'damaged' });
  expect(byName.get('broken.docx')).toMatchObject({ status: 'failed', reason: 'damaged' });
  expect(byName.get('picture.pdf')).toMatchObject({ status: 'no-text', kind: 'image' });
  for (const value of imported.values) expect(value['message']).toMatch(/\w.*\.$/u);
  const sha256 = createHash('sha256')
    .update(readFileSync(join(drop, 'water-levels.pdf')))
    .digest('hex');
  expect(pdf?.['sha256']).toBe(sha256);
  expect(existsSync(join(workplace.archive, 'objects', sha256.slice(0, 2), sha256))).toBe(true);

  const sourceId = String(pdf?.['sourceId']);
  const commands = join(workplace.folder, 'commands.txt');
  writeFileSync(
    commands,
    [
      '# marks a passage and ties it to an event',
      `text ${sourceId} --page 2`,
      'search \'"trusted his own boot"\'',
      `annotate ${sourceId} --quote "the gauge froze twice" --highlight 3 --note "Which winter?" --tag weir --tag doubt`,
      'event add "The gauge freezes" --date 2026-05~ --place "Lower weir" --participant "The keeper"',
      'event list',
      `annotate ${sourceId} --quote "not in the text"`,
      `annotate ${sourceId} --quote "the"`,
    ].join('\n'),
  );
  const ran = await sourcebook(workplace, ['run', commands, '--json']);
  expect(ran.exit).toBe(1);
  const [text, found, annotated, added, listed, missing, ambiguous] = ran.values;
  expect(text).toMatchObject({ line: 2, command: 'text', exit: 0 });
  expect(first(text)['text']).toContain('the gauge froze twice');
  expect(first(found)).toMatchObject({ sourceId, page: 2 });
  expect(first(found)['snippet']).toContain('trusted his own boot');
  expect(first(annotated)).toMatchObject({
    page: 2,
    quote: 'the gauge froze twice',
    tags: ['weir', 'doubt'],
    highlight: 3,
  });
  expect((first(annotated)['boxes'] as unknown[]).length).toBeGreaterThan(0);
  expect(first(listed)).toMatchObject({ eventId: first(added)['eventId'], date: '2026-05~' });
  expect(missing).toMatchObject({ exit: 1, results: [] });
  expect(ambiguous).toMatchObject({ exit: 1, results: [] });
  expect(String(missing?.['messages'])).toContain('do not stand in this source');

  const annotationId = String(first(annotated)['annotationId']);
  const eventId = String(first(added)['eventId']);
  const linked = await sourcebook(workplace, [
    'link',
    annotationId,
    eventId,
    '--stance',
    'disputes',
    '--json',
  ]);
  expect(linked).toMatchObject({ exit: 0 });
  const out = join(workplace.folder, 'excerpts.md');
  const exported = await sourcebook(workplace, [
    'export',
    '--format',
    'markdown',
    '--event',
    eventId,
    '--out',
    out,
    '--json',
  ]);
  expect(exported.values[0]).toMatchObject({ excerpts: 1, sources: 1, mismatches: 0 });
  const markdown = readFileSync(out, 'utf8');
  for (const expected of ['the gauge froze twice', 'Which winter?', sha256, 'weir', 'isputes'])
    expect(markdown).toContain(expected);

  const verified = await sourcebook(workplace, ['verify', '--json']);
  expect(verified).toMatchObject({ exit: 0 });
  expect(verified.values[0]).toMatchObject({ problems: [] });
  const before = await sourcebook(workplace, ['sources', '--json']);
  const rebuilt = await sourcebook(workplace, ['rebuild', '--json']);
  expect(rebuilt.values[0]).toMatchObject({ sources: 8, annotations: 1, events: 1 });
  const after = await sourcebook(workplace, ['sources', '--json']);
  expect(after.values).toEqual(before.values);

  const app = await launchApp(workplace);
  await expect(app.page.getByText('The keeper of the weir remembers').first()).toBeVisible();
  const busy = await sourcebook(workplace, ['sources']);
  expect(busy.exit).toBe(3);
  expect(busy.stderr).toMatch(/in use|open/iu);
  await app.close();
});

test('wrong usage ends with 2 and says what is wrong, and help is help', async () => {
  const wrong = await sourcebook(workplace, ['event', 'add', 'Title', '--date', '2026-02-30']);
  expect(wrong.exit).toBe(2);
  expect(wrong.stderr.length).toBeGreaterThan(10);
  const help = await sourcebook(workplace, ['annotate', '--help']);
  expect(help).toMatchObject({ exit: 0, stderr: '' });
  expect(help.stdout).toContain('--quote TEXT');
  const nothing = await sourcebook(workplace, ['import', join(workplace.folder, 'nowhere.pdf'), '--json']);
  expect(nothing.exit).toBe(1);
  expect(nothing.values[0]).toMatchObject({ status: 'failed', reason: 'not-found' });
});

const first = (answer: Record<string, unknown> | undefined): Record<string, unknown> =>
  (answer?.['results'] as Record<string, unknown>[] | undefined)?.[0] ?? {};
