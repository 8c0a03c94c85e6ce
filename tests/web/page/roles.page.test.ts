import { gzipSync } from 'node:zlib';
import type { Browser, Page, Response } from 'playwright-core';
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
  ['analyst', '/experiments', '推演记录'],
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

  it('the list of due cases reaches as far ahead as its reader asks', async () => {
    const { page } = await openPage(browser, server, { role: 'leader', path: '/halls/taizhou/cases' });
    const rows = page.locator('.case-left');
    await rows.first().waitFor();
    const before = await rows.count();
    await page.getByLabel('到期范围').selectOption('1');
    await expect.poll(() => rows.count()).toBeLessThan(before);
  });

  it('the analyst sees what each window did with its time, those idle beside a queue first', async () => {
    const { page } = await openPage(browser, server, { role: 'analyst', path: '/halls/taizhou/days' });
    const section = page.locator('section', { has: page.getByRole('heading', { name: '窗口用时' }) });
    await section.locator('tbody tr .clock-bar').first().waitFor();
    expect(await section.locator('.clock-shares').innerText()).toMatch(/办理\s*\d+\.\d%/);
    const idle = (await section.locator('tbody tr td:nth-child(5)').allInnerTexts()).map((text) => Number.parseInt(text, 10));
    expect(idle.length).toBe(15);
    expect(idle).toEqual([...idle].sort((a, b) => b - a));

    const shares = async (): Promise<number[]> =>
      (await section.locator('tbody tr td:nth-child(4)').allInnerTexts()).map((text) => Number.parseInt(text, 10));
    await section.getByRole('columnheader', { name: '办理' }).getByRole('button').click();
    const busiest = await shares();
    expect(busiest).toEqual([...busiest].sort((a, b) => b - a));
    await section.getByRole('button', { name: '下一页' }).click();
    await section.getByText(/第 2 \/ \d+ 页/).waitFor();
    expect(Math.max(...(await shares()))).toBeLessThanOrEqual(Math.min(...busiest));
    // Another order begins on its first page.
    await section.getByRole('columnheader', { name: '办理' }).getByRole('button').click();
    await section.getByText(/第 1 \/ \d+ 页/).waitFor();
  });

  it('the analyst sees what was promised beside what happened, by queue and by hour', async () => {
    const { page, complaints } = await openPage(browser, server, { role: 'analyst', path: '/halls/taizhou/days' });
    const section = page.locator('section', { has: page.getByRole('heading', { name: '承诺与实际' }) });
    await section.getByText('本系统告知').waitFor();
    expect(await section.locator('table').nth(0).locator('tbody tr').nth(1).textContent()).toContain('按排队人数（计离开）');
    expect(await section.locator('table').nth(1).locator('tbody tr').count()).toBe(2);
    await section.getByRole('button', { name: '按时段' }).click();
    expect(await section.locator('table').nth(1).locator('tbody').textContent()).toMatch(/09 时.*81%.*5\.0/);
    expect(complaints).toEqual([]);
  });

  it('the duty list shows how each self-service terminal is used, and which was not', async () => {
    const { page } = await openPage(browser, server, { role: 'duty', path: '/halls/taizhou/duty' });
    const section = page.locator('section', { has: page.getByRole('heading', { name: '自助终端' }) });
    await section.getByText(/分流率 \d+\.\d%，1 台未使用/).waitFor();
    expect(await section.locator('tbody tr').count()).toBe(6);
    expect(await section.locator('tbody tr', { hasText: '今日未用' }).innerText()).toContain('kiosk-4');
  });

  it('the leader reads what self-service takes off the windows', async () => {
    const { page } = await openPage(browser, server, { role: 'leader' });
    const figure = page.locator('.leader-figure', { has: page.getByRole('heading', { name: '自助分流率' }) }).first();
    expect(await figure.locator('.leader-value b').textContent()).toBe('17.6%');
    expect(await figure.locator('.leader-before').first().textContent()).toContain('16.8%');
  });

  it('the leader reads how many windows opened today, not how many are open', async () => {
    const { page } = await openPage(browser, server, { role: 'leader' });
    await page.getByRole('heading', { name: '今日开过窗口' }).first().waitFor();
    expect(await page.getByRole('heading', { name: '开放窗口', exact: true }).count()).toBe(0);
  });

  it('the page of data quality lists the sources with missing messages, and only those', async () => {
    const { page } = await openPage(browser, server, { role: 'duty', path: '/quarantine' });
    const section = page.locator('section', { has: page.getByRole('heading', { name: '消息连续性' }) });
    await section.getByText('3 个来源逐条编号，缺 6 条').waitFor();
    expect(await section.locator('tbody tr').allInnerTexts()).toEqual([
      expect.stringMatching(/queue-system.*6/s),
      expect.stringMatching(/kiosk-3/),
    ]);
  });

  it('a refusal is said once, however much the page would show', async () => {
    const { page } = await openPage(browser, server, { role: 'leader' });
    await page.route(/\/api\/(quarantine|sources)$/, (route) => route.fulfill({ status: 403, json: { code: 'forbidden' } }));
    await page.goto(`${server.address}/quarantine`);
    const refusal = page.getByText('当前账号不能查看这部分');
    await refusal.first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await refusal.count()).toBe(1);
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

  it('has an address for each panel, to come back to', async () => {
    const { page } = await openPage(browser, server, { role: 'manager', path: '/halls/jincheng/windows', width: 390, height: 844 });
    const tabs = page.locator('.phone-tabs');
    await page.locator('tr[data-window]').first().waitFor();
    expect(await tabs.locator('[aria-current]').innerText()).toBe('窗口');
    await tabs.getByRole('button', { name: '待处置' }).click();
    await page.waitForURL('**/halls/jincheng/decisions');
    await page.reload();
    await page.locator('.decisions').waitFor();
    await tabs.getByRole('button', { name: '楼层' }).click();
    await page.locator('.floor-slot').waitFor();
    await page.goBack();
    await page.locator('.decisions').waitFor();
  });
});

