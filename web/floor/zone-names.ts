import type { HallPlan, Name } from '#contracts/hall-plan';
import { rgbOf } from './colours.ts';
import { contains, deskRect, type Point, type Rect, overlaps } from './hall-geometry.ts';
import { plateTopMetres } from './hall-model.ts';
import { LabelAtlas } from './label-atlas.ts';
import { floorTextFragment, floorTextVertex } from './label-shaders.ts';
import { seatBlockRect } from './seat-plan.ts';
import { SpriteBatch } from './sprite-batch.ts';
import { backOffices } from './wall-plan.ts';

const sizes = { glyphs: 4, corner: 3, extent: 2, ink: 4 } as const;

/** Where a name of `aspect` times its height fits into the zone, as large as may be and clear of what stands there. */
export function placeZoneName(zone: Rect, taken: readonly Rect[], aspect: number): Rect {
  const inset = 1;
  for (let height = 2.8; height >= 1; height -= 0.2) {
    const width = height * aspect;
    if (width > zone.widthMetres - 2 * inset) continue;
    for (let y = zone.y + zone.depthMetres - height - inset * 0.6; y >= zone.y + inset; y -= 0.5) {
      const middle = { x: zone.x + (zone.widthMetres - width) / 2, y, widthMetres: width, depthMetres: height };
      if (!taken.some((rect) => overlaps(rect, middle))) return middle;
    }
  }
  const height = Math.min(1.6, (zone.widthMetres - 2) / aspect);
  return { x: zone.x + 1, y: zone.y + zone.depthMetres - height - 0.4, widthMetres: height * aspect, depthMetres: height };
}

/** What stands on the floor and would cover a name. */
export function coveredFloor(plan: HallPlan): Rect[] {
  return [
    ...plan.seats.map(seatBlockRect), ...backOffices(plan).map((office) => office.floor), ...plan.windows.map((window) => deskRect(window, 2.2)),
    ...plan.devices.filter((device) => device.kind === 'kiosk' || device.kind === 'ticket_machine')
      .map((device) => ({ x: device.x - 0.5, y: device.y - 0.5, widthMetres: 1, depthMetres: 1 })),
  ];
}

/** The zones' names, lying on their plates. One draw call. */
export class ZoneNames {
  private readonly batch = new SpriteBatch(sizes, floorTextVertex, floorTextFragment, true);
  private atlas: LabelAtlas | null = null;
  private places: readonly { readonly id: string; readonly rect: Rect }[] = [];

  constructor() {
    this.batch.mesh.renderOrder = 1;
  }

  get mesh(): SpriteBatch<keyof typeof sizes>['mesh'] { return this.batch.mesh; }

  /** Where each zone's name lies, by zone. */
  get rects(): readonly { readonly id: string; readonly rect: Rect }[] { return this.places; }

  build(plan: HallPlan, language: keyof Name, colour: string): void {
    this.atlas?.dispose();
    const atlas = new LabelAtlas(plan.zones.map((zone) => zone.name[language]), 96, 2048, 600);
    this.atlas = atlas;
    this.batch.setAtlas(atlas.texture);
    const taken = coveredFloor(plan);
    this.batch.begin(plan.zones.length);
    this.places = plan.zones.flatMap((zone) => {
      const entry = atlas.find(zone.name[language]);
      if (!entry) return [];
      const rect = placeZoneName(zone, taken.filter((covered) => overlaps(covered, zone)), entry.aspect);
      this.batch.add({
        glyphs: [entry.u, entry.v, entry.width, entry.height], corner: [rect.x, plateTopMetres + 0.03, rect.y],
        extent: [rect.widthMetres, rect.depthMetres], ink: [...rgbOf(colour), 0.85],
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

export const zoneAt = (plan: HallPlan, point: Point): string | null => plan.zones.find((zone) => contains(zone, point))?.id ?? null;
