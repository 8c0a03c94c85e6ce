import { applyPatch } from '#contracts/state-patch';
import { unknownHall } from '../live/hall-store.ts';
import type { FloorOrder, FloorReport } from './floor-messages.ts';
import { FloorScene } from './floor-scene.ts';

/** The thread that draws the floor: whatever a picture costs, the page itself never waits for it. */
let scene: FloorScene | null = null;
let state = unknownHall('');

const report = (message: FloorReport): void => self.postMessage(message);

function open({ canvas, options }: Extract<FloorOrder, { kind: 'open' }>): void {
  canvas.addEventListener('webglcontextlost', () => report({ kind: 'unavailable' }));
  try {
    scene = new FloorScene(canvas, options, report);
  } catch {
    report({ kind: 'unavailable' });
  }
}

function carryOut(order: Exclude<FloorOrder, { kind: 'open' }>, picture: FloorScene): void {
  switch (order.kind) {
    case 'resize':
      picture.resize(order.width, order.height, order.pixelRatio);
      break;
    case 'plan':
      state = unknownHall(order.plan.id);
      picture.setPlan(order.plan);
      break;
    case 'appearance':
      picture.setAppearance(order.theme, order.language);
      break;
    case 'filter':
      picture.setFilter(order.queueId);
      break;
    case 'marks':
      picture.setMarks(order.selected, order.dragged);
      break;
    case 'look':
      picture.look(order.view);
      break;
    case 'patch':
      state = applyPatch(state, order.patch);
      picture.update(state, performance.now());
      break;
  }
}

self.onmessage = ({ data }: MessageEvent<FloorOrder>) => {
  if (data.kind === 'open') open(data);
  else if (scene) carryOut(data, scene);
};
