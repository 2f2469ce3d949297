import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { emailOf, mailboxOf, type Message, writeFiles, zipOf } from './support/import-documents';
import {
  importFrom,
  inspect,
  placeOf,
  sha256Of,
  sourceRow,
  sourcesOf,
  trayHeading,
  trayRows,
} from './support/import-tray';
import { launchApp, makeWorkplace, type Workplace } from './support/launch';

let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
});
test.afterEach(() => workplace.remove());

const table = 'The table of soundings\n\nAt the third buoy the lead found no ground.\n';
const copy = 'A copied letter\n\nThe ferryman says that the bell was rung twice.\n';
const message: Message = {
  subject: 'Soundings of the spring',
  from: 'Ida Brook <ida@buoy.example>',
  date: 'Tue, 3 Mar 2026 09:00:00 +0000',
  text: 'The soundings are attached, as you asked.',
  attachments: { 'soundings.txt': table, 'letters.zip': zipOf({ 'copy.txt': copy }) },
};

test('a zip gives its files with their paths, an e-mail in it its attachments; a zip in a zip is kept', async () => {
  const files = {
    'from the pier/1926/letter.txt': copy,
    'from the pier/mail/soundings.eml': emailOf(message),
    'from the pier/older.zip': zipOf({ 'note.txt': 'Never opened.\n' }),
    '../outside.txt': 'A name that points out of the archive.\n',
  };
  const box = zipOf(files);
  writeFiles(workplace.folder, { 'pier.zip': box });
  const app = await launchApp(workplace);
  const { page } = app;
  await importFrom(app, 'files', [join(workplace.folder, 'pier.zip')]);
  await expect(trayHeading(page)).toHaveText('7 files: 7 imported (2 need you)');
  await expect(trayRows(page, 'soundings.txt')).toContainText('pier.zip/from the pier/mail/soundings.eml');
  await expect(trayRows(page, 'older.zip')).toContainText('It is kept unchanged.');

  const sources = await sourcesOf(page);
  const byName = new Map(sources.map((source) => [source.originalName, source]));
  const zip = byName.get('pier.zip');
  const mail = byName.get('soundings.eml');
  expect(zip?.sha256).toBe(sha256Of(box));
  expect(byName.get('letter.txt')).toMatchObject({
    sha256: sha256Of(copy),
    parent: { sourceId: zip?.id, path: 'from the pier/1926/letter.txt' },
  });
  expect(byName.get('soundings.txt')).toMatchObject({
    sha256: sha256Of(table),
    parent: { sourceId: mail?.id },
  });
  expect(byName.get('older.zip')?.parent?.sourceId).toBe(zip?.id);
  for (const { originalPath, parent } of sources) {
    expect(originalPath.split('/')).not.toContain('..');
    expect(parent?.path.split('/') ?? []).not.toContain('..');
  }

  // From the attachment to the message, from there to the zip, and back down again.
  const details = await inspect(page, 'The table of soundings');
  await details.getByRole('button', { name: message.subject }).click();
  await expect(details.getByRole('heading', { name: message.subject })).toBeVisible();
  await expect(details.getByRole('textbox', { name: 'Author' })).toHaveValue('Ida Brook');
  await expect(details.getByRole('textbox', { name: 'Published' })).toHaveValue('2026-03-03');
  await expect(details.getByRole('list', { name: /^Attachments/u }).getByRole('listitem')).toHaveCount(2);
  await details.getByRole('button', { name: 'pier', exact: true }).click();
  const inside = details.getByRole('list', { name: /^Files in it/u });
  await expect(inside.getByRole('listitem')).toHaveCount(4);
  await inside.getByRole('button', { name: 'A copied letter' }).click();
  await expect(details).toContainText('from the pier/1926/letter.txt');

  const omnibox = page.getByRole('combobox', { name: 'Search or run a command' });
  await omnibox.click();
  await omnibox.pressSequentially('the lead found no ground');
  const results = page.getByRole('main', { name: 'Search results' });
  await expect(results.getByRole('option').filter({ hasText: 'lead found no ground' })).toBeVisible();

  // The same zip once more adds nothing, neither itself nor what is in it.
  await placeOf(page, /^All sources/u).click();
  await importFrom(app, 'files', [join(workplace.folder, 'pier.zip')]);
  await expect(trayHeading(page)).toHaveText('1 file: 1 already there');
  expect(await sourcesOf(page)).toHaveLength(sources.length);
  await app.close();
});

test('a mailbox gives its messages, each with its sender, its day and its attachments', async () => {
  const answer: Message = {
    subject: 'Re: Soundings of the spring',
    from: 'Otto Hale <otto@buoy.example>',
    date: 'Thu, 5 Mar 2026 18:30:00 +0100',
    text: 'From the third buoy on I do not believe them.\n\nFrom here they are copied.',
  };
  writeFiles(workplace.folder, { 'spring.mbox': mailboxOf([message, answer]) });
  const app = await launchApp(workplace);
  const { page } = app;
  await importFrom(app, 'files', [join(workplace.folder, 'spring.mbox')]);
  await expect(trayHeading(page)).toHaveText('5 files: 5 imported (1 needs you)');
  const details = await inspect(page, answer.subject);
  await expect(details.getByRole('textbox', { name: 'Author' })).toHaveValue('Otto Hale');
  await expect(details.getByRole('textbox', { name: 'Published' })).toHaveValue('2026-03-05');
  await details.getByRole('button', { name: 'spring', exact: true }).click();
  const messages = details.getByRole('list', { name: /^Messages/u });
  await expect(messages.getByRole('listitem')).toHaveText([message.subject, answer.subject]);
  await messages.getByRole('button', { name: message.subject, exact: true }).click();
  await expect(details.getByRole('list', { name: /^Attachments/u })).toContainText('The table of soundings');

  await sourceRow(page, answer.subject).dblclick();
  const text = page.getByRole('region', { name: 'Document text' });
  await expect(text).toContainText('From the third buoy on I do not believe them.');
  await expect(text).toContainText('From here they are copied.');
  await app.close();
});
