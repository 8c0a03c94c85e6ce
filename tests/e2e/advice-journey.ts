import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { AdviceRecord } from '#contracts/advice';

/** Advice comes with the first look at the live hall, which needs its model. */
const adviceMilliseconds = 90_000;
/** Half an hour of the hall at 60×, and time to look. */
const outcomeMilliseconds = 60_000;
const send = { name: '执行', exact: true } as const;

/** The manager does what is advised with one click. The advice's id. */
export async function doWhatIsAdvised(page: Page, hallId: string): Promise<string> {
  const advice = page.locator('article.advice', { has: page.getByRole('button', send) }).first();
  await advice.waitFor({ timeout: adviceMilliseconds });
  const id = (await advice.getAttribute('data-advice')) ?? '';
  await advice.getByRole('button', send).click();
  await page.locator('dialog.confirm .effect.known').waitFor();
  await page.locator('dialog.confirm button[type=submit]').click();
  await expect.poll(async () => (await recordOf(page, hallId, id))?.decidedBy, { timeout: 15_000 }).toBe('manager');
  return id;
}

/** Half an hour of the hall later: what was foreseen stands beside what came. */
export async function readWhatCameOfIt(page: Page, hallId: string, id: string): Promise<void> {
  await expect
    .poll(async () => (await recordOf(page, hallId, id))?.actualP90Minutes ?? null, { timeout: outcomeMilliseconds, interval: 1000 })
    .toBeGreaterThanOrEqual(0);
  await page.getByRole('button', { name: '建议记录' }).click();
  const row = page.locator('table.record tr.done').first();
  await row.waitFor();
  expect(await row.locator('td.figure').last().innerText()).toMatch(/\d/);
}

function recordOf(page: Page, hallId: string, id: string): Promise<AdviceRecord | undefined> {
  return page.evaluate(
    async ([hall, advised]) => {
      const records: AdviceRecord[] = await (await fetch(`/api/halls/${hall}/advice/record`)).json();
      return records.find((record) => record.id === advised && record.outcome === 'done');
    },
    [hallId, id] as const,
  );
}
