import type { FloorPicture } from '../../web/floor/floor-picture.ts';
import { launchBrowser } from '../support/browser.ts';
import type { PatchTimes } from '../web/floor/page/measure-floor.ts';
import { serveFloorPage } from '../web/floor/page/serve-page.ts';
import { type BenchOptions, type BenchResult, median, rounded } from './bench.ts';

const people = 1500;
const patches = 100;
const idleMilliseconds = 3000;
/** The longest walk is over after this. */
const settleMilliseconds = 9000;

interface FloorPage {
  readonly floorPicture: FloorPicture;
  readonly measurePatches: (patches: number) => Promise<PatchTimes[]>;
  readonly countFrames: (milliseconds: number) => Promise<number>;
}

/**
 * Taizhou with 1,500 people in a real Chromium. A patch changes 5 tickets and 3 windows; its script time on the page's main thread
 * is that of passing it on and of hearing of the frame that shows it. What the thread that draws spends on both is told beside it.
 * Idle frames are counted over 3 seconds when all walks are over.
 */
export async function run({ scale, say }: BenchOptions = { scale: 1, say: () => undefined }): Promise<BenchResult> {
  const { address, server } = await serveFloorPage();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 800, height: 450 } });
    await page.goto(`${address}?people=${people}&motion=1`);
    await page.waitForFunction(() => (window as unknown as FloorPage).floorPicture?.frames > 0);
    say(`taizhou with ${people} people, ${Math.ceil(patches * scale)} patches`);
    const times = await page.evaluate(
      (count) => (window as unknown as FloorPage).measurePatches(count),
      Math.max(5, Math.ceil(patches * scale)),
    );
    await page.waitForTimeout(settleMilliseconds);
    const idleFrames = await page.evaluate((milliseconds) => (window as unknown as FloorPage).countFrames(milliseconds), idleMilliseconds);
    const drawCalls = await page.evaluate(() => (window as unknown as FloorPage).floorPicture.drawCalls);
    return { drawCalls, ...figures(times), idleFrames, people, patches: times.length };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The first patches, before the browser has compiled the code, are left out. */
function figures(times: readonly PatchTimes[]): BenchResult {
  const warm = times.slice(Math.min(10, Math.floor(times.length / 4)));
  const sums = warm.map(({ update, report }) => update + report);
  return {
    scriptMillisecondsPerPatch: rounded(median(sums)),
    scriptMillisecondsPerPatchP95: rounded([...sums].sort((a, b) => a - b)[Math.floor(sums.length * 0.95)] ?? Number.NaN),
    updateMilliseconds: rounded(median(warm.map(({ update }) => update))),
    drawingThreadMillisecondsPerPatch: rounded(median(warm.map(({ drawing }) => drawing))),
  };
}