describe('the lobby display', () => {
  it('needs no account and shows calls and queues', async () => {
    const { page, complaints } = await openPage(browser, server, { path: '/lobby/taizhou' });
    await page.locator('.lobby-newest b').waitFor();
    expect(await page.locator('.lobby-queues tbody tr').count()).toBe(12);
    expect(complaints).toEqual([]);
  });
  it('a phone shows every figure of a queue within its width, each with its name', async () => {
    const { page } = await openPage(browser, server, { path: '/lobby/taizhou', width: 390, height: 844 });
    const figures = page.locator('.lobby-queues tbody tr').first().locator('td');
    await figures.first().waitFor();
    const seen = await figures.evaluateAll((cells) =>
      cells.map((cell) => [getComputedStyle(cell, '::before').content, Math.round(cell.getBoundingClientRect().right) <= 390]),
    );
    expect(seen).toEqual([
      ['"等候人数"', true],
      ['"开放窗口"', true],
      ['"预计等候"', true],
    ]);
    expect(await overhang(page)).toBe(0);
  });
  it('the heading of a column ends where its figures end', async () => {
    const { page } = await openPage(browser, server, { path: '/lobby/taizhou' });
    await page.locator('.lobby-queues tbody td').first().waitFor();
    const ends = await page.locator('.lobby-queues table').evaluate((table) => {
      const endOf = (cell: Element): number =>
        Math.round(cell.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(cell).paddingRight));
      const rowOf = (part: string): number[] => [...table.querySelectorAll(`${part} tr:first-child > *`)].slice(1).map(endOf);
      return [rowOf('thead'), rowOf('tbody')];
    });
    expect(ends[0]).toEqual(ends[1]);
  });
  it('shows the time of the hall, wherever it stands', async () => {
    const { page } = await openPage(browser, server);
    await page.route('**/lobby', async (route) => {
      if (route.request().resourceType() !== 'fetch') return route.continue();
      const board = await (await route.fetch()).json();
      return route.fulfill({ json: { ...board, time: '2026-11-23T02:00:00.000Z', timeZone: 'America/New_York' } });
    });
    await page.goto(`${server.address}/lobby/taizhou`);
    await page.getByText('21:00').waitFor();
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
    const weigh = (response: Response): void => {
      if (response.request().resourceType() === 'script') scripts.push(response.body().then((body) => gzipSync(body).length));
    };
    page.on('response', weigh);
    await page.reload();
    await page.getByRole('button', { name: /大厅主管/ }).click();
    await page.locator('.floor canvas').waitFor({ timeout: 30_000 });
    page.off('response', weigh);
    const gzipBytes = (await Promise.all(scripts)).reduce((sum, bytes) => sum + bytes, 0);
    expect(gzipBytes).toBeGreaterThan(50_000);
    expect(gzipBytes).toBeLessThan(450_000);
  });
});
