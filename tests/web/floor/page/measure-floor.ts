import type { FloorPicture } from '../../../../web/floor/floor-picture.ts';

/** Script time of one patch, milliseconds: on the page's thread to pass it on and to hear of the first frame after it, and on the thread that draws. */
export interface PatchTimes {
  readonly update: number;
  readonly report: number;
  readonly drawing: number;
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Patches the floor so many times and says what each cost. */
export async function measurePatches(picture: FloorPicture, patch: () => void, patches: number): Promise<PatchTimes[]> {
  const measured: PatchTimes[] = [];
  for (let i = 0; i < patches; i++) {
    const before = picture.frames;
    patch();
    const { update } = picture.scriptMilliseconds;
    while (picture.frames === before) await wait(5);
    const { report, drawing } = picture.scriptMilliseconds;
    measured.push({ update, report, drawing });
    await wait(100);
  }
  return measured;
}

/** Frames drawn in so many milliseconds when nothing is asked of the floor. */
export async function countFrames(picture: FloorPicture, milliseconds: number): Promise<number> {
  const before = picture.frames;
  await wait(milliseconds);
  return picture.frames - before;
}
