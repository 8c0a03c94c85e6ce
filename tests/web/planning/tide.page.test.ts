import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PlanProgress } from '#contracts/kept-plans';
import type { PlanAdherence } from '#contracts/plan-adherence';
import { launchBrowser } from '../../support/browser.ts';
import { closedWindow, hallTen, smallHall } from '../../support/memory-hall-view.ts';
import { at, eventRow } from '../../support/stored-rows.ts';
import { builtPageFolder, openPage } from '../support/open-page.ts';
import { servePlannedHall } from '../support/planned-hall.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const today = '2026-03-02';
const minute = 60_000;
/** The tax hall is small; a wave of property comes at eleven. */
const perMinute = (queueId: string): readonly number[] => (queueId === 'tax' ? [0.03] : [0.05, 0.05, 0.1]).concat(Array(6).fill(0.04));

const sat = (windowId: string, staffId: string, from: string, to: string) => ({
  ...{ hall_id: 'h1', day: '2026-02-23', window_id: windowId, status: 'open', queues: 'general', staff_id: staffId },
  ...{ started_at: at('2026-02-23', from), ended_at: at('2026-02-23', to) },
});

it('a manager plans a day, is told which pins contradict each other, adopts a plan and sees how it is kept', async () => {
  const { address, view, store } = await servePlannedHall(smallHall, builtPageFolder(), perMinute);
  await store.insert('window_periods', [
    sat('W1', 'S1', '09:00', '17:00'),
    sat('W2', 'S2', '09:00', '17:00'),
    sat('W11', 'S11', '09:00', '17:00'),
  ]);
  const { page, complaints } = await openPage(browser, { address }, { role: 'manager', path: '/halls/h1/tide' });
  page.setDefaultTimeout(60_000);
  const strips = page.getByRole('img', { name: '窗口安排' });
  await strips.waitFor();
  await page.getByText('当天还没有采用任何方案').waitFor();

  // By whom, from who sat there a week before, and how evenly.
  const people = page.getByRole('region', { name: '人员安排' });
  await people.getByText('按近四周中 1 天的到岗和办件记录推定').waitFor();
  expect(await people.locator('li').filter({ hasText: 'S11' }).getAttribute('title')).toMatch(/^S11：11 号窗口，在窗口 \d\.\d 小时/);
  expect(
    await strips
      .locator('title')
      .filter({ hasText: /^11 号窗口/ })
      .first()
      .textContent(),
  ).toContain('S11（本人窗口');

  // Two pins that want window 1 for two things at once, and one that another pool keeps for itself.
  await page.getByText('调整条件').click();
  const rows = page.locator('.pin-row');
  for (const [place, number, queue] of [
    [0, '1', 'A 综合'],
    [1, '1', 'B 不动产'],
    [2, '2', 'T 税务'],
  ] as const) {
    await page.getByRole('button', { name: '＋ 固定一个窗口' }).click();
    await rows.nth(place).getByLabel('窗口号').fill(number);
    await rows.nth(place).getByRole('button', { name: queue, exact: true }).click();
  }
  await rows.nth(0).getByLabel('从').fill('10:00');
  await rows.nth(0).getByLabel('到').fill('12:00');
  // Nobody is there to open what must be open.
  await page.getByRole('button', { name: '＋ 填一段在岗人数' }).click();
  await page.getByLabel('人数', { exact: true }).fill('0');
  await page.getByRole('button', { name: '＋ 安排轮流用餐' }).click();
  await page.getByLabel('停用窗口').fill('77');
  await page.getByRole('button', { name: '按此条件测算' }).click();
  await page.locator('.wish-field').filter({ hasText: '停用窗口' }).getByText('没有 77 号窗口').waitFor();
  await page.getByLabel('停用窗口').fill('3');
  await page.getByRole('button', { name: '按此条件测算' }).click();
  await rows.nth(0).getByText('1 号窗口在同一时段被固定做两件事').waitFor();
  await rows.nth(1).getByText('1 号窗口在同一时段被固定做两件事').waitFor();
  await rows.nth(2).getByText('该窗口不能办理这一队列').waitFor();
  await rows.nth(3).getByText('在岗人数少于必须开放的窗口数').waitFor();
  expect(await rows.nth(4).getByLabel('每人分钟数').inputValue()).toBe('45');
  expect(await page.getByLabel('停用窗口').inputValue()).toBe('3');

  // What contradicts is taken away; the rest is planned, with meals in turns.
  await rows.nth(3).getByRole('button', { name: '删去这一条' }).click();
  await rows
    .nth(2)
    .getByRole('button', { name: /取消固定/ })
    .click();
  await rows
    .nth(1)
    .getByRole('button', { name: /取消固定/ })
    .click();
  await page.getByRole('button', { name: '按此条件测算' }).click();
  await strips.waitFor();
  await page.locator('.strip-bar.fixed').first().waitFor();
  await expect.poll(() => page.locator('.kept-plans nav button').count()).toBe(3);

  // In force from ten on. Half an hour later window 1 serves what it should, and the others are shut.
  await page.getByRole('button', { name: '采用此方案' }).click();
  await page
    .locator('.kept-plans > p')
    .getByText(/执行中.*manager/)
    .waitFor();
  await page.locator('.adherence').getByText('方案已采用').waitFor();
  await page.getByRole('button', { name: '采用此方案' }).waitFor({ state: 'detached' });
  await store.insert('events', [
    eventRow(today, '09:55', 'window.opened', 'W1'),
    ...['10:05', '10:12', '10:20', '10:28'].map((clock) => eventRow(today, clock, 'ticket.issued', `A${clock}`, { queueId: 'general' })),
  ]);
  const inForce: PlanProgress = await (await page.request.get(`${address}/api/halls/h1/tidal-plan`)).json();
  const { strips: planned = [] } = inForce.answer?.plan?.windows.find(({ windowId }) => windowId === 'W1') ?? {};
  const { queues = [] } = planned.find(({ fromMinute, toMinute }) => fromMinute <= 60 && toMinute >= 90) ?? {};
  expect(queues[0]).toBe('general');
  view.hallNow = hallTen + 30 * minute;
  view.change('h1', {
    windows: { W1: { ...closedWindow('W1'), status: 'open', statusSince: Date.parse(at(today, '09:55')), queues } },
  });
  // What screens have asked for just now is told once more for some seconds.
  const kept = async (): Promise<PlanAdherence> => (await page.request.get(`${address}/api/halls/h1/tidal-plan/adherence`)).json();
  await expect.poll(async () => (await kept()).minutes.kept, { timeout: 20_000, interval: 250 }).toBeGreaterThan(0);
  await page.reload();
  await page.locator('.kept-share').getByText('%').waitFor();
  await page.locator('.adherence-states').getByText('应开未开').waitFor();
  await page.locator('.departures li').first().waitFor();
  expect(await page.locator('.strip-was.kept').count()).toBe(1);
  await page.locator('.adherence-states li', { hasText: '按方案办理' }).getByText('30 分').waitFor();
  expect(await page.locator('.departures').textContent()).toMatch(/10:00–10:30/);
  expect(complaints).toEqual([]);

  // Nothing reaches past a phone's width.
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByText('调整条件').click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);

  // Everybody is told when to come, today and tomorrow, in words and by the half hour.
  const guest = await openPage(browser, { address }, { path: '/when/h1', width: 390, height: 844 });
  const days = guest.page.locator('.when-day');
  await days.nth(1).locator('.when-curve').waitFor();
  expect(await days.nth(0).textContent()).toMatch(/今天.*预计等候/);
  expect(await days.nth(1).locator('tbody tr').count()).toBe(13);
  // No window of the usual day serves it: that is unknown, not nothing.
  await guest.page.getByRole('button', { name: /B 不动产/ }).click();
  await days.nth(3).getByText('暂不能预计').waitFor();
  expect(await guest.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  expect(guest.complaints).toEqual([]);
}, 180_000);
