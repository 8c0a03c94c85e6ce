import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Scenario } from '#contracts/scenario';

const hallId = 'jincheng';
const days = 3000;
/** The first model of a hall reads its whole history. */
const modelMilliseconds = 60_000;

const card = (page: Page, letter: string) => page.getByRole('region', { name: `方案 ${letter}` });

/** The analyst's own job, on the hall's own history: two scenarios composed, run, stopped, gone on with, read and exported. */
export async function compareTwoScenarios(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/experiments/new`);
  await compose(page);
  await page.getByRole('button', { name: '开始推演' }).click();
  await page.waitForURL(/\/experiments\/[0-9a-f]{24}$/);
  await page.getByText('初步结果').waitFor({ timeout: modelMilliseconds });

  await page.getByRole('button', { name: '停止' }).click();
  await page.getByText('推演已停止').waitFor();
  const stoppedAt = await daysShown(page);
  expect(stoppedAt).toBeGreaterThan(0);
  expect(stoppedAt).toBeLessThan(days);
  await page.reload();
  await page.getByText('推演已停止').waitFor();
  expect(await daysShown(page)).toBe(stoppedAt);

  await page.getByRole('button', { name: '继续推演' }).click();
  await page.getByText('已完成').waitFor({ timeout: modelMilliseconds });
  expect(await daysShown(page)).toBe(days);
  // Two windows more cannot make anybody wait longer.
  await page
    .locator('.verdict')
    .getByText(/^B 比 A 平均等候少 [\d.]+ 分钟/)
    .waitFor();
  expect(await downloaded(page, '结果 CSV')).toMatch(/^scenario,statistic.+\nA,visitors,/);
  const [before, after] = [await scenarioOf(page, 'A'), await scenarioOf(page, 'B')];
  expect(after.windows.length).toBe(before.windows.length + 2);
}

async function compose(page: Page): Promise<void> {
  await page.getByLabel('大厅', { exact: true }).selectOption(hallId);
  await page.locator('.day-sheet button[aria-pressed=true]').waitFor();
  await card(page, 'B').getByRole('button', { name: '加措施' }).click();
  await page.getByLabel('查找措施').fill('人手');
  await page.getByRole('button', { name: '加入 增减人手' }).click();
  await card(page, 'B').getByLabel('增减窗口', { exact: true }).fill('2');
  await page.getByRole('button', { name: '固定天数' }).click();
  await page.getByLabel('天', { exact: true }).fill(String(days));
}

const daysShown = async (page: Page): Promise<number> =>
  Number(/已模拟 ([\d,]+)/.exec((await page.locator('.run-days').textContent()) ?? '')?.[1]?.replace(/,/g, '') ?? Number.NaN);

const scenarioOf = async (page: Page, letter: string): Promise<Scenario> =>
  JSON.parse(await downloaded(page, `方案 ${letter} 场景 JSON`)) as Scenario;

async function downloaded(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: '导出' }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  return readFileSync(await file.path(), 'utf8');
}
