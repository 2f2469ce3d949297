import { expect, test, type Page } from '@playwright/test';
import { check } from './support/accessibility';
import { launchApp, makeWorkplace, type RunningApp, type Workplace } from './support/launch';
import { clickWords, drag, dragWords, markLike, marksOf, paintedAs, relationKinds } from './support/marks';
import { openSample, openSource } from './support/sample';
import { boxesOfWords, boxesShown, selectWords } from './support/selection';

let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
});
test.afterEach(() => workplace.remove());

const REPORT = /Field note 12/u;
const LEDGER = /Two days at one long table/u;
const COURIER = /Dialogue of Neighbours/u;

const start = async (): Promise<RunningApp> => {
  const app = await launchApp(workplace);
  await openSample(app);
  return app;
};
const tool = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: 'Reader' }).getByRole('button', { name });
/** Writes the note whose field has just been opened. */
const writeNote = async (page: Page, words: string): Promise<void> => {
  await expect(page.getByRole('complementary', { name: 'Notes' }).getByRole('textbox').first()).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Control+Enter');
};

test('every kind of mark is made on pages with the mouse, and stands there after a restart', async () => {
  const app = await start();
  const { page } = app;
  await openSource(app, REPORT);
  const pages = page.getByRole('region', { name: 'Document pages' });

  // A line under the words; the highlighter marks as it is let go.
  await selectWords(page, pages, 'hall of the village school');
  const popover = page.getByRole('dialog', { name: 'Annotate selection' });
  await popover.getByRole('button', { name: 'Underline instead of fill' }).click();
  await popover.getByRole('radio', { name: /^Agreed point/u }).click();
  await markLike(page, REPORT, { kind: 'underline', slot: 4, pieces: ['hall of the village school'] });
  await tool(page, 'Highlight').click();
  await expect(tool(page, 'Highlight')).toHaveAttribute('aria-pressed', 'true');
  await dragWords(page, pages, 'This note uses both in alphabetical');
  await markLike(page, REPORT, {
    kind: 'underline',
    slot: 4,
    pieces: ['This note uses both in alphabetical'],
  });
  await expect(popover).toHaveCount(0);

  // A note at a point, and one on the whole source.
  await tool(page, 'Note at a point').click();
  const [word] = await boxesOfWords(pages, 'Lernavank in May 2025');
  if (word === undefined) throw new Error('no words to click at');
  await page.mouse.click(word.x + 1, word.y + word.height / 2);
  await writeNote(page, 'Who keeps these records?');
  const point = await markLike(page, REPORT, { kind: 'point', note: 'Who keeps these records?' });
  expect(point.pieces).toEqual(['']);
  await expect(tool(page, 'Select text')).toHaveAttribute('aria-pressed', 'true');
  await tool(page, 'Note on the source').click();
  await writeNote(page, 'Two monitors, one report.');
  await markLike(page, REPORT, { kind: 'source', note: 'Two monitors, one report.' });

  // An area quotes the words inside it.
  await tool(page, 'Mark an area').click();
  const [from] = await boxesOfWords(pages, 'Earlier meetings');
  if (from === undefined) throw new Error('no heading');
  await drag(page, [from.x - 6, from.y - 4], [from.x + from.width + 40, from.y + from.height + 6]);
  const area = await markLike(page, REPORT, { kind: 'area' });
  expect(area.pieces.join(' ')).toContain('Earlier meetings');
  expect(area.area?.width ?? 0).toBeGreaterThan(40);
  await page.keyboard.press('Escape');
  await expect(tool(page, 'Select text')).toHaveAttribute('aria-pressed', 'true');

  // Dragged at a corner it grows over the lines below, as one step for undo; the other corner stays.
  const grip = await page.getByRole('button', { name: /^Area, arrow keys move it/u }).boundingBox();
  if (grip === null) throw new Error('no corner to drag');
  const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
  await drag(page, [x, y], [x + 90, y + 60]);
  await expect
    .poll(async () => (await markLike(page, REPORT, { kind: 'area' })).pieces.join(' ').length)
    .toBeGreaterThan(area.pieces.join(' ').length + 10);
  const grown = await markLike(page, REPORT, { kind: 'area' });
  expect(grown.area?.x ?? 0).toBeCloseTo(area.area?.x ?? 0, 0);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await markLike(page, REPORT, { kind: 'area' })).area).toEqual(area.area);

  // One annotation over two pages, taken from one to the other.
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Control+Minus');
  await boxesOfWords(pages, 'The two groups do not agree');
  const end = (await boxesShown(pages, 'The two groups do not agree')).at(0);
  const next = (await boxesShown(pages, 'walked from the school to the old mill')).at(0);
  if (end === undefined || next === undefined) throw new Error('both pages are to be seen at once');
  const before = (await marksOf(page, REPORT)).length;
  await drag(
    page,
    [end.x + 0.5, end.y + end.height / 2],
    [next.x + next.width - 0.5, next.y + next.height / 2],
  );
  await page.keyboard.press('3');
  await expect.poll(async () => (await marksOf(page, REPORT)).length).toBe(before + 1);
  const over = (await marksOf(page, REPORT)).find(({ pages: on }) => on.length > 1);
  expect(over?.pages).toEqual([0, 1]);
  expect(over?.pieces[0]).toMatch(/^The two groups do not agree/u);
  expect(over?.pieces[1]).toMatch(/old mill$/u);
  await page.keyboard.press('Control+0');

  const counted = await marksOf(page, REPORT);
  await app.close();
  const second = await launchApp(workplace);
  await openSource(second, REPORT);
  const again = await marksOf(second.page, REPORT);
  expect(again.map(({ id }) => id).toSorted()).toEqual(counted.map(({ id }) => id).toSorted());
  await expect.poll(() => second.page.locator('.page-overlay .mark-box[data-kind="area"]').count()).toBe(1);
  await expect.poll(() => second.page.locator('.page-overlay .mark-point').count()).toBe(1);
  await second.close();
});

