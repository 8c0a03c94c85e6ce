import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { HallFile } from '#contracts/hall-plan';
import { layOutHall } from '#contracts/lay-out-hall';
import bankCalls from '../../../../datasets/halls/bank-calls.json';
import jincheng from '../../../../datasets/halls/jincheng.json';
import taizhou from '../../../../datasets/halls/taizhou.json';
import type { CameraPreset } from '../../../../web/floor/camera-view.ts';
import { FloorView } from '../../../../web/floor/FloorView.tsx';
import { FloorPicture } from '../../../../web/floor/floor-picture.ts';
import { createHallStore } from '../../../../web/live/hall-store.ts';
import { cssProperties } from '../../../../web/tokens.ts';
import { crowdedHall, seededRandom } from '../crowded-hall.ts';
import { patchedHall } from '../patched-hall.ts';
import { countFrames, measurePatches } from './measure-floor.ts';

const asked = new URLSearchParams(location.search);
const theme = asked.get('theme') === 'light' ? 'light' : 'dark';
const language = asked.get('language') === 'en' ? 'en' : 'zh';
const files: Readonly<Record<string, unknown>> = { taizhou, jincheng, 'bank-calls': bankCalls };
const plan = layOutHall(files[asked.get('hall') ?? 'taizhou'] as HallFile);
const random = seededRandom(7);
const store = createHallStore(plan.id, (run) => {
  requestAnimationFrame(run);
});
store.replace(crowdedHall(plan, Number(asked.get('people') ?? 900), random));
for (const [name, value] of Object.entries(cssProperties(theme))) document.documentElement.style.setProperty(name, value);
const host = document.getElementById('floor');
if (!host) throw new Error('no place for the floor');
const heard: string[] = [];
const patchFloor = (tickets: number, windows: number): void =>
  store.replace(patchedHall(plan, store.getState(), { tickets, windows }, random));

if (asked.has('view')) {
  createRoot(host).render(
    <StrictMode>
      <FloorView
        plan={plan}
        state={store}
        theme={theme}
        language={language}
        filterQueueId={asked.get('filter')}
        selectedWindowId={asked.get('selected')}
        canMoveWindows
        onSelect={(picked) => heard.push(`select ${picked?.kind} ${picked?.id}`)}
        onDropWindow={(windowId, queueId) => heard.push(`drop ${windowId} ${queueId}`)}
      />
    </StrictMode>,
  );
} else {
  const canvas = host.appendChild(document.createElement('canvas'));
  const picture = new FloorPicture(
    canvas,
    { theme, language, reducedMotion: !asked.has('motion') },
    {
      onUnavailable: () => heard.push('unavailable'),
    },
  );
  picture.resize(host.clientWidth, host.clientHeight, devicePixelRatio);
  picture.setPlan(plan);
  picture.setFilter(asked.get('filter'));
  picture.update(store.getState());
  const preset = asked.get('preset');
  if (preset) picture.go(preset as CameraPreset);
  store.subscribe(() => picture.update(store.getState()));
  Object.assign(window, {
    floorPicture: picture,
    measurePatches: (patches: number) => measurePatches(picture, () => patchFloor(5, 3), patches),
    countFrames: (milliseconds: number) => countFrames(picture, milliseconds),
  });
}
Object.assign(window, {
  floorReady: true,
  floorHeard: heard,
  floorPlan: plan,
  floorStore: store,
  patchFloor,
});
