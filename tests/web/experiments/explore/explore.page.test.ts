import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Scenario } from '#contracts/scenario';
import { launchBrowser } from '../../../support/browser.ts';
import { startApp } from '../../../support/running-app.ts';
import { builtPageFolder, openPage } from '../../support/open-page.ts';

let browser: Browser;
let webRoot: string;
beforeAll(async () => {
  [webRoot, browser] = await Promise.all([builtPageFolder(), launchBrowser()]);
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(() => browser?.close());

async function serve(): Promise<{ address: string }> {
  const { app } = await startApp({ webRoot });
  return { address: await app.listen({ host: '127.0.0.1', port: 0 }) };
}

const lever = (page: Page, name: string) => page.getByRole('article', { name });
const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Begins from the shipped hall day, and lets the windows of its first queue and the share that kiosks take vary. */
async function compose(page: Page): Promise<void> {
  await page.getByRole('button', { name: '自带场景' }).click();
  await page.getByText('大厅的一天').last().waitFor();
  await page.locator('.shipped-one', { hasText: '60 个窗口' }).first().click();
  for (const name of ['增减人手', '分流到自助区']) {
    await page.getByRole('button', { name: '加措施' }).click();
    await page.getByRole('button', { name: `加入 ${name}` }).click();
  }
  await lever(page, '增减人手').getByRole('button', { name: '变动增减窗口' }).click();
  await lever(page, '分流到自助区').locator('.vary-button').first().click();
}

it('an analyst finds the best of many plans, with the probability that it is the right one', async () => {
  const { page, complaints } = await openPage(browser, await serve(), { role: 'analyst', path: '/experiments' });
  await page.getByRole('button', { name: '多方案寻优' }).click();
  await page.waitForURL('**/experiments/explore');
  await page.getByText('先选好起点').waitFor();
  await compose(page);
  await page.getByRole('button', { name: '选出最优' }).click();
  await page.getByText('16 个方案').waitFor();
  await page.reload();
  await page.getByText('16 个方案').waitFor();
  await page.getByRole('button', { name: '开始寻优' }).click();
  await page.waitForURL(/\/experiments\/[0-9a-f]{24}$/);
  await page.getByText('已完成').waitFor({ timeout: 60_000 });
  await page.locator('.selection-panel h2').getByText('最优').waitFor();
  await page.getByText('选对的把握不低于 95%').waitFor();
  expect(await page.locator('.plans tbody tr').count()).toBe(17);
  expect(await page.locator('.plans').getByText('最优').count()).toBe(1);
  expect(
    await page
      .locator('.plans')
      .getByText(/第 \d+ 天出局/)
      .count(),
  ).toBe(15);
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('.plan-best a').click()]);
  expect((JSON.parse(readFileSync(await file.path(), 'utf8')) as Scenario).id).toMatch(/^P\d+$/);
  await page.getByRole('button', { name: '修改后再推演' }).click();
  await page.getByText('16 个方案').waitFor();
  expect(complaints).toEqual([]);
});

it('a grid shows which plans nobody beats, a tornado what matters most', async () => {
  const { page, complaints } = await openPage(browser, await serve(), { role: 'analyst', path: '/experiments/explore' });
  await compose(page);
  await page.getByLabel('天', { exact: true }).fill('32');
  await page.getByRole('button', { name: '开始寻优' }).click();
  await page.getByText('已完成').waitFor({ timeout: 60_000 });
  expect(await page.locator('.trade-point').count()).toBe(17);
  expect(await page.locator('.trade-band').count()).toBe(1);
  expect(await page.locator('.plans').getByText('在前沿').count()).toBeGreaterThan(1);
  await page.getByRole('button', { name: '修改后再推演' }).click();
  await page.getByRole('button', { name: '逐项敏感性' }).click();
  await page.getByText('4 个方案').waitFor();
  await page.getByRole('button', { name: '开始寻优' }).click();
  await page.getByText('已完成').waitFor({ timeout: 60_000 });
  expect(await page.locator('.effect-bar').count()).toBe(4);
  await page.getByRole('button', { name: '推演记录' }).click();
  await expect.poll(() => page.locator('.experiments tbody tr').count()).toBe(2);
  expect(complaints).toEqual([]);
});

it('says which value of which lever cannot be', async () => {
  const { page } = await openPage(browser, await serve(), { role: 'analyst', path: '/experiments/explore', width: 390, height: 844 });
  await compose(page);
  await lever(page, '增减人手').getByLabel('从', { exact: true }).fill('-70');
  await page.getByText('应小于终点').waitFor({ state: 'attached' });
  await lever(page, '增减人手').getByLabel('每隔', { exact: true }).fill('73');
  await page.locator('.explore-problems').getByText('/plans/0').waitFor();
  expect(await page.getByRole('button', { name: '开始寻优' }).isDisabled()).toBe(true);
  expect(await overhang(page)).toBe(0);
});