test('marks over one another are chosen in turn, extended, parted, merged and split with the mouse', async () => {
  const app = await start();
  const { page } = app;
  await openSource(app, REPORT);
  const pages = page.getByRole('region', { name: 'Document pages' });
  const chosen = pages.locator('.mark-box.selected').first();

  // Inside a mark that is there already.
  await selectWords(page, pages, 'nine from the highland group');
  await page.keyboard.press('3');
  const inner = await markLike(page, REPORT, { pieces: ['nine from the highland group'] });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await clickWords(page, pages, 'nine from the highland group');
  await expect(chosen).toHaveAttribute('data-annotation', inner.id);
  await clickWords(page, pages, 'nine from the highland group');
  await expect(chosen).not.toHaveAttribute('data-annotation', inner.id);
  await clickWords(page, pages, 'nine from the highland group');
  await expect(chosen).toHaveAttribute('data-annotation', inner.id);

  // Its end is dragged two words on.
  const handle = page.getByRole('button', { name: /^End of the mark/u });
  const knob = await handle.locator('i').boundingBox();
  const [goal] = await boxesOfWords(pages, 'nine from the lowland');
  if (knob === null || goal === undefined) throw new Error('no handle');
  await drag(
    page,
    [knob.x + knob.width / 2, knob.y + knob.height / 2],
    [goal.x + goal.width, goal.y + goal.height / 2],
  );
  await markLike(page, REPORT, {
    id: inner.id,
    pieces: ['nine from the highland group, nine from the lowland'],
  });
  await page.keyboard.press('Control+z');
  await markLike(page, REPORT, { id: inner.id, pieces: ['nine from the highland group'] });

  // A second piece, taken out again.
  await selectWords(page, pages, 'one facilitator');
  const popover = page.getByRole('dialog', { name: 'Annotate selection' });
  await popover.getByRole('button', { name: /^Add to the note/u }).click();
  await markLike(page, REPORT, { id: inner.id, pieces: ['nine from the highland group', 'one facilitator'] });
  await page.getByRole('button', { name: 'Take this piece out of the mark' }).last().click();
  await markLike(page, REPORT, { id: inner.id, pieces: ['nine from the highland group'] });

  // Split in two where a selection begins, and made one again.
  const before = (await marksOf(page, REPORT)).length;
  await selectWords(page, pages, 'the highland group');
  await popover.getByRole('button', { name: /^Split/u }).click();
  await markLike(page, REPORT, { id: inner.id, pieces: ['nine from'] });
  await markLike(page, REPORT, { slot: 3, pieces: ['the highland group'] });
  await page.keyboard.press('Control+z');
  await markLike(page, REPORT, { id: inner.id, pieces: ['nine from the highland group'] });
  expect(await marksOf(page, REPORT)).toHaveLength(before);

  await clickWords(page, pages, 'nine from the highland group');
  await page.keyboard.press('m');
  await expect.poll(async () => (await marksOf(page, REPORT)).length).toBe(before - 1);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await marksOf(page, REPORT)).length).toBe(before);
  await app.close();
});

