import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { fixturePassword } from '../support/fixture-answers.ts';
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
const table = '/halls/jincheng/windows';

describe('signing in', () => {
  it('says when the password is wrong, and leads to the role’s home when it is right', async () => {
    const { page, complaints } = await openPage(browser, server);
    await page.getByLabel('账号', { exact: true }).fill('manager');
    await page.getByLabel('密码').fill('guessed');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByText('账号或密码不正确。').waitFor();
    await page.getByLabel('密码').fill(fixturePassword);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.waitForURL('**/halls/taizhou');
    await page.locator('[data-queue=A]').getByText('社会保险').waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('the manager’s page', () => {
  it('shows every queue with its figures, and a clock that runs', async () => {
    const { page } = await openPage(browser, server, { role: 'manager', path: table });
    await page.locator('[data-queue]').first().waitFor();
    expect(await page.locator('[data-queue]').count()).toBe(4);
    const waiting = server.halls.halls.get('jincheng')?.state(1).queues.A?.waiting ?? -1;
    const shown = Number(await page.locator('[data-queue=A] .queue-waiting b').textContent());
    expect(Math.abs(shown - waiting)).toBeLessThanOrEqual(3);
    const clock = page.locator('.hall-clock b');
    const before = await clock.textContent();
    await expect.poll(() => clock.textContent()).not.toBe(before);
  });

  it('shows no time before the hall’s own is known', async () => {
    const { page } = await openPage(browser, server, { role: 'manager', path: '/halls/taizhou' });
    await page.addInitScript(() => {
      const shown: string[] = [];
      Object.assign(globalThis, { shown });
      new MutationObserver(() => {
        const clock = document.querySelector('.hall-clock');
        if (clock) shown.push(clock.getAttribute('datetime') ?? '');
      }).observe(document, { subtree: true, childList: true, attributes: true });
    });
    await page.goto(`${server.address}${table}`);
    await page.locator('tr[data-window]').first().waitFor();
    await page.waitForFunction(() => (globalThis as unknown as { shown: string[] }).shown.length > 3);
    const shown = await page.evaluate(() => (globalThis as unknown as { shown: string[] }).shown);
    expect(new Set(shown.map((time) => time.slice(0, 4))).size).toBe(1);
  });

  it('has actions in the window table that are seen to be there without a pointer over them', async () => {
    const { page } = await openPage(browser, server, { role: 'manager', path: table });
    const button = page.locator('tr[data-window] .window-buttons .button').first();
    await button.waitFor();
    const strength = (part: typeof button): Promise<string> => part.evaluate((element) => getComputedStyle(element).opacity);
    expect([await strength(button), await strength(button.locator('..'))]).toEqual(['1', '1']);
  });

  it('goes back from the window table to the floor, and not out of the hall', async () => {
    const { page } = await openPage(browser, server, { role: 'manager', path: '/halls/jincheng' });
    const shown = page.locator('.view-switch [aria-pressed=true]');
    await page.getByRole('button', { name: '窗口表' }).click();
    await page.locator('tr[data-window]').first().waitFor();
    await page.goBack();
    await expect.poll(() => shown.innerText()).toContain('楼层');
    await page.goForward();
    await expect.poll(() => shown.innerText()).toContain('窗口表');
  });

  it('filters the windows by a queue’s row', async () => {
    const { page } = await openPage(browser, server, { role: 'manager', path: table });
    await page.locator('[data-queue=B] button').click();
    await expect.poll(() => page.locator('tr[data-window]').count()).toBe(2);
    await page.getByRole('button', { name: '看全部' }).click();
    await expect.poll(() => page.locator('tr[data-window]').count()).toBe(14);
  });

  it('has the head of the window table over its columns at every width, and nothing over anything else', async () => {
    const { page } = await openPage(browser, server, { role: 'manager', path: table });
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await page.locator('tr[data-window] .window-buttons').first().waitFor();
    for (const width of [1920, 1366, 1024, 390]) {
      await page.setViewportSize({ width, height: 844 });
      if (width === 390) await page.locator('.phone-tabs').getByRole('button', { name: 'Windows' }).click();
      const amiss = await page.locator('.windows table').evaluate((element) => {
        const shown = (cells: NodeListOf<Element>): DOMRect[] =>
          [...cells].map((cell) => cell.getBoundingClientRect()).filter((place) => place.width > 0);
        const head = shown(element.querySelectorAll('thead th'));
        return [...element.querySelectorAll('tbody tr')].flatMap((row) => {
          const cells = shown(row.querySelectorAll(':scope > *'));
          const apart = cells.length !== head.length || cells.some((cell, place) => Math.abs(cell.left - (head[place]?.left ?? 0)) > 0.5);
          const parts = [...row.querySelectorAll('.look, .chips, .window-buttons')].map((part) => part.getBoundingClientRect());
          const over = parts.some((part) =>
            cells.some((cell) => part.width > 0 && part.left < cell.right - 0.5 && part.right > cell.right + 0.5),
          );
          return apart || over ? [row.textContent] : [];
        });
      });
      expect([width, amiss]).toEqual([width, []]);
    }
  });

  it('shows with a window where its visitor was before and where they go next', async () => {
    // A service would be over before a busy machine has shown the page.
    const { rate } = server.halls;
    server.halls.rate = 1;
    onTestFinished(() => {
      server.halls.rate = rate;
    });
    const state = server.halls.halls.get('taizhou')?.state(1);
    const busy = Object.values(state?.windows ?? {}).find(
      ({ activity, ticketId }) => activity === 'serving' && ticketId !== null && state?.visits[state.tickets[ticketId]?.visitId ?? ''],
    );
    if (!busy) throw new Error('no window serves a visit of several stations');
    const { page } = await openPage(browser, server, { role: 'manager', path: '/halls/taizhou/windows' });
    await page.locator(`tr[data-window=${busy.id}] .window-number`).click();
    const stations = page.locator('.visit-trail .station');
    await stations.first().waitFor();
    expect(await stations.count()).toBe(3);
    expect(await stations.nth(0).textContent()).toContain('已办 · 2 号窗口');
    expect(await page.locator('.visit-trail .station.here').textContent()).toContain(busy.ticketId ?? '');
    expect(await stations.nth(2).textContent()).toContain('接下来');
    await page.locator('.window-clock .clock-bar rect.clock-serving').waitFor();
  });

  it('says how many booked visitors are due, and opened, who came, came late and did not come', async () => {
    const { page } = await openPage(browser, server, { role: 'manager', path: table });
    const booked = page.locator('.bookings');
    await booked.getByText('30 分钟内 2 人，60 分钟内 3 人').waitFor();
    expect(await page.locator('[data-queue=A] .queue-due').textContent()).toBe('预约 2');
    await booked.getByRole('button').click();
    const rows = booked.locator('.booked-row');
    await rows.first().waitFor();
    expect(await rows.allInnerTexts()).toEqual([
      expect.stringContaining('待到'),
      expect.stringContaining('待到'),
      expect.stringContaining('待到'),
      expect.stringContaining('未到'),
      expect.stringMatching(/迟到.*A011/s),
      expect.stringMatching(/已到.*重复取号.*A021/s),
    ]);
    await page.locator('[data-queue=B] button').click();
    await booked.getByText('30 分钟内 0 人').waitFor();
    expect(await rows.count()).toBe(0);
  });

  it('asks the hall to open a window, shows it pending to everyone, then open, and takes it back', async () => {
    const [mine, other] = await Promise.all([1, 2].map(() => openPage(browser, server, { role: 'manager', path: table })));
    if (!mine || !other) throw new Error('two pages were asked for');
    const row = mine.page.locator('tr[data-window=W9]');
    await row.getByRole('button', { name: '开放' }).click();
    await mine.page.getByRole('dialog').getByText('开放 9 号窗口').waitFor();
    await mine.page.getByRole('button', { name: '确认下达' }).click();
    await row.locator('.pending-mark').waitFor();
    await other.page.locator('tr[data-window=W9] .pending-mark').waitFor();
    expect(await other.page.locator('tr[data-window=W9] .pending-mark').getAttribute('title')).toContain('manager');
    await row.getByRole('button', { name: '关闭' }).waitFor();
    await mine.page.getByRole('button', { name: /撤销/ }).click();
    await expect.poll(() => row.locator('.look').textContent(), { timeout: 10_000 }).toBe('未开放');
    expect([...mine.complaints, ...other.complaints]).toEqual([]);
  });

  it('shows a refusal with the hall’s reason, there and among the decisions', async () => {
    const { page } = await openPage(browser, server, { role: 'manager', path: table });
    const row = page.locator('tr[data-window=W13]');
    const closes = row.getByRole('button', { name: '关闭' });
    await closes.click();
    await page.getByRole('button', { name: '确认下达' }).click();
    await page.locator('.act.rejected').getByText('部门派驻窗口，须由派驻部门关闭').waitFor();
    await page.locator('.decisions').getByText('13 号窗口关闭被拒绝').waitFor();
  });

  it('asks what a window is to serve with every queue in sight, the whole question on the screen', async () => {
    const { page } = await openPage(browser, server, { role: 'manager', path: '/halls/taizhou/windows', width: 1366, height: 768 });
    await page.getByRole('button', { name: '调整队列' }).and(page.locator(':enabled')).nth(8).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('.effect').first().waitFor();
    const [whole, last, send] = await Promise.all(
      [dialog, dialog.locator('.choice').nth(7), dialog.getByRole('button', { name: '确认下达' })].map((part) => part.boundingBox()),
    );
    if (!whole || !last || !send) throw new Error('no question is asked');
    expect(whole.y).toBeGreaterThanOrEqual(0);
    expect(whole.y + whole.height).toBeLessThanOrEqual(768);
    expect(await dialog.locator('.queue-choice').evaluate((list) => list.scrollHeight - list.clientHeight)).toBeLessThanOrEqual(1);
    expect(last.y + last.height).toBeLessThan(send.y);
    await dialog.getByRole('checkbox').nth(1).check();
    await dialog.getByRole('checkbox').first().uncheck();
    await dialog.getByRole('heading', { name: /号窗口改为办理 B 不动产登记$/ }).waitFor();
  });

  it('closes a window’s detail with Escape wherever the reader is', async () => {
    const { page } = await openPage(browser, server, { role: 'manager', path: table });
    await page.locator('tr[data-window=W3] .window-number').click();
    await page.locator('.detail').waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.locator('.bar .menu > button').last().click();
    await page.locator('.menu-list').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.menu-list').waitFor({ state: 'detached' });
    await page.locator('.detail').getByRole('button', { name: '关闭', exact: true }).last().click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.locator('.detail').count()).toBe(1);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('Escape');
    await page.locator('.detail').waitFor({ state: 'detached' });
  });

  it('shows the three newest of many notices beside the buttons of the table, and the rest in the audit', async () => {
    // What is done leaves: a busy machine would not ask the fourth before the first is done.
    const { rate } = server.halls;
    server.halls.rate = 1;
    onTestFinished(() => {
      server.halls.rate = rate;
    });
    const { page } = await openPage(browser, server, { role: 'manager', path: table, width: 1366, height: 768 });
    const rows = page.locator('tr[data-window]').filter({ has: page.getByRole('button', { name: '暂停', disabled: false }) });
    await rows.nth(3).waitFor();
    const windows = await rows.evaluateAll((found) => found.slice(0, 4).map((row) => row.getAttribute('data-window') ?? ''));
    for (const [place, id] of windows.entries()) {
      await page.locator(`tr[data-window="${id}"]`).getByRole('button', { name: '暂停' }).click();
      await page.getByRole('button', { name: '确认下达' }).click();
      await page.locator('.act').nth(Math.min(place, 2)).waitFor();
    }
    expect(await page.locator('.act').count()).toBe(3);
    const covered = await page.evaluate(() => {
      const places = (of: string): DOMRect[] => [...document.querySelectorAll(of)].map((element) => element.getBoundingClientRect());
      const notices = places('.acts > li');
      return places('.window-buttons').filter((button) =>
        notices.some(
          (notice) => notice.left < button.right && button.left < notice.right && notice.top < button.bottom && button.top < notice.bottom,
        ),
      );
    });
    expect(covered).toEqual([]);
    await page.locator('.acts').getByRole('button', { name: '另有 1 条' }).click();
    await page.getByRole('dialog', { name: '操作记录' }).getByRole('row').nth(4).waitFor();
  });

  it('takes a window dragged onto a queue, and refuses one of another department', async () => {
    const { page } = await openPage(browser, server, { role: 'manager', path: table });
    await page.locator('tr[data-window=W3] th').dragTo(page.locator('[data-queue=B]'));
    const dialog = page.getByRole('dialog');
    await dialog.getByText('3 号窗口改为办理 B 帮办代办').waitFor();
    expect(await dialog.getByLabel('帮办代办').isChecked()).toBe(true);
    expect(await dialog.getByLabel('综合受理').isChecked()).toBe(false);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.locator('tr[data-window=W3] th').dragTo(page.locator('[data-queue=D]'));
    await page.locator('.act.failed').getByText('不能混开').waitFor();
  });

  it('says honestly that the line is broken, and goes on when it is back', async () => {
    const { page } = await openPage(browser, server, { role: 'manager', path: table });
    await page.locator('.feed-line.live').waitFor();
    const lost = page.locator('.feed-line.lost').waitFor();
    server.dropLines();
    await lost;
    await page.locator('.feed-line.live').waitFor();
  });

  it('says since when a silent feed’s figures stand still, and shows a dash for what was never heard of', async () => {
    const hall = server.halls.halls.get('jincheng');
    if (!hall) throw new Error('no small hall');
    const { page } = await openPage(browser, server, { role: 'manager', path: table });
    const waiting = page.locator('[data-queue=A] .queue-waiting b');
    const note = page.locator('.queues .freshness-note');
    await waiting.waitFor();
    expect(await note.count()).toBe(0);
    hall.ticketFeed = { freshness: 'stale', lastEventAt: hall.now - 20 * 60_000 };
    await note.getByText('数字停留在中断前').waitFor();
    expect(await waiting.textContent()).not.toBe('–');
    hall.ticketFeed = { freshness: 'unknown', lastEventAt: null };
    await note.getByText('尚未收到取号叫号数据').waitFor();
    expect(await waiting.textContent()).toBe('–');
    hall.ticketFeed = null;
    await note.waitFor({ state: 'detached' });
  });

  it('goes on with one panel failed', async () => {
    const { page } = await openPage(browser, server);
    await page.route('**/profile*', (route) => route.abort());
    await page.getByRole('button', { name: /大厅主管/ }).click();
    await page.locator('.strip').getByText('这部分暂时读不到').waitFor();
    await page.locator('[data-queue=A]').waitFor();
  });

  it('speaks English and turns light when asked, and remembers both', async () => {
    const { page } = await openPage(browser, server, { role: 'manager', path: table });
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await page.getByRole('heading', { name: 'Queues' }).waitFor();
    await page.getByRole('button', { name: 'Switch to light' }).click();
    await page.reload();
    await page.getByRole('heading', { name: 'Queues' }).waitFor();
    const root = page.locator('html');
    expect(await root.getAttribute('lang')).toBe('en');
    expect(await root.getAttribute('data-theme')).toBe('light');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(244, 245, 242)');
  });
});
