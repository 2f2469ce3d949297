import { test } from '@playwright/test';
import { launchApp, makeWorkplace } from './support/launch';
test('look', async () => {
  const w = makeWorkplace();
  const app = await launchApp(w);
  const p = app.page;
  p.on('console', (m) => m.type() === 'error' && console.log('console', m.text().slice(0, 300)));
  p.on('pageerror', (e) => console.log('pageerror', e.message, e.stack));
  const shot = (n: string) => p.screenshot({ path: `/tmp/shots/${n}.png` });
  await p.getByRole('button', { name: /sample archive/i }).click();
  await p.getByRole('grid', { name: 'All sources' }).waitFor({ timeout: 30000 });
  await p.waitForTimeout(1500);
  await shot('02-library');
  await p
    .getByRole('row', { name: /Field note 12/ })
    .first()
    .dblclick();
  await p.waitForTimeout(3000);
  await shot('03-pdf');
  await p.getByRole('button', { name: 'Events' }).first().click();
  await p.waitForTimeout(1000);
  await shot('04-events');
  await p.getByText('Walk to the old mill').first().dblclick();
  await p.waitForTimeout(1500);
  await shot('05-event');
  await p.getByRole('combobox', { name: /Search or run/ }).fill('"old mill"');
  await p.waitForTimeout(2500);
  await shot('06-search');
  await p.getByRole('button', { name: 'All sources' }).first().click();
  await p
    .getByRole('row', { name: /Two days at one long/ })
    .first()
    .dblclick();
  await p.waitForTimeout(2000);
  await shot('07-text');
  await app.close();
  w.remove();
});
