import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommandRecord } from '#contracts/http-api';
import { launchBrowser } from '../support/browser.ts';
import { countColours } from '../support/count-colours.ts';
import { isGroupAlive, type RunningProduct, startProduct } from '../support/running-product.ts';
import { shippedPlan } from '../support/shipped-plan.ts';
import { signIn, type Visitor, visit } from '../support/signed-in-page.ts';
import { projectRoot } from '../support/source-files.ts';
import { mosquittoPublisher, requireTool } from '../support/system-tools.ts';
import { doWhatIsAdvised, readWhatCameOfIt } from './advice-journey.ts';
import { compareTwoScenarios } from './analyst-journey.ts';

const hallPath = '/halls/taizhou';
const answerMilliseconds = 100_000;

let folder: string;
let product: RunningProduct;
let browser: Browser;
let manager: Visitor;
let adviceId: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'halltide-e2e-'));
  product = await startProduct(folder, { HALLTIDE_HTTP_PORT: '0', HALLTIDE_MQTT_PORT: '0' });
  browser = await launchBrowser();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  if (product?.child.exitCode === null) await product.interrupt();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const hallClock = (page: Page) =>
  page
    .locator('.hall-clock')
    .getAttribute('datetime')
    .then((text) => Date.parse(text ?? ''));
const commandsOf = (page: Page): Promise<CommandRecord[]> => page.evaluate(async () => (await fetch('/api/halls/taizhou/commands')).json());
const rowOf = (page: Page, windowId: string) => page.locator(`tr[data-window="${windowId}"]`);

/** In the page: the ticket as a new live connection is told of it; null when it is not in the hall. */
function readTicket(ticketId: string): Promise<unknown> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://${location.host}/api/live`);
    socket.onopen = () => socket.send('{"kind":"hello","protocol":1,"hallId":"taizhou"}');
    socket.onmessage = ({ data }) => {
      socket.close();
      resolve(JSON.parse(String(data)).state?.tickets[ticketId] ?? null);
    };
  });
}