test('marks on pages need no mouse', async () => {
  const app = await start();
  const { page } = app;
  const keys = async (...pressed: string[]) => {
    for (const key of pressed) await page.keyboard.press(key);
  };
  await openSource(app, REPORT);
  const pages = page.getByRole('region', { name: 'Document pages' });
  await expect(pages.locator('.textLayer span').first()).toBeAttached();
  await pages.focus();

  // The caret goes by the lines of the page, and over to the next page.
  await keys('F7', 'Control+Home');
  const line = () => page.evaluate(() => window.getSelection()?.focusNode?.textContent ?? '');
  for (let press = 0; press < 40 && !(await line()).includes('three earlier contacts'); press += 1)
    await keys('ArrowDown');
  expect(await line()).toContain('three earlier contacts');
  await keys('Home', 'Shift+Control+ArrowRight', 'Shift+Control+ArrowRight', 'Shift+Control+ArrowRight');
  await expect(page.getByRole('dialog', { name: 'Annotate selection' })).toBeVisible();
  await keys('u');
  const mark = await markLike(page, REPORT, { kind: 'underline', pieces: ['We hold records'] });
  await expect(pages).toBeFocused();

  // Its ends by words and letters; all of it one step for undo.
  await keys('Alt+Shift+ArrowRight', 'Alt+Shift+ArrowRight', 'Alt+Shift+ArrowDown');
  await markLike(page, REPORT, { id: mark.id, pieces: ['hold records of three'] });
  await keys('r');
  await expect(page.getByRole('button', { name: /^End of the mark/u })).toBeFocused();
  await keys('ArrowLeft', 'ArrowLeft', 'Escape');
  await markLike(page, REPORT, { id: mark.id, pieces: ['hold records of thr'] });
  await keys('Control+z');
  await markLike(page, REPORT, { id: mark.id, pieces: ['We hold records'] });
  await keys('Control+Shift+Z');
  await markLike(page, REPORT, { id: mark.id, pieces: ['hold records of thr'] });

  // Selected words are added to it, and it is split and merged again.
  await keys('End', 'Shift+Control+ArrowLeft');
  await keys('+');
  await markLike(page, REPORT, { id: mark.id, pieces: ['hold records of thr', 'to'] });
  await keys('Control+z');

  // A note at the caret, an area by arrows, a note on the source.
  await keys('Escape', 'ArrowDown', 'Home', 'n');
  await writeNote(page, 'At the caret.');
  await markLike(page, REPORT, { kind: 'point', note: 'At the caret.' });
  await expect(pages).toBeFocused();
  await keys('Alt+4', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown');
  await expect(page.getByRole('contentinfo')).toContainText('from the left');
  await keys('Enter');
  const area = await markLike(page, REPORT, { kind: 'area' });
  expect(area.area?.width ?? 0).toBeGreaterThan(100);
  // Moved and sized on its handle, fine steps too.
  await keys('Escape', 'r');
  const handle = page.getByRole('button', { name: /^Area, arrow keys move it/u });
  await expect(handle).toBeFocused();
  await keys('ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Control+Shift+ArrowLeft');
  await expect
    .poll(async () => (await markLike(page, REPORT, { kind: 'area' })).area?.width)
    .toBeCloseTo((area.area?.width ?? 0) + 22, 1);
  expect((await markLike(page, REPORT, { kind: 'area' })).area?.x).toBeCloseTo((area.area?.x ?? 0) + 12, 1);
  await check(page, 'area with its handle');
  await keys('Escape');
  await expect(pages).toBeFocused();
  await keys('Shift+N');
  await writeNote(page, 'On all of it.');
  await markLike(page, REPORT, { kind: 'source', note: 'On all of it.' });
  await app.close();
});

test('marks in running text need no mouse, and passages of two sources are linked with two keys', async () => {
  const app = await start();
  const { page } = app;
  const keys = async (...pressed: string[]) => {
    for (const key of pressed) await page.keyboard.press(key);
  };
  await openSource(app, LEDGER);
  const text = page.getByRole('region', { name: 'Document text' });
  await text.focus();
  await keys('F7');
  const line = () => page.evaluate(() => window.getSelection()?.focusNode?.textContent ?? '');
  for (let press = 0; press < 20 && !(await line()).includes('held its third meeting'); press += 1)
    await keys('ArrowDown');
  await keys('Control+ArrowUp', 'Home');
  await keys('Shift+Control+ArrowRight', 'Shift+Control+ArrowRight', 'Shift+Control+ArrowRight');
  await keys('u');
  const mark = await markLike(page, LEDGER, { kind: 'underline' });
  await expect.poll(() => paintedAs(page, /^ul-/u)).toContain(mark.pieces[0]);

  await keys('Alt+Shift+ArrowRight');
  await expect
    .poll(async () => (await paintedAs(page, /^ul-/u))[0]?.length ?? 0)
    .toBeGreaterThan((mark.pieces[0] ?? '').length);
  await keys('Control+z');
  await markLike(page, LEDGER, { id: mark.id, pieces: mark.pieces });
  // Split at the caret, one word from its beginning; merged again.
  await keys('Home', 'Control+ArrowRight', 's');
  await expect
    .poll(async () => (await marksOf(page, LEDGER)).filter(({ kind }) => kind === 'underline'))
    .toHaveLength(2);
  await keys('m');
  await expect
    .poll(async () => (await marksOf(page, LEDGER)).filter(({ kind }) => kind === 'underline'))
    .toHaveLength(1);

  await keys('l');
  await expect(page.getByRole('contentinfo')).toContainText('Linking from');
  await openSource(app, COURIER);
  await selectWords(page, page.getByRole('region', { name: 'Document text' }), 'Twenty-four delegates');
  await keys('l');
  const chooser = page.getByRole('dialog', { name: 'Link passages' });
  await expect(chooser).toContainText('Twenty-four delegates');
  const before = (await relationKinds(page)).length;
  await keys('1');
  await expect(chooser).toHaveCount(0);
  await expect.poll(() => relationKinds(page)).toHaveLength(before + 1);
  expect(await relationKinds(page)).toContain('contradicts');

  await keys('Shift+N');
  await writeNote(page, 'Only one side is heard.');
  await markLike(page, COURIER, { kind: 'source', note: 'Only one side is heard.' });
  await app.close();
});

test('marks of running text are made, extended and chosen in turn with the mouse', async () => {
  const app = await start();
  const { page } = app;
  await openSource(app, LEDGER);
  const text = page.getByRole('region', { name: 'Document text' });
  await tool(page, 'Highlight').click();
  await dragWords(page, text, 'growers and two retired surveyors');
  const mark = await markLike(page, LEDGER, { pieces: ['growers and two retired surveyors'] });
  await expect.poll(() => paintedAs(page, /^hl-1/u)).toContain('growers and two retired surveyors');
  await page.keyboard.press('Escape');

  const knob = await page
    .getByRole('button', { name: /^Beginning of the mark/u })
    .locator('i')
    .boundingBox();
  const [goal] = await boxesOfWords(text, 'Teachers');
  if (knob === null || goal === undefined) throw new Error('no handle');
  await drag(
    page,
    [knob.x + knob.width / 2, knob.y + knob.height / 2],
    [goal.x + 0.5, goal.y + goal.height / 2],
  );
  await markLike(page, LEDGER, { id: mark.id, pieces: ['Teachers, growers and two retired surveyors'] });

  await tool(page, 'Note at a point').click();
  await clickWords(page, text, 'school hall');
  await writeNote(page, 'Is there a photograph?');
  await markLike(page, LEDGER, { kind: 'point', note: 'Is there a photograph?' });
  await expect(page.getByRole('button', { name: /point 1, has note/u }).first()).toBeVisible();

  await selectWords(page, text, 'two retired');
  await page.keyboard.press('3');
  await markLike(page, LEDGER, { pieces: ['two retired'] });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const margin = page.locator('[aria-label="Notes in the margin"] [data-selected] button');
  await clickWords(page, text, 'two retired');
  await expect(margin).toHaveAccessibleName(/^Doubtful/u);
  await clickWords(page, text, 'two retired');
  await expect(margin).toHaveAccessibleName(/^Claim/u);
  await app.close();
});
