import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AdviceSilence } from '#contracts/advice';
import { launchBrowser } from '../../support/browser.ts';
import { FixtureAdvice } from '../support/fixture-advice.ts';
import type { FixtureServer } from '../support/fixture-server.ts';
import { openPage, serveBuiltPage } from '../support/open-page.ts';

let server: FixtureServer;
let browser: Browser;
let advice: FixtureAdvice;
beforeAll(async () => {
  [server, browser] = await Promise.all([serveBuiltPage(), launchBrowser()]);
  // What is under way stays so for as long as a busy machine takes to show it.
  server.halls.rate = 1;
});
beforeEach(() => {
  const hall = server.halls.halls.get('jincheng');
  if (!hall) throw new Error('no small hall');
  advice = new FixtureAdvice(hall);
  server.halls.advice.set('jincheng', advice);
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
const table = '/halls/jincheng/windows';

describe('advice', () => {
  it('says what, why, what it changes and until when, the best unfolded; sent, it is followed and can be taken back', async () => {
    const { page, complaints } = await openPage(browser, server, { role: 'manager', path: table });
    const best = page.locator('[data-advice=open-A]');
    await best.getByText('开放 9 号窗口，办 A 综合受理').waitFor();
    const said = await best.innerText();
    for (const part of [/\d:\d\d 后失效/, '目标 80% 在 15 分内', '31 → 20 分', '50% → 78%', '少等 958 人·分', '把握 97%', '多用窗口 55 分'])
      expect(said).toMatch(part);
    expect(await page.locator('.advice-figures').count()).toBe(1);
    await best.getByRole('button', { name: '执行' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('短 10.6（9.8–11.4）').waitFor();
    await dialog.getByRole('button', { name: '确认下达' }).click();
    await best.getByText('已执行').waitFor();
    await page.locator('.acts').getByText('开放 9 号窗口').waitFor();
    await best.waitFor({ state: 'detached' });
    await page.locator('tr[data-window=W9] .pending-mark').waitFor();
    await page.locator('.acts').getByRole('button', { name: /撤销/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('what people do themselves is marked as done, what is not wanted is dismissed, and both are in the record', async () => {
    const { page } = await openPage(browser, server, { role: 'manager', path: table });
    await page.locator('[data-advice=divert-A]').getByRole('button', { name: '已办' }).click();
    await page.locator('[data-advice=move-B]').getByRole('button', { name: '忽略' }).click();
    await page.locator('[data-advice=move-B]').getByText('已忽略').waitFor();
    await page.locator('[data-advice=move-B]').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '建议记录' }).click();
    await page.getByText('已执行 3 条，已忽略 2 条，未处理 2 条').waitFor();
    const rows = page.locator('.record tbody tr');
    expect(await rows.nth(0).innerText()).toMatch(/1 号窗口改办 B 帮办代办.*已忽略.*manager.*698.*不做 31，做 20.*–/s);
    expect(await rows.nth(1).innerText()).toMatch(/引导 A 综合受理约 20% 的人到自助终端.*已执行/s);
    expect(await rows.nth(2).innerText()).toMatch(/21$/);

    // The record lies over the page: Escape ends it, and the reader is back at the button.
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: '建议记录' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: '建议记录' }).evaluate((button) => button === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: '操作记录' }).click();
    await page.getByRole('dialog', { name: '操作记录' }).waitFor();
    await page.mouse.click(40, 400);
    await page.getByRole('dialog', { name: '操作记录' }).waitFor({ state: 'detached' });
  });

  it('fades what is withdrawn, and says that one decided too late is', async () => {
    const { page } = await openPage(browser, server, { role: 'manager', path: table });
    const late = page.locator('[data-advice=divert-A]');
    await late.waitFor();
    advice.withdraw('move-B');
    await page.locator('[data-advice=move-B].gone').getByText('已撤回').waitFor();
    await page.locator('[data-advice=move-B]').waitFor({ state: 'detached' });
    await page.route('**/decision', (route) =>
      route.fulfill({ status: 409, json: { type: 'about:blank', title: 'Conflict', status: 409, code: 'conflict' } }),
    );
    await late.getByRole('button', { name: '已办' }).click();
    await late.getByRole('alert').getByText('这条建议已撤回').waitFor();
  });

  it('says why there is none', async () => {
    const { page } = await openPage(browser, server, { role: 'manager', path: table });
    await page.locator('.advice').first().waitFor();
    const words: readonly (readonly [AdviceSilence, string])[] = [
      ['no_history', '历史数据不足'],
      ['stale', '数据中断'],
    ];
    for (const [silence, sentence] of words) {
      advice.silence = silence;
      await page.locator('.advice-none').getByText(sentence).waitFor();
    }
    expect(await page.locator('.advice').count()).toBe(0);
  });
});

describe('who does not run the hall', () => {
  it.each(['leader', 'analyst'] as const)('the %s reads advice and its record, with nothing to press', async (role) => {
    const { page } = await openPage(browser, server, { role, path: table });
    await page.locator('[data-advice=open-A]').waitFor();
    expect(await page.locator('.advice footer').count()).toBe(0);
    await page.getByRole('button', { name: '建议记录' }).click();
    await page.getByText('已执行 2 条，已忽略 1 条，未处理 2 条').waitFor();
  });

  it('the duty engineer is not shown any, nor asks for it', async () => {
    const { page } = await openPage(browser, server, { role: 'duty' });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${server.address}${table}`);
    await page.locator('.decision').first().waitFor();
    expect(await page.locator('.advice-section').count()).toBe(0);
    expect(asked.filter((path) => path.endsWith('/advice'))).toEqual([]);
  });

  it('a phone counts it among the decisions and shows all of it in its width', async () => {
    const { page } = await openPage(browser, server, { role: 'leader', path: '/halls/jincheng', width: 390, height: 844 });
    await page.locator('.phone-tabs').getByRole('button', { name: '待处置' }).click();
    await page.locator('.advice').first().waitFor();
    await page.locator('.decision').first().waitFor();
    const counted = async (): Promise<number> =>
      Number(await page.locator('.phone-tabs .decision-count').textContent()) - (await page.locator('.decision').count());
    await expect.poll(counted).toBe(4);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
});
