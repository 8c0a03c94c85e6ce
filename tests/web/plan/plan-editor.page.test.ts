import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#contracts/roles';
import { planDocuments } from '../../../server/plans/plan-documents.ts';
import { launchBrowser } from '../../support/browser.ts';
import { temporaryFolder } from '../../support/running-app.ts';
import { builtPageFolder, openPage } from '../support/open-page.ts';
import { type ServedNode, serveHallNode } from '../support/serve-hall-node.ts';

const path = '/halls/jincheng/plan';
let browser: Browser;
let webRoot: string;
beforeAll(async () => {
  webRoot = builtPageFolder();
  browser = await launchBrowser();
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(() => browser?.close());

async function open(role: Role = 'manager', served?: ServedNode) {
  const hall = served ?? (await serveHallNode(webRoot));
  const { page, complaints } = await openPage(browser, hall, { role, path });
  // What is not saved keeps the page from being left: in these tests it may.
  page.on('dialog', (dialog) => void dialog.accept());
  return { ...hall, page, complaints };
}

const thing = (page: Page, kind: string, id: string): Locator => page.locator(`[data-kind=${kind}][data-id="${id}"]`).first();
const field = (page: Page, label: string): Locator => page.locator('.plan-inspector').getByLabel(label, { exact: true });

/** Drags a thing by pixels, from a place on it that nothing else covers. */
async function drag(page: Page, target: Locator, by: { x: number; y: number }): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('it is not on the plan');
  const [x, y] = [box.x + box.width * 0.3, box.y + box.height * 0.12];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by.x / 2, y + by.y / 2, { steps: 3 });
  await page.mouse.move(x + by.x, y + by.y, { steps: 3 });
  await page.mouse.up();
}

