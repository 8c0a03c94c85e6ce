import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RemedyPreviewRequest } from '#contracts/remedies';
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
const table = '/halls/jincheng/windows';

/** Everything that is asked of the server before anything is done. */
function listen(page: Page): RemedyPreviewRequest[] {
  const asked: RemedyPreviewRequest[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/remedies/preview')) asked.push(request.postDataJSON() as RemedyPreviewRequest);
  });
  return asked;
}

/** Chromium says what a drag is over when it moves there, not when it comes. */
async function moveOver(page: Page, over: Locator): Promise<void> {
  const box = await over.boundingBox();
  if (!box) throw new Error('nothing to hold it over');
  await page.mouse.move(box.x + 30, box.y + 20, { steps: 3 });
  await page.mouse.move(box.x + 40, box.y + 26, { steps: 4 });
}

async function holdOver(page: Page, what: Locator, over: Locator): Promise<void> {
  await what.hover();
  await page.mouse.down();
  await moveOver(page, over);
}

const assignTo = (windowId: string, queueId: string): RemedyPreviewRequest => ({
  remedies: [{ kind: 'window', windowId, request: { action: 'assign', queues: [queueId] } }],
});

describe('a window held over a queue', () => {
  it('shows what letting go would change, asks once for it, and again in the question that follows', async () => {
    const { page, complaints } = await openPage(browser, server, { role: 'manager', path: table });
    const asked = listen(page);
    await holdOver(page, page.locator('tr[data-window=W3] th'), page.locator('[data-queue=B]'));
    const card = page.locator('.drop-effect');
    await card.getByText('18 → 11 分').waitFor();
    const said = await card.innerText();
    expect(said).toMatch(/帮办代办.*未来 60 分钟/s);
    expect(said).toMatch(/九成等候\s+31 → 20 分\s+短 10.6（9.8–11.4）/);
    expect(said).toMatch(/代价\s+A\s+5.1 → 8.3 分\s+长 3.2（2.7–3.7）/);
    expect(said).toMatch(/会变长\s+A\s+全厅\s+少等 698 人·分（623–773）/);
    await page.mouse.up();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('18 → 11 分').waitFor();
    expect(await card.count()).toBe(0);
    expect(asked).toEqual([assignTo('W3', 'B')]);
    expect(complaints).toEqual([]);
  });

  it('asks to open one that is closed', async () => {
    const { page } = await openPage(browser, server, { role: 'manager', path: table });
    const asked = listen(page);
    await holdOver(page, page.locator('tr[data-window=W9] th'), page.locator('[data-queue=A]'));
    await page.locator('.drop-effect').getByText('没有队列因此变长').waitFor();
    expect(asked).toEqual([{ remedies: [{ kind: 'window', windowId: 'W9', request: { action: 'open', queues: ['A'] } }] }]);
  });

  it('says so where nothing clearly changes, and where it may not go', async () => {
    const { page } = await openPage(browser, server, { role: 'manager', path: table });
    const asked = listen(page);
    await holdOver(page, page.locator('tr[data-window=W3] th'), page.locator('[data-queue=C]'));
    const card = page.locator('.drop-effect');
    await card.getByText('无明显变化').first().waitFor();
    await moveOver(page, page.locator('[data-queue=D]'));
    await card.getByText('不能混开').waitFor();
    expect(asked).toEqual([assignTo('W3', 'C')]);
  });

  it('never changes its size, and says shortly why nothing can be told', async () => {
    const { page } = await openPage(browser, server, { role: 'manager', path: table });
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/remedies/preview', async (route) => {
      await answered;
      await route.fulfill({ status: 400, json: { type: 'about:blank', title: 'Bad request', status: 400, code: 'bad_request' } });
    });
    await holdOver(page, page.locator('tr[data-window=W3] th'), page.locator('[data-queue=B]'));
    const panel = page.locator('.drop-effect .effect');
    await page.locator('.drop-effect').getByText('正在推算预计影响').waitFor();
    const asking = await panel.boundingBox();
    answer();
    await panel.getByText('无法推算').waitFor();
    expect(await panel.boundingBox()).toEqual(asking);
  });
});

describe('the floor', () => {
  /** Goes over the upper edge of the hall until the floor names a window. */
  async function hoverWindow(page: Page): Promise<{ x: number; y: number } | null> {
    for (let x = 500; x < 700; x += 12) {
      await page.mouse.move(x, 280);
      const [named = ''] = await page.locator('.floor-tip b').allInnerTexts();
      if (/^[1-6] 号窗口$/.test(named)) return { x, y: 280 };
    }
    return null;
  }

  it('shows what a drop on a zone’s queue would change beside the pointer, until it is let go', async () => {
    const { page, complaints } = await openPage(browser, server, { role: 'manager', path: '/halls/jincheng' });
    await page.locator('.floor canvas').waitFor();
    await expect.poll(() => hoverWindow(page), { timeout: 20_000 }).not.toBeNull();
    const from = await hoverWindow(page);
    if (!from) throw new Error('the floor names no window');
    await page.mouse.down();
    await page.mouse.move(from.x + 30, from.y + 30, { steps: 4 });
    await page.locator('[data-floor-queue=B]').waitFor();
    await moveOver(page, page.locator('[data-floor-queue=B]'));
    await page.locator('.drop-effect').getByText('18 → 11 分').waitFor();
    await page.mouse.up();
    await page.getByRole('dialog').getByText('18 → 11 分').waitFor();
    expect(await page.locator('.drop-effect').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe('who has no mouse', () => {
  it('reads the same before a window closes, and what other queues it opens for', async () => {
    const { page } = await openPage(browser, server, { role: 'manager', path: table });
    const row = page.locator('tr[data-window=W2]');
    await row.getByRole('button', { name: '关闭' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('人·分').waitFor();
    expect(await dialog.locator('.effect').innerText()).toMatch(/综合受理.*5.1 → 8.3 分.*多等 252 人·分/s);
    await page.keyboard.press('Escape');
    await row.getByRole('button', { name: '调整队列' }).press('Enter');
    await dialog.getByLabel('综合受理').uncheck();
    expect(await dialog.locator('.effect').count()).toBe(0);
    await dialog.getByLabel('帮办代办').check();
    await dialog.getByText('18 → 11 分').waitFor();
  });

  it('aims a window on the plan with the tab key, and reads what it would change there', async () => {
    const { page } = await openPage(browser, server, { role: 'manager', path: '/halls/jincheng' });
    await page.getByRole('button', { name: '平面', exact: true }).click();
    await page.locator('.floor-plan .desk[tabindex="0"]').focus();
    await page.keyboard.press('m');
    await page.locator('[data-floor-queue=B]').focus();
    await page.locator('.drop-effect').getByText('帮办代办').waitFor();
    await page.locator('.drop-effect').getByText('18 → 11 分').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.drop-effect').waitFor({ state: 'detached' });
  });
});
