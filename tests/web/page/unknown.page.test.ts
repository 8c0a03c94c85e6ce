import type { Browser } from 'playwright-core';
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

it('the address of a hall that there is not leads to the same page of those there are', async () => {
  const { page } = await openPage(browser, server, { role: 'manager', path: '/halls/nohall/duty' });
  await page.getByRole('heading', { name: '没有这个大厅' }).waitFor();
  expect(await page.locator('.bar-hall').count()).toBe(0);
  await page.getByRole('button', { name: /晋城/ }).click();
  await page.waitForURL('**/halls/jincheng/duty');
  await page.getByRole('heading', { name: '设备值班' }).waitFor();
});

it.each(['lobby', 'kiosk'])('to everybody the %s page of no hall says that there is none', async (name) => {
  const { page } = await openPage(browser, server, { path: `/${name}/nohall` });
  await page.getByRole('heading', { name: '没有这个大厅' }).waitFor();
  expect(await page.getByText('重试').count()).toBe(0);
  await page.getByRole('button', { name: '回到首页' }).click();
  await page.getByLabel('账号', { exact: true }).waitFor();
});

it('an address that is no page says so under the bar, with the way home', async () => {
  const { page } = await openPage(browser, server, { role: 'leader', path: '/nowhere' });
  await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
  await page.getByRole('button', { name: '回到首页' }).click();
  await page.waitForURL('**/board');
});
