import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
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

async function openPlan(width: number, height: number): Promise<Page> {
  const { page } = await openPage(browser, server, { role: 'manager', path: '/halls/taizhou', width, height });
  await page.getByRole('button', { name: '平面', exact: true }).click();
  await page.locator('.floor-plan .desk').first().waitFor();
  return page;
}

/** How far desks reach below the figures, and past the floor's other edges, pixels: nothing when the whole hall is seen. */
const hidden = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const floor = document.querySelector('.floor')?.getBoundingClientRect();
    const top = document.querySelector('.middle-head')?.getBoundingClientRect().bottom;
    if (!floor || top === undefined) throw new Error('no floor on the page');
    const desks = [...document.querySelectorAll('.floor-plan .desk')].map((desk) => desk.getBoundingClientRect());
    return Math.max(
      0,
      ...desks.map((desk) => Math.max(top - desk.top, floor.left - desk.left, desk.right - floor.right, desk.bottom - floor.bottom)),
    );
  });

describe('the plan of the floor', () => {
  it.each([
    [1920, 1080],
    [1366, 768],
  ])('shows the whole hall below the figures of a screen of %i × %i, and again when asked', async (width, height) => {
    const page = await openPlan(width, height);
    await expect.poll(() => hidden(page)).toBe(0);
    await page.getByRole('button', { name: '放大' }).click();
    await page.getByRole('button', { name: '放大' }).click();
    await expect.poll(() => hidden(page)).toBeGreaterThan(0);
    await page.getByRole('button', { name: '全厅' }).click();
    await expect.poll(() => hidden(page)).toBe(0);
  });

  it('numbers its windows in one readable size, near and far, and names the one the pointer is on', async () => {
    const page = await openPlan(1366, 768);
    const heights = (): Promise<number[]> =>
      page
        .locator('.plan-signs text')
        .evaluateAll((texts) => [...new Set(texts.map((text) => Math.round(text.getBoundingClientRect().height)))]);
    const far = await heights();
    expect(far).toHaveLength(1);
    expect(far[0]).toBeGreaterThanOrEqual(12);
    await page.getByRole('button', { name: '放大' }).click();
    expect(await heights()).toEqual(far);
    await page.getByRole('button', { name: '全厅' }).click();
    for (const id of ['W14', 'W15', 'W16']) {
      await page.locator(`.desk[data-window=${id}]`).hover({ force: true });
      await page.locator('.plan-signs').getByText(id.slice(1), { exact: true }).waitFor();
    }
  });

  it('goes to a zone that is chosen by name, and the controls say where one is', async () => {
    const page = await openPlan(1366, 768);
    const whole = page.getByRole('button', { name: '全厅' });
    expect(await whole.getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => hidden(page)).toBe(0);
    const before = (await page.locator('.desk[data-window=W119]').boundingBox())?.width ?? 0;
    await page.getByLabel('区域').selectOption({ label: '医疗保障区' });
    await expect.poll(async () => (await page.locator('.desk[data-window=W119]').boundingBox())?.width).toBeGreaterThan(2 * before);
    await expect.poll(() => whole.getAttribute('aria-pressed')).toBe('false');
    await whole.click();
    await expect.poll(() => page.getByLabel('区域').inputValue()).toBe('');
    await page.getByRole('button', { name: '立体' }).click();
    await page.getByLabel('区域').selectOption({ label: '医疗保障区' });
    await expect.poll(() => whole.getAttribute('aria-pressed')).toBe('false');
    await page.getByRole('button', { name: '放大' }).click();
    await expect.poll(() => page.getByLabel('区域').inputValue()).toBe('');
    await page.getByRole('button', { name: '俯视' }).click();
    await expect.poll(() => page.getByRole('button', { name: '俯视' }).getAttribute('aria-pressed')).toBe('true');
  });
});