describe('a first start', () => {
  test('makes its history, then says where the page is and how to sign in', () => {
    expect(product.said()).toMatch(/28 days of history/);
    expect(product.said()).toMatch(/Sign in with one click/);
  });

  test('greets a visitor with one button for each role', async () => {
    const { page, complaints } = await visit(browser, product.url);
    await page.locator('.demo-accounts button').first().waitFor();
    expect(await page.locator('.demo-accounts button').count()).toBe(5);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the manager', () => {
  test('signs in with one click and sees a hall', async () => {
    manager = await signIn(browser, product.url, 'manager');
    await manager.page.locator('.hall-clock').waitFor();
    expect(manager.page.url()).toMatch(/\/halls\/[a-z-]+$/);
  });

  test('sees the floor drawn', async () => {
    await manager.page.goto(`${product.url}${hallPath}`);
    const canvas = manager.page.locator('.floor-slot canvas').first();
    await canvas.waitFor();
    // Windows in their colours, zones, people and their numbers: a canvas that draws nothing has one.
    await expect.poll(async () => countColours(manager.page, await canvas.screenshot()), { timeout: 30_000 }).toBeGreaterThan(2_000);
  });

  test('sees queues with people and a clock that runs at ten times ours', async () => {
    const { page } = manager;
    await page.goto(`${product.url}${hallPath}/windows`);
    await page.locator('tr[data-window]').first().waitFor();
    const [before, startedAt] = [await hallClock(page), Date.now()];
    await page.waitForTimeout(4000);
    const rate = ((await hallClock(page)) - before) / (Date.now() - startedAt);
    expect(rate).toBeGreaterThan(7);
    expect(rate).toBeLessThan(13);
    expect(Number.parseInt(await page.locator('.tiles dd').first().innerText(), 10)).toBeGreaterThan(0);
  });

  test('does what is advised with one click', async () => {
    adviceId = await doWhatIsAdvised(manager.page, 'taizhou');
  });

  test('asks a window to pause and gets the hall’s answer; a second manager sees it as well', async () => {
    const { page } = manager;
    const second = await signIn(browser, product.url, 'manager');
    await second.page.goto(`${product.url}${hallPath}/windows`);
    await page.getByRole('button', { name: '60×' }).click();
    const free = page
      .locator('tr[data-window]', { has: page.locator('.look.free, .look.idle') })
      .filter({ has: page.getByRole('button', { name: '暂停' }) });
    const windowId = await free.first().getAttribute('data-window');
    if (windowId === null) throw new Error('no window is free');
    await rowOf(page, windowId).getByRole('button', { name: '暂停' }).click();
    await page.locator('dialog.confirm button[type=submit]').click();
    await page.locator('.acts li').first().waitFor();
    const newest = async () => (await commandsOf(second.page))[0];
    await expect
      .poll(async () => (await newest())?.status, { timeout: answerMilliseconds, interval: 500 })
      .toMatch(/^(completed|rejected)$/);
    expect(await newest()).toMatchObject({ windowId, requestedBy: 'manager', request: { action: 'pause', reason: 'break' } });
    if ((await newest())?.status === 'rejected') expect((await newest())?.reason).toMatch(/\S/);
    else await rowOf(second.page, windowId).locator('.look.paused').waitFor({ timeout: 15_000 });
    expect(second.complaints).toEqual([]);
    await second.page.context().close();
  });

  test('sees the ticket of the README’s one-liner appear', async () => {
    const line =
      readFileSync(join(projectRoot, 'README.md'), 'utf8')
        .split('\n')
        .find((text) => text.startsWith('mosquitto_pub')) ?? '';
    const here = line
      .replace('mosquitto_pub', requireTool(mosquittoPublisher))
      .replace('1883', new URL(product.brokerUrl).port)
      .replace('http://127.0.0.1:8080', product.url);
    execFileSync('bash', ['-c', here]);
    await expect
      .poll(() => manager.page.evaluate(readTicket, 'A999'), { timeout: 10_000 })
      .toMatchObject({ queueId: 'A', status: 'waiting' });
  });
});

describe('the analyst', () => {
  test('compares two scenarios of a hall’s own day: composed, run, stopped, gone on with, read, exported', async () => {
    const { page, complaints } = await signIn(browser, product.url, 'analyst');
    await compareTwoScenarios(page, product.url);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the other roles', () => {
  test('the public reads the lobby display without an account', async () => {
    const { page, complaints } = await visit(browser, `${product.url}/lobby/taizhou`);
    await page.locator('.lobby-newest b').waitFor();
    expect(await page.locator('.lobby-queues tbody tr').count()).toBe(shippedPlan('taizhou').queues.length);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('the leader compares both halls with yesterday and the usual', async () => {
    const { page, complaints } = await signIn(browser, product.url, 'leader');
    await page.locator('.leader-halls').waitFor();
    const text = await page.locator('.leader-halls').innerText();
    expect(text).toMatch(/泰州/);
    expect(text).toMatch(/\d/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('the duty team finds the devices that need a hand', async () => {
    const { page, complaints } = await signIn(browser, product.url, 'duty');
    await page.goto(`${product.url}${hallPath}/duty`);
    await page.locator('.work-head h1').waitFor();
    const killed = await page.evaluate(async () => {
      const body = JSON.stringify({ on: true });
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/api/halls/taizhou/faults/dead_device', { method: 'POST', body, headers })).status;
    });
    expect(killed).toBe(202);
    // Its last will goes the whole way: broker, store, state, list.
    await expect
      .poll(
        async () => {
          await page.reload();
          await page.locator('.work-head h1').waitFor();
          await page.waitForTimeout(500);
          return page.locator('.work-list').first().locator('tbody tr', { hasText: 'kiosk' }).count();
        },
        { timeout: 20_000 },
      )
      .toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('half an hour later', () => {
  test('the manager finds what came of the advice beside what was foreseen', async () => {
    await readWhatCameOfIt(manager.page, 'taizhou', adviceId);
  });

  test('the manager has seen no error in the browser', () => {
    expect(manager.complaints).toEqual([]);
  });
});

describe('Ctrl-C and a second start', () => {
  test('everything stops, and the second start goes on where it stopped', async () => {
    const stoppedAt = await hallClock(manager.page);
    await manager.page.context().close();
    const group = product.child.pid ?? 0;
    expect(await product.interrupt()).toBe(0);
    expect(isGroupAlive(group)).toBe(false);

    product = await startProduct(folder, { HALLTIDE_HTTP_PORT: '0', HALLTIDE_MQTT_PORT: '0' });
    expect(product.said()).not.toMatch(/history/);
    const again = await signIn(browser, product.url, 'manager');
    await again.page.goto(`${product.url}${hallPath}/windows`);
    await again.page.locator('tr[data-window]').first().waitFor();
    await expect.poll(() => hallClock(again.page), { timeout: 20_000 }).toBeGreaterThanOrEqual(stoppedAt - 120_000);
    expect(await hallClock(again.page)).toBeLessThan(stoppedAt + 3_600_000);
    expect(await commandsOf(again.page)).not.toEqual([]);
  });
});
