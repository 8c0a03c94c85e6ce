import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '#contracts/scenario';
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

const card = (page: Page, letter: string) => page.getByRole('region', { name: `方案 ${letter}` });

/** Chooses Jincheng's latest day, and gives scenario B some windows more in queue A. */
async function compose(page: Page, windows: number, days: number): Promise<void> {
  await page.getByLabel('大厅', { exact: true }).selectOption('jincheng');
  await page.locator('.day-sheet button[aria-pressed=true]').waitFor();
  await card(page, 'B').getByRole('button', { name: '加措施' }).click();
  await page.getByLabel('查找措施').fill('增开');
  await page.getByRole('button', { name: '加入 增开窗口' }).click();
  await card(page, 'B').getByLabel('哪条队列').selectOption('A');
  await card(page, 'B').getByLabel('多开几个').fill(String(windows));
  await page.getByRole('button', { name: '固定天数' }).click();
  await page.getByLabel('天', { exact: true }).fill(String(days));
}

const daysShown = async (page: Page): Promise<number> =>
  Number(/已模拟 ([\d,]+)/.exec((await page.locator('.run-days').textContent()) ?? '')?.[1]?.replace(',', '') ?? Number.NaN);

/** What the browser saved of a download. */
async function downloaded(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: '导出' }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  return readFileSync(await file.path(), 'utf8');
}

describe('an analyst', () => {
  it('compares two scenarios: composed, run, stopped, gone on with, read, exported', async () => {
    const { page, complaints } = await openPage(browser, server, { role: 'analyst' });
    await page.getByText('还没有推演。').waitFor();
    await page.getByRole('button', { name: '新建推演' }).click();
    await compose(page, 2, 5000);
    await card(page, 'B').getByText('13 个窗口').waitFor();
    await page.getByRole('button', { name: '开始推演' }).click();

    await page.waitForURL(/\/experiments\/[0-9a-f]{24}$/);
    await page.getByText('推演中').waitFor();
    await page.getByText('初步结果').waitFor();
    expect(
      await page
        .locator('.comparison')
        .first()
        .getByRole('row', { name: /^平均等候/ })
        .textContent(),
    ).toMatch(/\d\.\d+/);

    await page.getByRole('button', { name: '停止' }).click();
    await page.getByText('推演已停止').waitFor();
    const stoppedAt = await daysShown(page);
    expect(stoppedAt).toBeGreaterThan(0);
    expect(stoppedAt).toBeLessThan(5000);
    await page.reload();
    await page.getByText('推演已停止').waitFor();
    expect(await daysShown(page)).toBe(stoppedAt);

    await page.getByRole('button', { name: '继续推演' }).click();
    await page.getByText('已完成').waitFor({ timeout: 40_000 });
    expect(await daysShown(page)).toBe(5000);
    await page
      .locator('.verdict')
      .getByText(/^B 比 A 平均等候少 [\d.]+ 分钟（[\d.]+–[\d.]+）$/)
      .waitFor();
    await page.locator('.verdict').getByText('更好').waitFor();
    expect(await page.locator('.wait-bands').count()).toBe(2);
    expect(await page.locator('.utilization-map').count()).toBe(1);
    expect(await page.locator('.trade-point').count()).toBe(2);
    await page.getByText('午间分三批轮换用餐，每人 30 分钟').waitFor();

    expect(await downloaded(page, '结果 CSV')).toMatch(/^scenario,statistic.+\nA,visitors,/);
    const scenario = JSON.parse(await downloaded(page, '方案 B 场景 JSON')) as Scenario;
    expect(scenario.windows.filter(({ queues }) => queues.includes('A')).length).toBeGreaterThan(8);
    expect(complaints).toEqual([]);
  });

  it('asks again with changes, from what was asked before', async () => {
    const { page } = await openPage(browser, server, { role: 'analyst' });
    await page.getByRole('link', { name: /增开窗口/ }).click();
    await page.getByRole('button', { name: '修改后再推演' }).click();
    await page.waitForURL(/\/again$/);
    expect(await card(page, 'B').getByLabel('多开几个').inputValue()).toBe('2');
    await card(page, 'B').getByLabel('多开几个').fill('99');
    await card(page, 'B').getByText('应在 1 到 20 之间').waitFor();
    expect(await page.getByRole('button', { name: '开始推演' }).isDisabled()).toBe(true);
    await card(page, 'B').getByLabel('多开几个').fill('1');
    await page.reload();
    expect(await card(page, 'B').getByLabel('多开几个').inputValue()).toBe('1');
    await card(page, 'B').getByText('12 个窗口').waitFor();
    expect(await page.getByLabel('天', { exact: true }).inputValue()).toBe('5000');
    await page.getByLabel('天', { exact: true }).fill('200');
    await page.getByRole('button', { name: '开始推演' }).click();
    await page.waitForURL(/\/experiments\/[0-9a-f]{24}$/);
    await page.getByText('已完成').waitFor({ timeout: 40_000 });
    await page.getByRole('button', { name: '推演记录' }).click();
    await expect.poll(() => page.locator('.experiments tbody tr').count()).toBe(2);
  });

  it('is told where a lever cannot be pulled as it is set', async () => {
    const { page } = await openPage(browser, server, { role: 'analyst', path: '/experiments/new' });
    await page.getByLabel('大厅', { exact: true }).selectOption('jincheng');
    await card(page, 'B').getByRole('button', { name: '加措施' }).click();
    await page.getByRole('button', { name: '加入 合并为综合窗口' }).click();
    await card(page, 'B').getByLabel('综合受理').check();
    await card(page, 'B').locator('.parameter.wrong').getByText('a pool has 2 queues or more').waitFor();
    await card(page, 'B').getByText('1 处需要修改').waitFor();
    expect(await page.getByRole('button', { name: '开始推演' }).isDisabled()).toBe(true);
    await card(page, 'B').getByLabel('帮办代办').check();
    await card(page, 'B').locator('.parameter.wrong').waitFor({ state: 'detached' });
  });

  it('can do it by keys', async () => {
    const { page } = await openPage(browser, server, { role: 'analyst', path: '/experiments/new' });
    const chosen = page.locator('.day-sheet button[aria-pressed=true]');
    await chosen.focus();
    const before = await chosen.getAttribute('data-day');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect.poll(() => chosen.getAttribute('data-day')).not.toBe(before);
    const add = card(page, 'B').getByRole('button', { name: '加措施' });
    await add.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await add.evaluate((button) => button === document.activeElement)).toBe(true);
  });
});

