import { Group, MeshBasicMaterial, MeshLambertMaterial, RingGeometry } from 'three';
import { type Roundness, seatedFigure, softSpot, standingFigure } from './block-geometry.ts';
import { colourOf } from './colours.ts';
import type { Figure } from './crowd.ts';
import { plateTopMetres } from './hall-model.ts';
import { InstancePool } from './instance-pool.ts';

/** People are drawn a little larger than life: from across the hall they are what one looks for. */
export const stature = 1.15;

/** The people of the hall: seated, standing, and a ring around those who have priority. */
export class PeopleModel {
  readonly group = new Group();
  private readonly matte = new MeshLambertMaterial({ vertexColors: true });
  private readonly lit = new MeshBasicMaterial();
  private readonly shade = new MeshBasicMaterial({ transparent: true, vertexColors: true, depthWrite: false });
  private readonly shapes = {
    coarse: { seated: seatedFigure('coarse'), standing: standingFigure('coarse') },
    fine: { seated: seatedFigure('fine'), standing: standingFigure('fine') },
  };
  private readonly seated = new InstancePool(this.shapes.fine.seated, this.matte, 1024);
  private readonly standing = new InstancePool(this.shapes.fine.standing, this.matte, 512);
  private readonly rings = new InstancePool(new RingGeometry(0.42, 0.49, 28).rotateX(-Math.PI / 2), this.lit, 128);
  private readonly shadows = new InstancePool(softSpot(0.62), this.shade, 1024);
  private readonly pools = [this.shadows, this.seated, this.standing, this.rings];

  /** Empties the hall; `shade` is how dark the spot under a person is. */
  build(shade: number): void {
    this.shade.opacity = shade;
    for (const pool of this.pools) pool.clear();
    this.group.clear();
    this.group.add(...this.pools.map((pool) => pool.mesh));
  }

  reshape(roundness: Roundness): void {
    this.seated.reshape(this.shapes[roundness].seated);
    this.standing.reshape(this.shapes[roundness].standing);
  }

  /** Draws one person where they are, in their queue's colour. */
  show(figure: Figure, colour: string, ringColour: string): void {
    const { place, ticketId } = figure;
    const [pool, other] = figure.seated ? [this.seated, this.standing] : [this.standing, this.seated];
    other.remove(ticketId);
    pool.set(
      ticketId,
      { x: place.x, y: plateTopMetres, z: place.y, heading: place.heading, width: stature, height: stature, depth: stature },
      colourOf(colour),
    );
    this.shadows.set(ticketId, { x: place.x + 0.08, y: plateTopMetres + 0.02, z: place.y + 0.05, heading: 0 }, colourOf('#000000'));
    if (figure.priority) this.rings.set(ticketId, { x: place.x, y: plateTopMetres + 0.04, z: place.y, heading: 0 }, colourOf(ringColour));
    else this.rings.remove(ticketId);
  }

  hide(ticketId: string): void {
    for (const pool of this.pools) pool.remove(ticketId);
  }

  dispose(): void {
    for (const pool of this.pools) pool.dispose();
    for (const { seated, standing } of Object.values(this.shapes)) for (const shape of [seated, standing]) shape.dispose();
    for (const material of [this.matte, this.lit, this.shade]) material.dispose();
  }
}
