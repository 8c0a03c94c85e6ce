import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#contracts/roles';
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

const homes: readonly (readonly [Role, string, string])[] = [
  ['leader', '/board', '各大厅今日'],
  ['duty', '/halls/taizhou/duty', '设备值班'],
  ['analyst', '/experiments', '方案推演'],
  ['admin', '/quarantine', '被拒收的消息'],
];

/** How far the page reaches past its own width: nothing, on a phone too. */
const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('the homes of the other roles', () => {
  it.each(homes)('the %s begins at %s', async (role, path, heading) => {
    const { page, complaints } = await openPage(browser, server, { role });
    await page.waitForURL(`**${path}`);
    await page.getByRole('heading', { name: heading }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('the list of due cases puts the overdue first', async () => {
    const { page } = await openPage(browser, server, { role: 'leader', path: '/halls/taizhou/cases' });
    await page.locator('.case-left').first().waitFor();
    expect(await page.locator('.case-left').first().textContent()).toContain('超期');
  });

  it.each(homes)('the %s can read on a phone', async (role, _path, heading) => {
    const { page } = await openPage(browser, server, { role, width: 390, height: 844 });
    await page.getByRole('heading', { name: heading }).waitFor();
    expect(await overhang(page)).toBe(0);
  });

  it('who may not act is offered nothing to act with', async () => {
    const { page } = await openPage(browser, server, { role: 'leader', path: '/halls/jincheng/windows' });
    await page.locator('tr[data-window=W1]').waitFor();
    expect(await page.locator('.window-buttons').count()).toBe(0);
  });
});

describe('a phone in the manager’s hand', () => {
  it('shows queues, decisions, windows and the plan one at a time', async () => {
    const { page, complaints } = await openPage(browser, server, { role: 'manager', path: '/halls/jincheng', width: 390, height: 844 });
    await page.locator('[data-queue=A]').waitFor();
    for (const [tab, panel] of [
      ['待处置', '.decisions'],
      ['窗口', '.windows'],
      ['楼层', '.floor-slot'],
    ] as const) {
      await page.locator('.phone-tabs').getByRole('button', { name: tab }).click();
      await page.locator(panel).waitFor();
      expect(await page.locator('.queues').isVisible()).toBe(false);
    }
    expect(await overhang(page)).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe('the lobby display', () => {
  it('needs no account and shows calls and queues', async () => {
    const { page, complaints } = await openPage(browser, server, { path: '/lobby/taizhou' });
    await page.locator('.lobby-newest b').waitFor();
    expect(await page.locator('.lobby-queues tbody tr').count()).toBe(12);
    expect(complaints).toEqual([]);
  });
  it('says so when it is no longer being told anything', async () => {
    const { page } = await openPage(browser, server, { path: '/lobby/taizhou' });
    await page.locator('.lobby-newest').waitFor();
    await page.route('**/lobby', (route) => (route.request().resourceType() === 'fetch' ? route.abort() : route.continue()));
    await page.getByText('叫号数据未更新，请以现场广播为准').waitFor();
  });
});

describe('the first load of the manager’s page', () => {
  it('stays within 450 KB of JavaScript, the floor included', async () => {
    const { page } = await openPage(browser, server);
    const scripts: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body().then((body) => gzipSync(body).length));
    });
    await page.reload();
    await page.getByRole('button', { name: /大厅主管/ }).click();
    await page.locator('.floor canvas').waitFor({ timeout: 30_000 });
    const gzipBytes = (await Promise.all(scripts)).reduce((sum, bytes) => sum + bytes, 0);
    expect(gzipBytes).toBeGreaterThan(50_000);
    expect(gzipBytes).toBeLessThan(450_000);
  });
});
