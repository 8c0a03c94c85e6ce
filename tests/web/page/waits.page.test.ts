import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { readCode } from '../../support/read-code.ts';
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

/** What a phone reads on the screen, from the page's own pixels. */
async function scanned(page: Page): Promise<string> {
  const code = page.locator('.qr-code');
  await code.waitFor();
  const picture = await code.evaluate(async (svg) => {
    const copy = svg.cloneNode(true) as SVGElement;
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    const image = new Image(320, 320);
    image.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
    await image.decode();
    const drawing = new OffscreenCanvas(320, 320).getContext('2d');
    drawing?.drawImage(image, 0, 0, 320, 320);
    // A text: the line to the browser checks every number of a list.
    return Array.from(drawing?.getImageData(0, 0, 320, 320).data ?? [], (value) => String.fromCharCode(value)).join('');
  });
  return readCode(320, 320, Buffer.from(picture, 'latin1'));
}

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

describe('the code on the slip of a number', () => {
  it('leads a phone to the number’s own page, in the dark theme too', async () => {
    const ticketId = waitingTicket(false);
    const { page, complaints } = await openPage(browser, server, { path: `/t/taizhou/${ticketId}/slip`, width: 390, height: 844 });
    expect(await scanned(page)).toBe(`https://hall.example.org/t/taizhou/${ticketId}`);
    expect(await page.getByRole('img', { name: `二维码：${ticketId} 号的等候进度` }).isVisible()).toBe(true);
    expect(await page.locator('.slip').textContent()).toContain(`hall.example.org/t/taizhou/${ticketId}`);
    expect(await overhang(page)).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe('beside the ticket machine', () => {
  it('the wait is told before a number is taken, and a number that was taken leads to its slip', async () => {
    const { page, complaints } = await openPage(browser, server, { path: '/kiosk/taizhou', width: 1080, height: 1400 });
    await page.locator('.kiosk-tile[data-queue="B"]').click();
    await page.getByText('现在取号，预计等候').waitFor();
    expect(await page.locator('.kiosk-before dl').textContent()).toMatch(/\d+–\d+ 分钟/);
    expect(await scanned(page)).toBe('https://hall.example.org/when/taizhou');
    const ticketId = waitingTicket(false);
    await page.getByLabel('已有排队号，查等候进度').fill(ticketId.toLowerCase());
    await page.getByRole('button', { name: '查询' }).click();
    expect(await page.locator('.slip-number b').textContent()).toBe(ticketId);
    expect(complaints).toEqual([]);
  });
});

describe('where no phone would reach the page', () => {
  const withoutAddress = async (page: Page, path: string): Promise<void> => {
    await page.route('**/api/public/address', (route) => route.fulfill({ json: { address: null } }));
    await page.goto(`${server.address}${path}`);
  };

  it.each([
    ['/lobby/taizhou', '.lobby-newest b'],
    ['/t/taizhou/A001/slip', '.slip-number b'],
    ['/t/taizhou/A001', '.ticket-page header'],
  ])('%s shows the public neither a code nor how to set one up', async (path, shown) => {
    const { page } = await openPage(browser, server);
    await withoutAddress(page, path);
    await page.locator(shown).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.qr-code, .page-code, .ticket-code').count()).toBe(0);
    expect(await page.locator('body').innerText()).not.toContain('HALLTIDE');
  });

  it('the admin is told what to set', async () => {
    const { page } = await openPage(browser, server, { role: 'admin' });
    await withoutAddress(page, '/quarantine');
    await page.getByRole('button', { name: '菜单' }).click();
    await page.getByText('HALLTIDE_PUBLIC_URL').waitFor();
  });
});

it('the lobby display fits its screen, with the code of when to come', async () => {
  const { page } = await openPage(browser, server, { path: '/lobby/taizhou' });
  expect(await scanned(page)).toBe('https://hall.example.org/when/taizhou');
  expect(await page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight)).toBe(0);
});

it('the lobby display shows the wait to expect', async () => {
  const { page } = await openPage(browser, server, { path: '/lobby/taizhou' });
  await page.getByText('预计等候').waitFor();
  expect(await page.locator('.lobby-queues tbody tr').nth(1).textContent()).toContain('5–15 分钟');
});

describe("the manager's queues", () => {
  it('draw the two hours as wide as a phone is, in letters as large as those around them', async () => {
    const { page } = await openPage(browser, server, { role: 'manager', path: '/halls/taizhou/windows', width: 390, height: 844 });
    await page.locator('.phone-tabs button').first().click();
    const fan = page.locator('.outlook .wait-fan');
    await fan.waitFor();
    expect(await fan.evaluate((svg) => (svg as unknown as SVGSVGElement).getScreenCTM()?.a)).toBe(1);
    expect((await fan.boundingBox())?.width).toBe(390 - 32);
  });

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

  it.each([
    ['zh-CN', '预计等候'],
    ['en', 'Expected'],
  ])('name what is expected apart from what was, and no queue by half its name, on a laptop in %s', async (language, heading) => {
    const { page } = await openPage(browser, server, { role: 'manager', path: '/halls/taizhou', width: 1366, height: 768 });
    await page.evaluate((chosen) => localStorage.setItem('halltide.preferences', JSON.stringify({ language: chosen })), language);
    await page.reload();
    await page.locator('.queue-expected').first().waitFor();
    const right = async (selector: string): Promise<number> => {
      const box = await page.locator(selector).first().boundingBox();
      return Math.round((box?.x ?? 0) + (box?.width ?? 0));
    };
    expect(await page.locator('.queue-heads span').nth(3).textContent()).toBe(heading);
    expect(await right('.queue-heads span:nth-child(4)')).toBe(await right('.queue-expected'));
    expect(await right('[data-queue="A"] .queue-marks')).toBe(await right('[data-queue="B"] .queue-marks'));
    const cut = await page
      .locator('.queue-row .queue-name')
      .evaluateAll((names) => names.filter((name) => name.scrollWidth > name.clientWidth).length);
    expect(cut).toBe(0);
  });
});
