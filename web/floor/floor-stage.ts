import { PCFShadowMap, Raycaster, Scene, Vector2, WebGLRenderer } from 'three';
import { CameraRig } from './camera-rig.ts';
import { FloorLights } from './floor-lights.ts';

/** What the stage shows: it moves its things on before a frame and says whether they will move further. */
export interface StageContent {
  readonly step: (now: number) => boolean;
  readonly beforeDraw: (cameraMoved: boolean) => void;
}

/** Canvas, camera and light. Draws a frame when asked, and goes on only while something moves. */
export class FloorStage {
  readonly scene = new Scene();
  readonly rig = new CameraRig();
  readonly lights = new FloorLights();
  frames = 0;
  drawCalls = 0;
  /** Main-thread time of the last frame. */
  frameMilliseconds = 0;
  width = 1;
  height = 1;
  private readonly renderer: WebGLRenderer;
  private readonly raycaster = new Raycaster();
  private pending = 0;
  private cameraMoved = true;

  constructor(
    canvas: HTMLCanvasElement,
    private readonly content: StageContent,
  ) {
    this.renderer = new WebGLRenderer({ canvas, antialias: true });
    this.renderer.shadowMap.enabled = true;
    this.renderer.shadowMap.type = PCFShadowMap;
    this.renderer.info.autoReset = false;
    this.scene.add(this.lights.group);
  }

  get pixelRatio(): number {
    return this.renderer.getPixelRatio();
  }

  resize(width: number, height: number, pixelRatio: number): void {
    [this.width, this.height] = [Math.max(1, width), Math.max(1, height)];
    this.renderer.setPixelRatio(Math.min(2, pixelRatio));
    this.renderer.setSize(this.width, this.height, false);
    this.rig.resize(this.width, this.height);
    this.cameraMoved = true;
    // A resized canvas is empty until it is drawn: draw before the page is painted.
    if (this.frames === 0) this.request();
    else this.draw(performance.now());
  }

  cameraChanged(): void {
    this.cameraMoved = true;
    this.request();
  }

  /** Draws one frame soon, however often it is asked. */
  request(): void {
    if (this.pending === 0) this.pending = requestAnimationFrame((now) => this.draw(now));
  }

  /** The ray under a point of the picture, pixels from its top left. */
  rayAt(x: number, y: number): Raycaster['ray'] {
    this.raycaster.setFromCamera(new Vector2((x / this.width) * 2 - 1, 1 - (y / this.height) * 2), this.rig.camera);
    return this.raycaster.ray;
  }

  dispose(): void {
    cancelAnimationFrame(this.pending);
    this.lights.dispose();
    this.renderer.dispose();
  }

  private draw(now: number): void {
    cancelAnimationFrame(this.pending);
    this.pending = 0;
    const begun = performance.now();
    this.cameraMoved = this.rig.step(now) || this.cameraMoved;
    const moving = this.content.step(now);
    this.content.beforeDraw(this.cameraMoved);
    this.cameraMoved = false;
    this.renderer.info.reset();
    this.renderer.render(this.scene, this.rig.camera);
    this.frames++;
    this.drawCalls = this.renderer.info.render.calls;
    this.frameMilliseconds = performance.now() - begun;
    if (moving || this.rig.moving) this.request();
  }
}
