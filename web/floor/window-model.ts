import { Group, MeshBasicMaterial, MeshLambertMaterial } from 'three';
import type { HallPlan, ServiceWindowPlan } from '#contracts/hall-plan';
import type { ServiceWindowState } from '#contracts/hall-state';
import { deskDepthMetres, deskWidths, facingVector } from '#contracts/plan-geometry';
import { type Roundness, roundedBlock, roundedRing, seatedFigure } from './block-geometry.ts';
import { mixed } from './colour-mix.ts';
import { colourOf } from './colours.ts';
import { bodyColour, edgeColour, isStaffed, lookOfWindow } from './desk-colours.ts';
import { headingOf, staffPlace } from './hall-geometry.ts';
import { plateTopMetres } from './hall-model.ts';
import { InstancePool, type Pose } from './instance-pool.ts';
import type { ModelTones } from './model-tones.ts';
import { stature } from './people-model.ts';

const deskHeightMetres = 0.95;
const edgeMetres = 0.14;
const standardWidthMetres = 1.9;
/** The top of a desk, where its number stands. */
export const deskTopMetres = plateTopMetres + deskHeightMetres + edgeMetres;
const liftedMetres = 1.6;

/** Desks, their lit edges, the staff behind them and the outlines around them. */
export class WindowModel {
  readonly group = new Group();
  private readonly matte = new MeshLambertMaterial();
  private readonly cloth = new MeshLambertMaterial({ vertexColors: true });
  private readonly lit = new MeshBasicMaterial();
  private readonly desks = new InstancePool(roundedBlock(standardWidthMetres, deskHeightMetres, deskDepthMetres, 0.22), this.matte, 256);
  private readonly edges = new InstancePool(
    roundedRing(standardWidthMetres + 0.06, edgeMetres, deskDepthMetres + 0.06, 0.13),
    this.lit,
    256,
  );
  private readonly shapes = { coarse: seatedFigure('coarse'), fine: seatedFigure('fine') };
  private readonly staff = new InstancePool(this.shapes.fine, this.cloth, 256);
  private readonly outlines = new InstancePool(roundedRing(standardWidthMetres + 0.9, 0.3, deskDepthMetres + 0.9, 0.16), this.lit, 64);
  private readonly pools = [this.desks, this.edges, this.staff, this.outlines];
  private widths: ReadonlyMap<string, number> = new Map();

  constructor() {
    this.desks.mesh.castShadow = true;
    this.desks.mesh.receiveShadow = true;
  }

  build(plan: HallPlan): void {
    this.widths = deskWidths(plan);
    for (const pool of this.pools) pool.clear();
    this.group.clear();
    this.group.add(...this.pools.map((pool) => pool.mesh));
  }

  /** Draws the staff more or less round. */
  reshape(roundness: Roundness): void {
    this.staff.reshape(this.shapes[roundness]);
  }

  /** Draws one window as it stands. `muted`: it does not serve the queue the floor is filtered by. */
  show(
    window: ServiceWindowPlan,
    state: ServiceWindowState | undefined,
    tones: ModelTones,
    marks: { readonly outline: string | null; readonly muted: boolean; readonly lifted: boolean },
  ): void {
    const look = lookOfWindow(window, state);
    const pose = this.poseOf(window, marks.lifted);
    const muted = (colour: string): string => (marks.muted ? mixed(colour, tones.plate, 0.75) : colour);
    const edge = edgeColour(look, tones.tokens);
    this.desks.set(
      window.id,
      pose,
      colourOf(
        muted(look === 'closed' ? mixed(tones.desk, tones.plate, 0.45) : mixed(tones.desk, bodyColour(window, look, tones.tokens), 0.45)),
      ),
    );
    this.edges.set(window.id, { ...pose, y: pose.y + deskHeightMetres }, colourOf(muted(edge)));
    if (isStaffed(state)) {
      const place = staffPlace(window);
      this.staff.set(
        window.id,
        { x: place.x, y: plateTopMetres, z: place.y, heading: place.heading, width: stature, height: stature, depth: stature },
        colourOf(muted(tones.staff)),
      );
    } else this.staff.remove(window.id);
    if (marks.outline !== null) this.outlines.set(window.id, { ...pose, y: plateTopMetres }, colourOf(marks.outline));
    else this.outlines.remove(window.id);
  }

  dispose(): void {
    for (const pool of this.pools) pool.dispose();
    for (const shape of Object.values(this.shapes)) shape.dispose();
    for (const material of [this.matte, this.cloth, this.lit]) material.dispose();
  }

  private poseOf(window: ServiceWindowPlan, lifted: boolean): Pose {
    const width = (this.widths.get(window.id) ?? standardWidthMetres) / standardWidthMetres;
    const y = plateTopMetres + (lifted ? liftedMetres : 0);
    return { x: window.x, y, z: window.y, heading: headingOf(facingVector[window.facing]), width };
  }
}
