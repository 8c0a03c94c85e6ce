import type { HallPlan, Name } from '#contracts/hall-plan';
import type { HallState } from '#contracts/hall-state';
import { contains, type Point } from '#contracts/plan-geometry';
import type { Theme } from '../tokens.ts';
import { CameraRig } from './camera-rig.ts';
import type { CameraPreset, CameraView, Covered } from './camera-view.ts';
import type { FloorOptions, FloorOrder, FloorReport } from './floor-messages.ts';
import { floorPatch } from './floor-patch.ts';
import { type PickBox, type Picked, pickFirst } from './pick.ts';
import { pickBoxesOfPlan, pickBoxOfPerson } from './pick-boxes.ts';
import type { Viewpoint } from './viewpoint.ts';

/** What a picture tells the page. */
export interface FloorEvents {
  /** It could not be made, or was lost. */
  readonly onUnavailable: () => void;
  /** The first frame is drawn. */
  readonly onBegun?: () => void;
  readonly onPreset?: (preset: CameraPreset | null) => void;
}

/** The floor's picture as the page sees it: a thread of its own draws, and here is the camera and what can be pointed at. */
export class FloorPicture implements Viewpoint {
  frames = 0;
  drawCalls = 0;
  /** Time the last update and the last frame took, on the page's thread and on the one that draws. */
  readonly scriptMilliseconds = { update: 0, report: 0, drawing: 0 };
  private readonly worker = new Worker(new URL('./floor-worker.ts', import.meta.url), { type: 'module' });
  private readonly rig = new CameraRig();
  private readonly people = new Map<string, PickBox>();
  private boxes: readonly PickBox[] = [];
  private plan: HallPlan | null = null;
  private told: HallState | null = null;
  private moving = 0;
  private preset: CameraPreset | null = null;

  constructor(
    canvas: HTMLCanvasElement,
    private readonly options: FloorOptions,
    private readonly events: FloorEvents,
  ) {
    this.worker.onmessage = ({ data }: MessageEvent<FloorReport>) => {
      if (data.kind === 'unavailable') events.onUnavailable();
      else this.hear(data);
    };
    this.worker.onerror = events.onUnavailable;
    const offscreen = canvas.transferControlToOffscreen();
    this.worker.postMessage({ kind: 'open', canvas: offscreen, options } satisfies FloorOrder, [offscreen]);
  }

  get view(): CameraView {
    return this.rig.current;
  }

  resize(width: number, height: number, pixelRatio: number): void {
    this.rig.resize(width, height);
    this.order({ kind: 'resize', width, height, pixelRatio });
    this.look();
  }

  setPlan(plan: HallPlan): void {
    this.plan = plan;
    this.told = null;
    this.people.clear();
    this.boxes = pickBoxesOfPlan(plan);
    this.rig.setPlan(plan);
    this.order({ kind: 'plan', plan });
    this.look();
  }

  setAppearance(theme: Theme, language: keyof Name): void {
    this.order({ kind: 'appearance', theme, language });
  }

  /** Shows a newer state. */
  update(state: HallState): void {
    const begun = performance.now();
    const patch = floorPatch(this.told, state);
    this.told = state;
    if (patch) this.order({ kind: 'patch', patch });
    this.scriptMilliseconds.update = performance.now() - begun;
  }

  /** Mutes everything that has nothing to do with one queue; null shows all alike. */
  setFilter(queueId: string | null): void {
    this.order({ kind: 'filter', queueId });
  }

  /** Marks the selected window and the one being dragged. */
  setMarks(selected: string | null, dragged: string | null): void {
    this.order({ kind: 'marks', selected, dragged });
  }

  go(preset: CameraPreset): void {
    this.rig.go(preset, performance.now(), !this.options.reducedMotion);
    this.look();
  }

  approach(factor: number): void {
    this.steer((view) => ({ ...view, distanceMetres: view.distanceMetres * factor }));
  }

  steer(change: (view: CameraView) => CameraView): void {
    this.rig.steer(change);
    this.look();
  }

  /** Keeps presets clear of what lies over the picture's upper and lower edge. */
  cover(covered: Covered): void {
    this.rig.cover(covered);
    this.look();
  }

  /** The zone under a point of the picture; null outside all. */
  zoneAt(x: number, y: number): string | null {
    const point = this.floorAt(x, y);
    return (point && this.plan?.zones.find((zone) => contains(zone, point))?.id) ?? null;
  }

  /** What is under a point of the picture, pixels from its top left. */
  pick(x: number, y: number): Picked | null {
    const { origin, direction } = this.rig.rayAt(x, y);
    return pickFirst(origin, direction, [...this.boxes, ...this.people.values()]);
  }

  /** The place of the floor under a point of the picture; null above the horizon. */
  floorAt(x: number, y: number): Point | null {
    return this.rig.floorAt(x, y);
  }

  /** Where a place of the floor is in the picture, pixels from its top left. */
  project(point: Point, heightMetres = 0): Point {
    return this.rig.project(point, heightMetres);
  }

  dispose(): void {
    cancelAnimationFrame(this.moving);
    this.worker.terminate();
  }

  private look(): void {
    this.order({ kind: 'look', view: this.rig.current });
    if (this.rig.preset !== this.preset) this.events.onPreset?.(this.rig.preset);
    this.preset = this.rig.preset;
    if (!this.rig.moving || this.moving !== 0) return;
    this.moving = requestAnimationFrame((now) => {
      this.moving = 0;
      this.rig.step(now);
      this.look();
    });
  }

  private hear({ moved, gone, drawCalls, scriptMilliseconds }: Extract<FloorReport, { kind: 'drawn' }>): void {
    const begun = performance.now();
    for (const person of moved) this.people.set(person.ticketId, pickBoxOfPerson(person));
    for (const ticketId of gone) this.people.delete(ticketId);
    this.frames += 1;
    if (this.frames === 1) this.events.onBegun?.();
    this.drawCalls = drawCalls;
    this.scriptMilliseconds.drawing = scriptMilliseconds;
    this.scriptMilliseconds.report = performance.now() - begun;
  }

  private order(order: FloorOrder): void {
    this.worker.postMessage(order);
  }
}
