import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import type { FixtureServer } from '../support/fixture-server.ts';
import { openPage, serveBuiltPage } from '../support/open-page.ts';

let server: FixtureServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([serveBuiltPage(), launchBrowser()]);
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const path = '/halls/taizhou/windows';
const tile = (page: Page, name: string) => page.locator('.tile', { has: page.locator('dt', { hasText: name }) });

it('what stands under a number is about that number', async () => {
  const { page } = await openPage(browser, server, { role: 'manager', path });
  await tile(page, '等候人数')
    .getByText(/最多 \d+ · /)
    .waitFor();
  await tile(page, '最长等候')
    .getByText(/此刻平时平均 \d/)
    .waitFor();
  await tile(page, '今日已办')
    .getByText(/^取号(比平时|与平时)/)
    .waitFor();
  const windows = tile(page, '开放窗口');
  await windows.getByText(/^此刻/).waitFor();
  const usual = Math.round(0.66 * 224);
  const [open, note] = await windows.evaluate((entry) => [
    entry.querySelector('b')?.textContent,
    entry.querySelector('.tile-note')?.textContent,
  ]);
  const above = Number(open) - usual;
  expect(note).toBe(above === 0 ? '此刻与平时持平' : `此刻比平时${above > 0 ? '多' : '少'} ${Math.abs(above)}`);
});

it('nothing stands under a number until it is known', async () => {
  const { page } = await openPage(browser, server, { role: 'manager' });
  await page.route(/\/(profile|boards\/leader)/, () => {});
  await page.goto(`${server.address}${path}`);
  await tile(page, '等候人数').getByText(/最多/).waitFor();
  for (const name of ['今日已办', '开放窗口', '今日平均等候']) expect(await tile(page, name).locator('.tile-note').textContent()).toBe('');
});

it('on a narrow desk no figure is cut, in English neither', async () => {
  const { page } = await openPage(browser, server, { role: 'manager', path, width: 1366, height: 768 });
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await tile(page, 'Windows open').getByText(/usual/).waitFor();
  const cut = await page
    .locator('.tile-note')
    .evaluateAll((notes) => notes.filter((note) => note.scrollWidth > note.clientWidth).map((note) => note.textContent));
  expect(cut.filter((note) => !/^[^·]*\d[^·]* · [A-Z][a-z ]+$/.test(note ?? ''))).toEqual([]);
});
