import type { Point } from '#contracts/plan-geometry';
import type { CameraView } from './camera-view.ts';
import type { FloorPicture } from './floor-picture.ts';
import type { Picked } from './pick.ts';

/** What hands do on the floor. Points are pixels from the picture's top left. */
export interface GestureListener {
  readonly hover: (picked: Picked | null, at: Point) => void;
  readonly select: (picked: Picked | null) => void;
  readonly approach: (picked: Picked | null) => void;
  /** A window is being picked up; false leaves it where it is. */
  readonly lift: (windowId: string, at: Point) => boolean;
  readonly carry: (at: Point) => void;
  readonly drop: (at: Point | null) => void;
}

type Mode =
  | {
      readonly kind: 'press';
      readonly picked: Picked | null;
      readonly from: Point;
      readonly orbit: boolean;
      readonly touch: boolean;
      readonly since: number;
    }
  | { readonly kind: 'pan' | 'orbit'; last: Point }
  | { readonly kind: 'carry' }
  | { readonly kind: 'pinch'; last: Pinch };

interface Pinch {
  readonly middle: Point;
  readonly spread: number;
  readonly turn: number;
}

const startPixels = 5;
const holdMilliseconds = 300;

/** Mouse and touch on the floor: drag the floor to move over it, with the right button or shift to look around, a desk to move it. */
export class FloorGestures {
  private mode: Mode | null = null;
  private readonly touches = new Map<number, Point>();
  private readonly ending = new AbortController();

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly scene: FloorPicture,
    private readonly listener: GestureListener,
  ) {
    const { signal } = this.ending;
    canvas.addEventListener('pointerdown', (event) => this.press(event), { signal });
    canvas.addEventListener('pointermove', (event) => this.moveTo(event), { signal });
    canvas.addEventListener('pointerup', (event) => this.release(event), { signal });
    canvas.addEventListener('pointercancel', (event) => this.cancel(event), { signal });
    canvas.addEventListener(
      'pointerleave',
      () => {
        if (!this.mode) listener.hover(null, { x: 0, y: 0 });
      },
      { signal },
    );
    canvas.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
    canvas.addEventListener('dblclick', (event) => listener.approach(scene.pick(event.offsetX, event.offsetY)), { signal });
    canvas.addEventListener('wheel', (event) => this.roll(event), { signal, passive: false });
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') this.abandon();
      },
      { signal },
    );
  }

  dispose(): void {
    this.abandon();
    this.ending.abort();
  }

  private press(event: PointerEvent): void {
    const at = { x: event.offsetX, y: event.offsetY };
    this.canvas.setPointerCapture(event.pointerId);
    if (event.pointerType === 'touch') this.touches.set(event.pointerId, at);
    const pinch = this.pinch();
    if (pinch) {
      if (this.mode?.kind === 'carry') this.listener.drop(null);
      this.mode = { kind: 'pinch', last: pinch };
      return;
    }
    const orbit = event.button !== 0 || event.shiftKey || event.ctrlKey;
    const touch = event.pointerType === 'touch';
    this.mode = { kind: 'press', picked: this.scene.pick(at.x, at.y), from: at, orbit, touch, since: event.timeStamp };
  }

  private moveTo(event: PointerEvent): void {
    const at = { x: event.offsetX, y: event.offsetY };
    if (this.touches.has(event.pointerId)) this.touches.set(event.pointerId, at);
    if (!this.mode) {
      this.listener.hover(this.scene.pick(at.x, at.y), at);
      return;
    }
    if (this.mode.kind === 'press') this.begin(this.mode, at, event.timeStamp);
    if (this.mode.kind === 'carry') this.listener.carry(at);
    else if (this.mode.kind === 'pan') this.pan(this.mode, at);
    else if (this.mode.kind === 'orbit') this.orbit(this.mode, at);
    else if (this.mode.kind === 'pinch') this.squeeze(this.mode);
  }

  private begin(press: Extract<Mode, { kind: 'press' }>, at: Point, now: number): void {
    if (Math.hypot(at.x - press.from.x, at.y - press.from.y) < startPixels) return;
    this.listener.hover(null, at);
    const held = !press.touch || now - press.since > holdMilliseconds;
    if (!press.orbit && held && press.picked?.kind === 'window' && this.listener.lift(press.picked.id, at)) this.mode = { kind: 'carry' };
    else this.mode = { kind: press.orbit ? 'orbit' : 'pan', last: press.from };
  }

  private release(event: PointerEvent): void {
    this.touches.delete(event.pointerId);
    const { mode } = this;
    this.mode = null;
    if (mode?.kind === 'press' && !mode.orbit) this.listener.select(mode.picked);
    if (mode?.kind === 'carry') this.listener.drop({ x: event.offsetX, y: event.offsetY });
  }

  private cancel(event: PointerEvent): void {
    this.touches.delete(event.pointerId);
    this.abandon();
  }

  private abandon(): void {
    if (this.mode?.kind === 'carry') this.listener.drop(null);
    this.mode = null;
  }

  private pan(mode: { last: Point }, at: Point): void {
    this.slide(mode.last, at);
    mode.last = at;
  }

  /** Keeps the place of the floor that was under `from` under `to`. */
  private slide(from: Point, to: Point): void {
    const [a, b] = [this.scene.floorAt(from.x, from.y), this.scene.floorAt(to.x, to.y)];
    if (a && b) this.scene.steer((view) => ({ ...view, x: view.x + a.x - b.x, y: view.y + a.y - b.y }));
  }

  private orbit(mode: { last: Point }, at: Point): void {
    const [right, down] = [at.x - mode.last.x, at.y - mode.last.y];
    this.scene.steer((view) => ({ ...view, azimuth: view.azimuth - right * 0.005, elevation: view.elevation + down * 0.005 }));
    mode.last = at;
  }

  private roll(event: WheelEvent): void {
    event.preventDefault();
    const pixels = event.deltaMode === 1 ? event.deltaY * 20 : event.deltaY;
    this.zoomAt({ x: event.offsetX, y: event.offsetY }, Math.exp(Math.max(-160, Math.min(160, pixels)) * 0.0022));
  }

  private zoomAt(at: Point, factor: number, turn = 0): void {
    const before = this.scene.floorAt(at.x, at.y);
    this.scene.steer((view: CameraView) => ({ ...view, distanceMetres: view.distanceMetres * factor, azimuth: view.azimuth - turn }));
    const after = this.scene.floorAt(at.x, at.y);
    if (before && after) this.scene.steer((view) => ({ ...view, x: view.x + before.x - after.x, y: view.y + before.y - after.y }));
  }

  private squeeze(mode: { last: Pinch }): void {
    const pinch = this.pinch();
    if (!pinch) return;
    this.slide(mode.last.middle, pinch.middle);
    this.zoomAt(pinch.middle, mode.last.spread / Math.max(1, pinch.spread), pinch.turn - mode.last.turn);
    mode.last = pinch;
  }

  private pinch(): Pinch | null {
    const [a, b] = [...this.touches.values()];
    if (!a || !b) return null;
    return {
      middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
      spread: Math.hypot(a.x - b.x, a.y - b.y),
      turn: Math.atan2(b.y - a.y, b.x - a.x),
    };
  }
}
