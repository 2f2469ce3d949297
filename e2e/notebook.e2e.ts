import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { check } from './support/accessibility';
import { chooseInDialog, saveInDialog } from './support/dialogs';
import { writeFiles } from './support/import-documents';
import { importFrom, trayHeading } from './support/import-tray';
import { launchApp, makeWorkplace, type RunningApp, type Workplace } from './support/launch';
import { listOf, openNotebook, rowsOf, tagItem } from './support/notebook';
import { annotateIn } from './support/notes';
import { openSample, openSource } from './support/sample';

let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
});
test.afterEach(() => workplace.remove());

const panelOf = (page: Page, name: string): Locator => page.getByRole('complementary', { name, exact: true });

test('notes of the whole archive are found, narrowed, ordered, and changed together as one step', async () => {
  const app = await launchApp(workplace);
  const { electron, page } = app;
  await openSample(app);
  await openNotebook(page);
  await expect(listOf(page, 'All notes')).toHaveAttribute('aria-rowcount', '22');
  await check(page, 'all notes');

  // Words in quotations, notes and tags, whatever the accents and the case.
  const find = page.getByRole('textbox', { name: 'Words in quote, note, tag or source' });
  await find.fill('INTERPRETERS table');
  await expect(rowsOf(page, 'All notes')).toHaveCount(2);
  await find.fill('тасннй');
  await expect(page.getByText('0 notes fit these filters')).toBeVisible();
  await find.fill('двадцати четырех');
  await expect(rowsOf(page, 'All notes')).toHaveCount(1);
  await find.fill('');

  // A tag of the sidebar, with those below it.
  await page
    .getByRole('navigation', { name: 'Archive' })
    .getByRole('treeitem', { name: /actors/u })
    .click();
  await expect(page.getByText('5 of 22 notes')).toBeVisible();
  await page.getByRole('button', { name: 'State of the passage' }).first().click();
  await page.getByRole('option', { name: 'In place (22)' }).click();
  await expect(page.getByText('5 of 22 notes')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page.getByText('22 notes', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: /^Order/u }).click();
  await page.getByRole('menuitemradio', { name: 'Date of source' }).click();
  await page.getByRole('button', { name: /^Order/u }).click();
  await page.getByRole('menuitemradio', { name: 'In groups' }).click();
  await expect(rowsOf(page, 'All notes').first()).toHaveText(/22 March 2026/u);

  // By keyboard: many are chosen, and one key gives all of them another highlight.
  await find.fill('canal');
  const list = listOf(page, 'All notes');
  await page.getByRole('button', { name: 'Doubtful 0' }).waitFor();
  await list.focus();
  await page.keyboard.press('Control+a');
  const many = panelOf(page, 'Note');
  await expect(many.getByRole('heading', { name: /^3 notes selected/u })).toBeVisible();
  await page.keyboard.press('3');
  await expect(page.getByRole('button', { name: 'Doubtful 3' })).toBeVisible();
  await check(page, 'several notes chosen');
  await page.keyboard.press('t');
  await expect(many.getByRole('combobox', { name: 'Add a tag' })).toBeFocused();
  await page.keyboard.type('work/repairs');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const worked = page.getByRole('navigation', { name: 'Archive' }).getByRole('treeitem', { name: /^work/u });
  await expect(worked).toContainText('3');
  await many.getByRole('button', { name: 'Link to event…' }).click();
  await many.getByRole('combobox', { name: 'Event' }).fill('lower canal');
  await page.getByRole('option', { name: /Repair of the lower canal/u }).click();
  await many.getByRole('radio', { name: 'Context' }).click();
  await many.getByRole('button', { name: 'Link passage' }).click();
  await expect(list.getByRole('row').filter({ hasText: 'Context' })).toHaveCount(3);

  // Each of it is one step.
  await list.focus();
  await page.keyboard.press('Control+z');
  await expect(list.getByRole('row').filter({ hasText: 'Context' })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(worked).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Doubtful 0' })).toBeVisible();

  await list.focus();
  await page.keyboard.press('Control+Shift+C');
  const copied = () => electron.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(async () => (await copied()).match(/^— /gmu)?.length).toBe(3);
  expect(await copied()).toContain('“The lower canal is to be repaired from May”');

  // A look at one beside the list; Enter opens it where it stands.
  await find.fill('white post turned');
  await list.focus();
  await page.keyboard.press('Home');
  await expect(many.getByRole('blockquote')).toContainText('nobody crossed the line');
  await page.keyboard.press('Space');
  await expect(many).toHaveCount(0);
  await page.keyboard.press('Space');
  await expect(many).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main', { name: /^Document: / })).toBeVisible();

  // Coming back, the list is as it was left.
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(find).toHaveValue('white post turned');

  const file = join(workplace.folder, 'notes.jsonld');
  await saveInDialog(electron, file);
  await page.getByRole('button', { name: 'Export all notes' }).click();
  await page.getByRole('menuitem', { name: 'Save as W3C annotations…' }).click();
  await expect(page.getByText('Saved 22 notes as notes.jsonld.')).toBeVisible();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ total: 22 });
  await app.close();
});

