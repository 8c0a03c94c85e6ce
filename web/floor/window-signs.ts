import { type Camera, Vector3 } from 'three';
import type { HallPlan, ServiceWindowPlan } from '#contracts/hall-plan';
import { fieldOfViewDegrees } from './camera-view.ts';
import { rgbOf } from './colour-mix.ts';
import { type AtlasEntry, LabelAtlas } from './label-atlas.ts';
import { type LabelWish, layOutLabels } from './label-layout.ts';
import { signFragment, signVertex } from './label-shaders.ts';
import { SpriteBatch } from './sprite-batch.ts';
import { deskTopMetres } from './window-model.ts';

/** What a window's sign says and how it looks; the higher rank wins where there is no room for all. */
export interface SignLook {
  /** Null leaves the sign out. */
  readonly text: string | null;
  readonly fill: string;
  readonly ink: string;
  readonly edge: string;
  readonly rank: number;
}

interface Sign extends LabelWish {
  readonly look: SignLook;
  readonly entry: AtlasEntry;
  readonly anchor: Vector3;
  readonly rise: number;
}

const sizes = { anchor: 3, box: 4, glyphs: 4, fill: 3, ink: 3, edge: 4 } as const;

/** A sign is a metre high, but never too small to read nor so large that it hides its window. */
const signPixels = (distance: number, pictureHeight: number): number =>
  Math.round(Math.min(30, Math.max(13, (1.05 * pictureHeight) / (2 * distance * Math.tan((fieldOfViewDegrees * Math.PI) / 360)))));

/** The windows' numbers, upright over their desks, thinned out so that none covers another. One draw call. */
export class WindowSigns {
  private readonly batch = new SpriteBatch(sizes, signVertex, signFragment, false);
  private atlas: LabelAtlas | null = null;
  private readonly looks = new Map<string, SignLook>();
  private readonly anchors = new Map<string, Vector3>();

  constructor() {
    this.batch.mesh.renderOrder = 10;
  }

  get mesh(): SpriteBatch<keyof typeof sizes>['mesh'] {
    return this.batch.mesh;
  }

  build(plan: HallPlan): void {
    this.looks.clear();
    this.anchors.clear();
    for (const window of plan.windows) this.anchors.set(window.id, new Vector3(window.x, deskTopMetres, window.y));
    this.atlas?.dispose();
    this.atlas = new LabelAtlas(
      plan.windows.map((window) => window.number),
      36,
      1024,
      600,
    );
    this.batch.setAtlas(this.atlas.texture);
  }

  show(window: ServiceWindowPlan, look: SignLook): void {
    this.looks.set(window.id, look);
  }

  /** Decides which signs there is room for, seen by this camera in a picture of so many CSS pixels. */
  layOut(camera: Camera, width: number, height: number, pixelRatio: number): void {
    if (!this.atlas) return;
    const signs: Sign[] = [];
    const seen = new Vector3();
    for (const [id, look] of this.looks) {
      const anchor = this.anchors.get(id);
      const entry = look.text === null ? null : this.atlas.find(look.text);
      if (!anchor || !entry) continue;
      const distance = anchor.distanceTo(camera.position);
      const pixels = signPixels(distance, height);
      const rise = pixels * 0.75;
      seen.copy(anchor).project(camera);
      signs.push({
        look,
        entry,
        anchor,
        rise,
        x: (seen.x * 0.5 + 0.5) * width,
        y: (0.5 - seen.y * 0.5) * height - rise,
        width: Math.round(pixels * (entry.aspect + 0.32)),
        height: pixels,
        rank: look.rank - distance / 1e4,
      });
    }
    this.batch.setPicture(width * pixelRatio, height * pixelRatio);
    this.fill(
      layOutLabels(signs, { width, height }).map((index) => signs[index]),
      pixelRatio,
    );
  }

  dispose(): void {
    this.atlas?.dispose();
    this.batch.dispose();
  }

  private fill(shown: readonly (Sign | undefined)[], ratio: number): void {
    this.batch.begin(shown.length);
    for (const sign of shown) {
      if (!sign) continue;
      const { look, entry } = sign;
      this.batch.add({
        anchor: sign.anchor.toArray(),
        box: [0, Math.round(sign.rise * ratio), Math.round(sign.width * ratio), Math.round(sign.height * ratio)],
        glyphs: [entry.u, entry.v, entry.width, entry.height],
        fill: rgbOf(look.fill),
        ink: rgbOf(look.ink),
        edge: [...rgbOf(look.edge), 1.5 * ratio],
      });
    }
    this.batch.end();
  }
}
