import { PCFShadowMap, PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import { eyeOf } from './camera-lens.ts';
import { type CameraView, fieldOfViewDegrees } from './camera-view.ts';
import { drawsInSoftware, whenDrawn } from './drawing-power.ts';
import { FloorLights } from './floor-lights.ts';
import { FrameLoop } from './frame-loop.ts';

/** What the stage shows: it moves its things on before a frame and says whether they will move further. */
export interface StageContent {
  readonly step: (now: number) => boolean;
  readonly beforeDraw: (cameraMoved: boolean) => void;
  readonly afterDraw: () => void;
}

/** Canvas, camera and light. Draws a frame when asked, one at a time, and goes on only while something moves. */
export class FloorStage {
  readonly scene = new Scene();
  readonly lights = new FloorLights();
  readonly camera = new PerspectiveCamera(fieldOfViewDegrees, 1, 1, 2000);
  drawCalls = 0;
  /** Script time of the last frame. */
  frameMilliseconds = 0;
  width = 1;
  height = 1;
  private readonly renderer: WebGLRenderer;
  /** Without smooth edges, shadows and the pixels of a fine screen: a processor takes four times as long for them. */
  private readonly plain = drawsInSoftware();
  private readonly loop = new FrameLoop(
    (now) => this.draw(now),
    (done) => whenDrawn(this.renderer.getContext() as WebGL2RenderingContext, done),
  );
  private distanceMetres = 1;
  private cameraMoved = true;

  constructor(
    canvas: OffscreenCanvas,
    private readonly content: StageContent,
  ) {
    this.renderer = new WebGLRenderer({ canvas, antialias: !this.plain });
    this.renderer.shadowMap.enabled = !this.plain;
    this.renderer.shadowMap.type = PCFShadowMap;
    this.renderer.info.autoReset = false;
    // Asking whether a shader is well made waits for everything drawn before it, the page included.
    this.renderer.debug.checkShaderErrors = false;
    this.scene.add(this.lights.group);
  }

  get pixelRatio(): number {
    return this.renderer.getPixelRatio();
  }

  resize(width: number, height: number, pixelRatio: number): void {
    [this.width, this.height] = [Math.max(1, width), Math.max(1, height)];
    this.renderer.setPixelRatio(Math.min(this.plain ? 1 : 2, pixelRatio));
    this.renderer.setSize(this.width, this.height, false);
    this.camera.aspect = this.width / this.height;
    this.cameraChanged();
  }

  look(view: CameraView): void {
    const { camera } = this;
    this.distanceMetres = view.distanceMetres;
    camera.position.set(...eyeOf(view));
    camera.near = Math.max(1, view.distanceMetres / 40);
    camera.far = view.distanceMetres * 4 + 300;
    camera.lookAt(view.x, 0, view.y);
    this.cameraChanged();
  }

  /** How large a metre is in the middle of the picture. */
  get pixelsPerMetre(): number {
    return (this.height * this.pixelRatio) / (2 * this.distanceMetres * Math.tan((fieldOfViewDegrees * Math.PI) / 360));
  }

  /** Draws one frame soon, however often it is asked. */
  request(): void {
    this.loop.request();
  }

  private cameraChanged(): void {
    this.camera.updateProjectionMatrix();
    this.camera.updateMatrixWorld();
    this.cameraMoved = true;
    this.loop.requestAtOnce();
  }

  private draw(now: number): boolean {
    const begun = performance.now();
    const moving = this.content.step(now);
    this.content.beforeDraw(this.cameraMoved);
    this.cameraMoved = false;
    this.renderer.info.reset();
    this.renderer.render(this.scene, this.camera);
    this.drawCalls = this.renderer.info.render.calls;
    this.frameMilliseconds = performance.now() - begun;
    this.content.afterDraw();
    return moving;
  }
}