describe('others', () => {
  it('a leader reads results and is offered nothing to run', async () => {
    const { page, complaints } = await openPage(browser, server, { role: 'leader', path: '/experiments' });
    await page
      .getByRole('link', { name: /增开窗口/ })
      .first()
      .click();
    await page.locator('.verdict-first').waitFor();
    expect(await page.getByRole('button', { name: '修改后再推演' }).count()).toBe(0);
    await page.goto(`${server.address}/experiments/new`);
    await page.getByText('不能新建推演').waitFor();
    expect(complaints).toEqual([]);
  });

  it('a duty engineer is told that this is not theirs', async () => {
    const { page } = await openPage(browser, server, { role: 'duty', path: '/experiments' });
    await page.getByText('当前账号不能查看这部分。').waitFor();
  });

  it('a link to an experiment that is gone leads back to those there are', async () => {
    const { page } = await openPage(browser, server, { role: 'analyst', path: '/experiments/000000000000000000000000' });
    await page.getByText('没有这次推演').waitFor();
    await page.getByRole('button', { name: '推演记录' }).click();
    await page.waitForURL('**/experiments');
  });
});

it('all of it fits a phone', async () => {
  const { page, complaints } = await openPage(browser, server, { role: 'analyst', width: 390, height: 844 });
  const overhang = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page
    .getByRole('link', { name: /增开窗口/ })
    .first()
    .click();
  await page.locator('.assumptions li').first().waitFor();
  expect(await overhang()).toBe(0);
  await page.getByRole('button', { name: '修改后再推演' }).click();
  await page.locator('.day-sheet').waitFor();
  expect(await overhang()).toBe(0);
  expect(complaints).toEqual([]);
});
