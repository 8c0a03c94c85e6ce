import type { FloorScene } from '../../../../web/floor/floor-scene.ts';

/** Main-thread time of one patch, milliseconds: taking it in, and drawing the first frame after it. */
export interface PatchTimes {
  readonly update: number;
  readonly frame: number;
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

/** Patches the floor so many times and says what each cost. */
export async function measurePatches(scene: FloorScene, patch: () => void, patches: number): Promise<PatchTimes[]> {
  const measured: PatchTimes[] = [];
  for (let i = 0; i < patches; i++) {
    const before = scene.frames;
    patch();
    const update = scene.scriptMilliseconds;
    while (scene.frames === before) await nextFrame();
    measured.push({ update, frame: scene.frameMilliseconds });
    await wait(100);
  }
  return measured;
}

/** Frames drawn in so many milliseconds when nothing is asked of the floor. */
export async function countFrames(scene: FloorScene, milliseconds: number): Promise<number> {
  const before = scene.frames;
  await wait(milliseconds);
  return scene.frames - before;
}
