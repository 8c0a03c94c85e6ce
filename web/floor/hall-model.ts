import { BoxGeometry, Group, MeshLambertMaterial } from 'three';
import type { HallPlan } from '#contracts/hall-plan';
import type { WaitWarning } from '#contracts/hall-state';
import type { Rect } from '#contracts/plan-geometry';
import { postGeometry, seatGeometry } from './block-geometry.ts';
import { colourOf } from './colours.ts';
import { InstancePool } from './instance-pool.ts';
import type { ModelTones } from './model-tones.ts';
import { standsOnFloor } from './obstacles.ts';
import { layOutSeats } from './seat-plan.ts';
import { backOffices, outerWalls } from './wall-plan.ts';
import { zoneTint } from './warning-tints.ts';

export const plateTopMetres = 0.06;
const wallHeightMetres = 1.15;
const partitionHeightMetres = 1.05;
const slabMetres = 0.9;
const frameMetres = 0.3;

/** What stands still: slab, zone plates, walls, seats, posts. Four kinds of thing, four draw calls. */
export class HallModel {
  readonly group = new Group();
  private readonly matte = new MeshLambertMaterial();
  private readonly floor = new InstancePool(new BoxGeometry(1, 1, 1), this.matte, 64);
  private readonly walls = new InstancePool(new BoxGeometry(1, 1, 1), this.matte, 64);
  private readonly seats = new InstancePool(seatGeometry(), this.matte, 1024);
  private readonly posts = new InstancePool(postGeometry(), this.matte, 64);
  private readonly pools = [this.floor, this.walls, this.seats, this.posts];

  constructor() {
    for (const pool of this.pools) {
      pool.mesh.receiveShadow = true;
      pool.mesh.castShadow = true;
    }
  }

  build(plan: HallPlan, tones: ModelTones): void {
    for (const pool of this.pools) pool.clear();
    this.layFloor(
      'slab',
      { x: -0.6, y: -0.6, widthMetres: plan.size.widthMetres + 1.2, depthMetres: plan.size.depthMetres + 1.2 },
      -slabMetres,
      0,
      tones.slab,
    );
    for (const zone of plan.zones) this.layFloor(`zone:${zone.id}`, zone, 0, plateTopMetres, tones.plate);
    for (const office of backOffices(plan)) {
      this.layFloor(`office:${office.counterId}`, office.floor, 0, plateTopMetres + 0.04, tones.backOffice);
      this.raise(`partition:${office.counterId}`, office.wall, partitionHeightMetres, tones.wall);
    }
    outerWalls(plan).forEach((wall, index) => this.raise(`wall:${index}`, wall, wallHeightMetres, tones.wall));
    layOutSeats(plan).forEach((seat, index) => {
      this.seats.set(String(index), { x: seat.x, y: plateTopMetres, z: seat.y, heading: seat.heading }, colourOf(tones.seat));
    });
    for (const device of plan.devices)
      if (standsOnFloor(device.kind))
        this.posts.set(device.id, { x: device.x, y: plateTopMetres, z: device.y, heading: 0 }, colourOf(tones.post));
    this.group.clear();
    this.group.add(...this.pools.map((pool) => pool.mesh));
  }

  /** Tints a zone's plate, and frames it, while one of its queues warns. */
  warnZone(zone: Rect & { readonly id: string }, warning: WaitWarning, tones: ModelTones): void {
    this.layFloor(`zone:${zone.id}`, zone, 0, plateTopMetres, zoneTint(warning, tones));
    if (warning === 'none') {
      this.floor.remove(`frame:${zone.id}`);
      return;
    }
    const frame = {
      x: zone.x - frameMetres,
      y: zone.y - frameMetres,
      widthMetres: zone.widthMetres + 2 * frameMetres,
      depthMetres: zone.depthMetres + 2 * frameMetres,
    };
    this.layFloor(`frame:${zone.id}`, frame, 0, plateTopMetres - 0.02, tones.tokens.warning[warning]);
  }

  /** Tints a kiosk or ticket machine, if it stands on the floor. */
  tintPost(device: { readonly id: string; readonly x: number; readonly y: number }, colour: string): void {
    if (this.posts.has(device.id)) this.posts.set(device.id, { x: device.x, y: plateTopMetres, z: device.y, heading: 0 }, colourOf(colour));
  }

  dispose(): void {
    for (const pool of this.pools) pool.dispose();
    this.matte.dispose();
  }

  private layFloor(key: string, rect: Rect, bottom: number, top: number, colour: string): void {
    this.box(this.floor, key, rect, bottom, top, colour);
  }

  private raise(key: string, rect: Rect, height: number, colour: string): void {
    this.box(this.walls, key, rect, 0, height, colour);
  }

  private box(pool: InstancePool, key: string, rect: Rect, bottom: number, top: number, colour: string): void {
    pool.set(
      key,
      {
        x: rect.x + rect.widthMetres / 2,
        y: (bottom + top) / 2,
        z: rect.y + rect.depthMetres / 2,
        heading: 0,
        width: rect.widthMetres,
        height: top - bottom,
        depth: rect.depthMetres,
      },
      colourOf(colour),
    );
  }
}
