import type { HallPlan, Name } from '#contracts/hall-plan';
import { overlaps, type Rect } from '#contracts/plan-geometry';
import { rgbOf } from './colour-mix.ts';
import { plateTopMetres } from './hall-model.ts';
import { LabelAtlas } from './label-atlas.ts';
import { floorTextFragment, floorTextVertex } from './label-shaders.ts';
import { SpriteBatch } from './sprite-batch.ts';
import { coveredFloor, placeZoneName, tallestNameMetres } from './zone-name-place.ts';

const sizes = { glyphs: 4, corner: 3, extent: 2, ink: 4 } as const;

/** The zones' names, lying on their plates. One draw call. */
export class ZoneNames {
  private readonly batch = new SpriteBatch(sizes, floorTextVertex, floorTextFragment, true);
  private atlas: LabelAtlas | null = null;
  private places: readonly { readonly id: string; readonly rect: Rect }[] = [];

  constructor() {
    this.batch.mesh.renderOrder = 1;
  }

  get mesh(): SpriteBatch<keyof typeof sizes>['mesh'] {
    return this.batch.mesh;
  }

  /** Where each zone's name lies, by zone. */
  get rects(): readonly { readonly id: string; readonly rect: Rect }[] {
    return this.places;
  }

  build(plan: HallPlan, language: keyof Name, colour: string): void {
    this.atlas?.dispose();
    const atlas = new LabelAtlas(
      plan.zones.map((zone) => zone.name[language]),
      96,
      2048,
      600,
    );
    this.atlas = atlas;
    this.batch.setAtlas(atlas.texture);
    const taken = coveredFloor(plan);
    this.batch.begin(plan.zones.length);
    this.places = plan.zones.flatMap((zone) => {
      const entry = atlas.find(zone.name[language]);
      if (!entry) return [];
      const rect = placeZoneName(
        zone,
        taken.filter((covered) => overlaps(covered, zone)),
        entry.aspect,
        tallestNameMetres(plan),
      );
      this.batch.add({
        glyphs: [entry.u, entry.v, entry.width, entry.height],
        corner: [rect.x, plateTopMetres + 0.03, rect.y],
        extent: [rect.widthMetres, rect.depthMetres],
        ink: [...rgbOf(colour), 0.85],
      });
      return [{ id: zone.id, rect }];
    });
    this.batch.end();
  }

  dispose(): void {
    this.atlas?.dispose();
    this.batch.dispose();
  }
}
