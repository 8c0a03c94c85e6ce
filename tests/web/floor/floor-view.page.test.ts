import type { Browser, Page } from 'playwright-core';
import { PerspectiveCamera, Vector3 } from 'three';
import type { ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldOfViewDegrees, presetView } from '../../../web/floor/camera-view.ts';
import { launchBrowser } from '../../support/browser.ts';
import { serveFloorPage } from './page/serve-page.ts';
import { taizhouPlan } from './taizhou-plan.ts';

const picture = { width: 1000, height: 640 };
const plan = taizhouPlan();

interface FloorPage {
  readonly floorHeard: readonly string[];
  readonly floorReady: boolean;
}

/** Where the front of a window's desk is on the whole-hall picture, pixels. */
function onPicture(windowId: string): { x: number; y: number } {
  const window = plan.windows.find((candidate) => candidate.id === windowId);
  if (!window) throw new Error(`no window ${windowId}`);
  const aspect = picture.width / picture.height;
  const view = presetView(plan, 'whole', aspect);
  const camera = new PerspectiveCamera(fieldOfViewDegrees, aspect, 1, 5000);
  camera.position.set(view.x, view.distanceMetres * Math.sin(view.elevation), view.y + view.distanceMetres * Math.cos(view.elevation));
  camera.lookAt(view.x, 0, view.y);
  camera.updateMatrixWorld();
  const seen = new Vector3(window.x, 1, window.y).project(camera);
  return { x: (seen.x * 0.5 + 0.5) * picture.width, y: (0.5 - seen.y * 0.5) * picture.height };
}

describe('the floor in a browser', () => {
  let browser: Browser;
  let server: ViteDevServer;
  let address: string;

  beforeAll(async () => {
    ({ address, server } = await serveFloorPage());
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function open(query: string, withoutWebGl = false): Promise<Page> {
    const page = await browser.newPage({ viewport: picture });
    page.setDefaultTimeout(10_000);
    if (withoutWebGl)
      await page.addInitScript({
        content: 'OffscreenCanvas.prototype.getContext = () => null;',
      });
    await page.goto(`${address}?view=1&people=200&${query}`);
    await page.waitForSelector('.floor-controls');
    return page;
  }
  const heard = (page: Page): Promise<readonly string[]> => page.evaluate(() => (window as unknown as FloorPage).floorHeard);

  it('tells which window was clicked, and of whom one hovers', async () => {
    const page = await open('language=en');
    await page.waitForTimeout(500);
    const desk = onPicture('W135');
    await page.mouse.move(desk.x, desk.y);
    await page.waitForSelector('.floor-tip');
    expect(await page.textContent('.floor-tip b')).toContain('Window 135');
    await page.mouse.click(desk.x, desk.y);
    await expect.poll(() => heard(page)).toEqual(['select window W135']);
    await page.close();
  });

  it('moves a window to the queue it is dropped on, and nowhere when it is dropped elsewhere', async () => {
    const page = await open('');
    await page.waitForTimeout(500);
    const desk = onPicture('W135');
    await page.mouse.move(desk.x, desk.y);
    await page.mouse.down();
    await page.mouse.move(desk.x + 30, desk.y + 30, { steps: 3 });
    const target = page.locator('.floor-drop:not([disabled])').first();
    const queueId = await target.getAttribute('data-floor-queue');
    const box = await target.boundingBox();
    if (!box) throw new Error('no drop target on the picture');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
    await page.waitForSelector('.floor-drop.aimed');
    await page.mouse.up();
    await expect.poll(() => heard(page)).toEqual([`drop W135 ${queueId}`]);
    await page.mouse.move(desk.x, desk.y);
    await page.mouse.down();
    await page.mouse.move(desk.x + 30, desk.y + 30, { steps: 3 });
    await page.mouse.move(500, picture.height - 4, { steps: 3 });
    await page.mouse.up();
    expect(await heard(page)).toHaveLength(1);
    expect(await page.locator('.floor-drop').count()).toBe(0);
    await page.close();
  });

  it('is the plan where there is no WebGL, and every window can be reached and moved by key', async () => {
    const page = await open('', true);
    await page.waitForSelector('.floor-plan svg');
    expect(await page.locator('.floor-plan circle').count()).toBeGreaterThan(150);
    await page.focus('[data-window="W1"]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => heard(page)).toEqual(['select window W2']);
    await page.keyboard.press('m');
    const target = page.locator('.floor-drop:not([disabled])').first();
    const queueId = await target.getAttribute('data-floor-queue');
    await target.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => heard(page)).toEqual(['select window W2', `drop W2 ${queueId}`]);
    await page.close();
  });

  it('says that it is being drawn until its first frame', async () => {
    const page = await browser.newPage({ viewport: picture });
    let letDraw = (): void => {};
    const held = new Promise<void>((resolve) => {
      letDraw = resolve;
    });
    await page.route(/floor-worker/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${address}?view=1&people=20`);
    await page.getByText('正在绘制大厅…').waitFor();
    letDraw();
    await page.getByText('正在绘制大厅…').waitFor({ state: 'detached' });
    await page.close();
  });

  it('draws nothing while nothing moves', async () => {
    const page = await browser.newPage({ viewport: picture });
    await page.goto(`${address}?people=200`);
    await page.waitForFunction(() => (window as unknown as { floorPicture?: { frames: number } }).floorPicture?.frames);
    await page.waitForTimeout(500);
    const frames = (): Promise<number> =>
      page.evaluate(() => (window as unknown as { floorPicture: { frames: number } }).floorPicture.frames);
    const before = await frames();
    await page.waitForTimeout(800);
    expect(await frames()).toBe(before);
    await page.close();
  });
});