test('tags are renamed, moved, merged, coloured and deleted, and each is undone', async () => {
  const app = await launchApp(workplace);
  const { page } = app;
  await openSample(app);
  await openNotebook(page, 'Tags');
  const tree = page.getByRole('main').getByRole('tree', { name: 'Tags' });
  await check(page, 'tags');
  await tree.focus();
  await page.keyboard.press('Home');
  await expect(tagItem(page, 'actors')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowLeft');
  await expect(tagItem(page, 'actors')).toHaveAttribute('aria-expanded', 'false');
  await expect(tagItem(page, 'interpreters')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(tagItem(page, 'delegations')).toHaveAttribute('aria-selected', 'true');

  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'New name of delegations' }).fill('delegates');
  await page.keyboard.press('Enter');
  await expect(tagItem(page, 'delegates')).toHaveAttribute('aria-selected', 'true');

  const about = panelOf(page, 'Tag');
  await about.getByRole('button', { name: 'Move to…' }).click();
  const move = page.getByRole('dialog', { name: 'Move “actors / delegates”' });
  await move.getByRole('button', { name: 'To below' }).click();
  await page.getByRole('option', { name: 'numbers' }).click();
  await move.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(about.getByRole('heading', { name: 'numbers / delegates' })).toBeVisible();
  await expect(tagItem(page, 'delegates')).toHaveAttribute('aria-level', '2');
  await about.getByRole('radio', { name: 'Plum' }).check();

  // Dragged to the top level, and onto a name that exists: that is asked first.
  await tagItem(page, 'delegates').dragTo(tree, { targetPosition: { x: 300, y: 560 } });
  await expect(tagItem(page, 'delegates')).toHaveAttribute('aria-level', '1');
  await tree.focus();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'New name of delegates' }).fill('numbers');
  await page.keyboard.press('Enter');
  const merge = page.getByRole('alertdialog', { name: 'Merge two tags?' });
  await check(page, 'merging tags');
  await merge.getByRole('button', { name: 'Merge' }).click();
  await expect(tagItem(page, 'delegates')).toHaveCount(0);
  await tree.focus();
  await page.keyboard.press('Control+z');
  await expect(tagItem(page, 'delegates')).toHaveCount(1);

  await tagItem(page, 'actors').click();
  await page.keyboard.press('Delete');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(tagItem(page, 'actors')).toHaveCount(0);
  await expect(tagItem(page, 'interpreters')).toHaveCount(0);
  await tree.focus();
  await page.keyboard.press('Control+z');
  await expect(tagItem(page, 'interpreters')).toHaveCount(1);

  await tagItem(page, 'crossing').click();
  await about.getByRole('button', { name: 'Show notes' }).click();
  await expect(page.getByText('6 of 22 notes')).toBeVisible();
  await app.close();
});

test('a highlight has another name everywhere once it is renamed', async () => {
  const app = await launchApp(workplace);
  const { page } = app;
  await openSample(app);
  await openNotebook(page, 'Tags');
  await page.getByRole('button', { name: 'Name highlights…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Names of the highlights' });
  await check(page, 'names of the highlights');
  await dialog.getByRole('textbox', { name: 'Name of highlight 3' }).fill('Contested');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await openSource(app, /Dialogue of Neighbours/u);
  await expect(page.getByRole('button', { name: /^Contested/u }).first()).toBeVisible();
  await expect(
    page.getByRole('complementary', { name: 'Notes' }).getByText('Contested').first(),
  ).toBeVisible();
  await app.close();
});