describe('the floor editor', () => {
  it('moves a zone by hand, takes it back, and after saving everybody sees it there', async () => {
    const { page, node, complaints, ...served } = await open();
    await page.getByText('没有未保存的修改').waitFor();
    await drag(page, thing(page, 'zone', 'remote'), { x: 0, y: 40 });
    await page.getByText('1 处修改未保存').waitFor();
    expect(Number(await field(page, '纵向位置').inputValue())).toBeGreaterThan(18);
    await page.keyboard.press('Control+z');
    await page.getByText('没有未保存的修改').waitFor();
    expect(await field(page, '纵向位置').inputValue()).toBe('18');

    await drag(page, thing(page, 'zone', 'remote'), { x: 0, y: 40 });
    const drawn = Number(await field(page, '纵向位置').inputValue());
    expect(node.engine.plans.get('jincheng')?.zones.find(({ id }) => id === 'remote')?.y).toBe(18);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('大厅已按新平面图运行').waitFor();
    expect(node.engine.plans.get('jincheng')?.zones.find(({ id }) => id === 'remote')?.y).toBe(drawn);

    await page.reload();
    await page.getByRole('button', { name: /^远程帮代办中心 12/ }).click();
    expect(Number(await field(page, '纵向位置').inputValue())).toBe(drawn);
    const another = await open('admin', { node, ...served });
    await another.page.getByRole('button', { name: /^远程帮代办中心 12/ }).click();
    expect(Number(await field(another.page, '纵向位置').inputValue())).toBe(drawn);
    expect([...complaints, ...another.complaints]).toEqual([]);
  });

  it('is worked by keys alone: chosen in the list, moved on the plan, numbered in a field', async () => {
    const { page } = await open();
    const row = page.getByRole('button', { name: /^10–12 号/ });
    await row.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    expect([await field(page, '横向位置').inputValue(), await field(page, '纵向位置').inputValue()]).toEqual(['5.1', '6']);
    await field(page, '起始号').fill('30');
    await page.getByRole('button', { name: /^30–32 号/ }).waitFor();
    await page.getByText('3 处修改未保存').waitFor();
    await page.keyboard.press('Escape');
    for (const _step of [1, 2, 3]) await page.keyboard.press('Control+z');
    await page.getByText('没有未保存的修改').waitFor();
  });

  it('says in place what is wrong, and saves nothing until it is right', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: /^22–23 号/ }).click();
    await field(page, '起始号').fill('21');
    await page.getByText('有 1 个问题须先解决，才能保存').waitFor();
    await page.locator('.plan-checks').getByText('21 号窗口重复').waitFor();
    expect(await page.locator('.plan-fault.grave').count()).toBe(1);
    expect(await page.getByRole('button', { name: '保存', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '全部窗口顺序重新编号' }).click();
    await page.getByText('没有发现问题').waitFor();
  });

  it('takes a window out of a row, and gives a row another queue', async () => {
    const { page, node } = await open();
    await page.getByRole('button', { name: /^1–9 号/ }).click();
    await page.getByRole('button', { name: '5 号窗口', exact: true }).click();
    await page.getByRole('button', { name: '移除 5 号窗口' }).click();
    await page.getByRole('button', { name: /^6–9 号/ }).click();
    await page.locator('.plan-queues').getByText('企业开办').click();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('大厅已按新平面图运行').waitFor();
    const windows = new Map(node.engine.plans.get('jincheng')?.windows.map((window) => [window.id, window]));
    expect(windows.has('W5')).toBe(false);
    expect([windows.get('W4')?.queues, windows.get('W6')?.queues]).toEqual([['A'], ['A', 'B']]);
  });

  it('refuses to lose a window that served people today, and says which', async () => {
    const { page, node } = await open();
    const topic = 'hall/jincheng/v1/evt/window/W5';
    const event = { specversion: '1.0', id: '1', source: 'test', type: 'window.opened', time: '2023-06-01T01:00:00Z', data: {} };
    await node.intake.receiveBatch([{ topic, event }], 'test');
    await page.getByRole('button', { name: /^1–9 号/ }).click();
    await page.getByRole('button', { name: '删除' }).click();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('未能保存：5 号窗口今天已经使用过').waitFor();
    await page.getByText('1 处修改未保存').waitFor();
  });

  it('lets a person choose when somebody else has saved meanwhile', async () => {
    const first = await open();
    const second = await open('admin', first);
    for (const { page } of [first, second]) await drag(page, thing(page, 'zone', 'remote'), { x: 0, y: 30 });
    await first.page.getByRole('button', { name: '保存', exact: true }).click();
    await first.page.getByText('大厅已按新平面图运行').waitFor();
    await second.page.getByRole('button', { name: '保存', exact: true }).click();
    await second.page.getByText('其他人刚刚保存了这张平面图').waitFor();
    await second.page.getByRole('button', { name: '以我的为准' }).click();
    await second.page.getByText('大厅已按新平面图运行').waitFor();
    await second.page.getByRole('button', { name: '修改记录' }).click();
    await expect.poll(() => second.page.locator('.plan-history li').count()).toBe(2);
  });

  it('reads a GeoJSON file as a drawing, says what it could not use, and exports IMDF', async () => {
    const { page } = await open();
    const file = join(await temporaryFolder(), 'rooms.geojson');
    const room = (name: string, x: number) => ({
      type: 'Feature',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [x, 0],
            [x + 30, 0],
            [x + 30, 30],
            [x, 30],
            [x, 0],
          ],
        ],
      },
      properties: { name },
    });
    const features = [room('综合受理区', 0), room('茶室', 30), { type: 'Feature', geometry: null, properties: { name: '阁楼' } }];
    writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features }));
    await page.locator('input[type=file]').setInputFiles(file);
    const report = page.getByRole('dialog', { name: '导入结果' });
    await report.getByText('读到 3 个要素，用上 2 个').waitFor();
    await report.getByText('没有图形').click();
    await report.getByText('阁楼').waitFor();
    await report.getByRole('button', { name: '知道了' }).click();
    await page.getByRole('button', { name: /^茶室/ }).waitFor();
    await page.getByRole('button', { name: '放弃修改' }).click();
    await page
      .getByRole('button', { name: /^远程帮代办中心/ })
      .first()
      .waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '导出 IMDF' }).click()]);
    const archive = join(await temporaryFolder(), download.suggestedFilename());
    await download.saveAs(archive);
    expect(planDocuments(archive, readFileSync(archive)).map(({ name }) => name)).toContain('kiosk.geojson');
  });

  it('keeps what was drawn over a reload, unsaved', async () => {
    const { page, node } = await open();
    await drag(page, thing(page, 'zone', 'remote'), { x: 0, y: 40 });
    await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(1);
    await page.reload();
    await page.getByText('1 处修改未保存').waitFor();
    expect(node.engine.plans.get('jincheng')?.zones.find(({ id }) => id === 'remote')?.y).toBe(18);
  });

  it('is for managers and admins', async () => {
    const { page } = await open('leader');
    await page.getByText('当前角色不能编辑平面图').waitFor();
    expect(await page.locator('.plan-canvas').count()).toBe(0);
  });
});
