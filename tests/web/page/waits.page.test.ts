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

/** Who came last and waits: the holder of an odd number is told that a window has closed. */
function waitingTicket(isOdd: boolean): string {
  const tickets = Object.values(server.halls.halls.get('taizhou')?.state(1).tickets ?? {});
  const waiting = tickets.filter(({ id, status }) => status === 'waiting' && Number(id.slice(-1)) % 2 === (isOdd ? 1 : 0));
  const last = waiting.sort((a, b) => (b.queuedAt ?? 0) - (a.queuedAt ?? 0))[0];
  if (!last) throw new Error('nobody waits in the fixture hall');
  return last.id;
}

/** How far the page reaches past its own width: nothing, on a phone too. */
const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe("a ticket's own page", () => {
  const phone = { width: 390, height: 780 };

  it('needs no account and says place and wait', async () => {
    const { page, complaints } = await openPage(browser, server, { path: `/t/taizhou/${waitingTicket(false)}`, ...phone });
    await page.getByText('前面还有').waitFor();
    expect(await page.locator('.ticket-wait').textContent()).toContain('分钟');
    expect(await page.locator('.ticket-grew').count()).toBe(0);
    expect(await overhang(page)).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('says why the wait has grown', async () => {
    const { page } = await openPage(browser, server, { path: `/t/taizhou/${waitingTicket(true)}`, ...phone });
    expect(await page.locator('.ticket-grew').textContent()).toContain('有窗口暂停服务');
  });

  it('of a number that is not in the hall says so', async () => {
    const { page } = await openPage(browser, server, { path: '/t/taizhou/Z999', ...phone });
    expect(await page.locator('.ticket-state').textContent()).toContain('今天不在排队中');
  });
});

it('the lobby display shows the wait to expect', async () => {
  const { page } = await openPage(browser, server, { path: '/lobby/taizhou' });
  await page.getByText('预计等候').waitFor();
  expect(await page.locator('.lobby-queues tbody tr').nth(1).textContent()).toContain('5–15 分钟');
});

describe("the manager's queues", () => {
  it('show what to expect, and the two hours of the queue most in danger until one is chosen', async () => {
    const { page, complaints } = await openPage(browser, server, { role: 'manager', path: '/halls/taizhou/windows' });
    await page.locator('.outlook .wait-fan').waitFor();
    expect(await page.locator('.outlook header').textContent()).toContain('不动产登记');
    expect(await page.locator('.outlook-breaches dd').count()).toBe(3);
    expect(await page.locator('[data-queue="B"] .queue-breach').textContent()).toContain('53%');
    await page.locator('[data-queue="A"] > button').click();
    await page.locator('.outlook header').getByText('社会保险').waitFor();
    expect(complaints).toEqual([]);
  });
});