test('linked passages are listed, narrowed, turned round, named and unlinked; relations can be added', async () => {
  const app = await launchApp(workplace);
  const { page } = app;
  await openSample(app);
  await openNotebook(page, 'Linked passages');
  const list = listOf(page, 'Linked passages');
  const pairs = rowsOf(page, 'Linked passages');
  const all = await pairs.count();
  expect(all).toBeGreaterThan(1);
  await check(page, 'linked passages');
  await page.getByRole('button', { name: 'Relation', exact: false }).first().click();
  await page.getByRole('option', { name: /^confirms/u }).click();
  await expect(pairs.first()).toContainText('confirms');
  const confirming = await pairs.count();
  expect(confirming).toBeLessThan(all);

  const pair = panelOf(page, 'Pair of passages');
  await list.focus();
  await page.keyboard.press('Home');
  const first = await pair
    .getByRole('region', { name: 'First passage' })
    .getByRole('blockquote')
    .textContent();
  await pair.getByRole('button', { name: 'Turn round' }).click();
  await expect(pair.getByRole('region', { name: 'Second passage' }).getByRole('blockquote')).toHaveText(
    first ?? '',
  );
  await pair.getByRole('textbox', { name: 'Label of the pair' }).fill('Who sat there');
  await page.keyboard.press('Enter');
  await expect(pairs.first()).toContainText('Who sat there');

  await page.getByRole('button', { name: 'Relations…' }).click();
  const kinds = page.getByRole('dialog', { name: 'Relations between passages' });
  await check(page, 'kinds of relations');
  await kinds.getByRole('textbox', { name: 'The first passage … the second' }).fill('confirms');
  await kinds.getByRole('textbox', { name: 'The second passage … the first' }).fill('is answered by');
  await kinds.getByRole('button', { name: 'Add relation' }).click();
  await expect(kinds.getByText('There is a relation “confirms” already.')).toBeVisible();
  await kinds.getByRole('textbox', { name: 'The first passage … the second' }).fill('answers');
  await kinds.getByRole('button', { name: 'Add relation' }).click();
  await expect(kinds.getByRole('row', { name: /answers/u })).toBeVisible();
  await kinds.getByRole('button', { name: 'Close' }).click();

  await pair.getByRole('button', { name: 'The first … the second' }).click();
  await page.getByRole('option', { name: 'answers' }).click();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(pairs.filter({ hasText: 'answers' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Relations…' }).click();
  await expect(kinds.getByRole('row', { name: /answers/u })).toContainText('in use');
  await kinds.getByRole('button', { name: 'Close' }).click();

  await pairs.filter({ hasText: 'answers' }).click();
  await list.focus();
  await page.keyboard.press('Delete');
  await expect(pairs).toHaveCount(all - 1);
  await page.keyboard.press('Control+z');
  await expect(pairs).toHaveCount(all);

  await pairs.filter({ hasText: 'answers' }).click();
  await pair.getByRole('button', { name: 'Beside one another' }).click();
  await expect(page.getByRole('main', { name: /Compar/u })).toBeVisible();
  await app.close();
});

test('what is removed lies in the bin, is restored with its ties, and is deleted for good when one says so', async () => {
  const app = await launchApp(workplace);
  const { page } = app;
  await openSample(app);
  await openNotebook(page);
  const find = page.getByRole('textbox', { name: 'Words in quote, note, tag or source' });
  await find.fill('crossing');
  const list = listOf(page, 'All notes');
  await expect(rowsOf(page, 'All notes')).toHaveCount(6);
  await list.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Move to bin' }).click();
  await expect(page.getByText('0 notes fit these filters')).toBeVisible();

  await openNotebook(page, 'Bin');
  const bin = rowsOf(page, 'Bin');
  await expect(bin).toHaveCount(6);
  await expect(bin.first()).toContainText(/Removed .* by /u);
  await check(page, 'bin');
  await bin.filter({ hasText: 'welcomed in the courtyard' }).click();
  await bin.filter({ hasText: 'poured tea' }).click({ modifiers: ['Control'] });
  await page.getByRole('button', { name: 'Restore 2 notes' }).click();
  await expect(bin).toHaveCount(4);

  await bin.first().click();
  await page.keyboard.press('Delete');
  const question = page.getByRole('alertdialog', { name: 'Delete 1 note for good?' });
  await expect(question).toContainText('undo does not bring it back');
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect(bin).toHaveCount(3);
  await page.getByRole('button', { name: 'Empty bin…' }).click();
  await check(page, 'emptying the bin');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Empty bin' }).click();
  await expect(page.getByText('The bin is empty')).toBeVisible();
  await openNotebook(page);
  await expect(rowsOf(page, 'All notes')).toHaveCount(2);
  await expect(rowsOf(page, 'All notes').filter({ hasText: 'poured tea' })).toContainText('confirms');
  await app.close();
});

const minutes = [
  'Minutes of the ferry committee',
  'Eleven people came to the landing on Monday, and the toll keeper wrote their names into the long book.',
  'The ferryman counted nine, and the toll book has ten.',
  'Nobody crossed after dark, because the rope had been cut below the second post.',
].join('\n\n');
/** A letter is another one; a sentence is written anew. */
const newer = minutes
  .replace('toll keeper', 'tolI keeper')
  .replace('Nobody crossed after dark, because the rope', 'After dark there was no crossing: their rope');

test('after a newer file took a source’s place, what was not found for certain is repaired', async () => {
  writeFiles(join(workplace.folder, 'disk'), { 'minutes.txt': minutes });
  writeFiles(join(workplace.folder, 'newer'), { 'minutes.txt': newer });
  const app = await launchApp(workplace);
  const { page } = app;
  await importFrom(app, 'folder', [join(workplace.folder, 'disk')]);
  await expect(trayHeading(page)).toHaveText('1 file: 1 imported');
  const sourceId = await onlySource(page);
  await annotateIn(page, sourceId, [
    {
      quote: 'Eleven people came to the landing on Monday, and the toll keeper wrote their names',
      highlight: 1,
    },
    { quote: 'Nobody crossed after dark', highlight: 3, note: 'Who says so?' },
    { quote: 'counted nine', highlight: 2 },
  ]);
  await openNotebook(page, 'To repair');
  await expect(page.getByText('Every passage stands where it was marked')).toBeVisible();
  await replaceSource(app, sourceId, join(workplace.folder, 'newer', 'minutes.txt'));

  const places = page.getByRole('navigation', { name: 'Archive' });
  await expect(places.getByRole('button', { name: /2 notes want repair/u })).toBeVisible();
  const queue = listOf(page, 'Notes to repair');
  await expect(queue.getByRole('row').filter({ hasText: 'Lost' })).toContainText(
    'a newer file took its place',
  );
  await expect(queue.getByRole('row').filter({ hasText: 'Approximate' })).toBeVisible();
  await queue.getByRole('row').filter({ hasText: 'Approximate' }).click();
  const about = panelOf(page, 'Note to repair');
  await expect(about).toContainText('the toll keeper');
  await expect(about).toContainText('the tolI keeper');
  await check(page, 'to repair');

  await page.getByRole('button', { name: 'Review the sure ones…' }).click();
  const review = page.getByRole('dialog', { name: 'Look over what is nearly certain' });
  await expect(review.getByRole('checkbox')).toHaveCount(1);
  await expect(review.locator('del')).toHaveText('toll');
  await expect(review.locator('ins')).toHaveText('tolI');
  await check(page, 'review of nearly certain places');
  await review.getByRole('button', { name: 'Accept 1 place' }).click();
  await expect(queue.getByRole('row').filter({ hasText: 'Approximate' })).toHaveCount(0);
  await queue.focus();
  await page.keyboard.press('Control+z');
  await expect(queue.getByRole('row').filter({ hasText: 'Approximate' })).toHaveCount(1);
  await page.keyboard.press('Control+Shift+Z');
  await expect(queue.getByRole('row').filter({ hasText: 'Approximate' })).toHaveCount(0);

  await queue.getByRole('row').filter({ hasText: 'Lost' }).click();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Find the passage again' });
  await dialog.getByRole('radio').first().click();
  await dialog.getByRole('button', { name: 'It stands here' }).click();
  await expect(page.getByText('Every passage stands where it was marked')).toBeVisible();
  await expect(places.getByRole('button', { name: /want repair/u })).toHaveCount(0);
  await app.close();
});

/** The part of the archive's own interface that is called here; see core/archive.ts. */
interface ReplaceWindow {
  readonly sourcebookTest: {
    readonly archive: {
      readonly sources: { all(): { read(): Promise<readonly { readonly id: string }[]> } };
      readonly do: { replaceSource(id: string, file: unknown): Promise<{ readonly ok: boolean }> };
    };
  };
}

const onlySource = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const { archive } = (window as unknown as ReplaceWindow).sourcebookTest;
    return (await archive.sources.all().read())[0]?.id ?? '';
  });

/** As the command line does it; the window has no button for it. */
async function replaceSource({ electron, page }: RunningApp, sourceId: string, path: string): Promise<void> {
  await chooseInDialog(electron, [path]);
  const result = await page.evaluate(async (id) => {
    const [file] = await window.desktop.chooseFiles('files');
    return (window as unknown as ReplaceWindow).sourcebookTest.archive.do.replaceSource(id, file);
  }, sourceId);
  expect(result).toMatchObject({ ok: true });
}
