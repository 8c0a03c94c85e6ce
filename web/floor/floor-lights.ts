import { DirectionalLight, Group, HemisphereLight, Mesh, PlaneGeometry, ShadowMaterial } from 'three';
import type { HallPlan } from '#contracts/hall-plan';
import { colourOf } from './colours.ts';
import type { ModelTones } from './model-tones.ts';

/** Soft light from above and one low sun from the north-west, whose shadows also fall on the table the model stands on. */
export class FloorLights {
  readonly group = new Group();
  private readonly sky = new HemisphereLight();
  private readonly sun = new DirectionalLight('#ffffff', 1);
  private readonly table = new Mesh(new PlaneGeometry(1, 1).rotateX(-Math.PI / 2), new ShadowMaterial());

  constructor() {
    this.sun.castShadow = true;
    this.sun.shadow.mapSize.set(4096, 4096);
    this.sun.shadow.autoUpdate = false;
    this.sun.shadow.radius = 3;
    this.sun.shadow.normalBias = 0.04;
    this.table.receiveShadow = true;
    this.group.add(this.sky, this.sun, this.sun.target, this.table);
  }

  build(plan: HallPlan, tones: ModelTones): void {
    const { widthMetres: width, depthMetres: depth } = plan.size;
    const reach = Math.hypot(width, depth) / 2 + 4;
    this.sky.color.copy(colourOf(tones.sky));
    this.sky.groundColor.copy(colourOf(tones.bounce));
    this.sky.intensity = tones.skyLight;
    this.sun.intensity = tones.sunLight;
    this.sun.position.set(width / 2 - reach * 0.55, reach * 1.3, depth / 2 - reach * 0.35);
    this.sun.target.position.set(width / 2, 0, depth / 2);
    const { camera } = this.sun.shadow;
    [camera.left, camera.right, camera.top, camera.bottom, camera.near, camera.far] = [-reach, reach, reach, -reach, 1, reach * 3];
    camera.updateProjectionMatrix();
    this.table.scale.set(width + 12, 1, depth + 12);
    this.table.position.set(width / 2, -0.92, depth / 2);
    this.table.material.opacity = tones.shadow;
  }

  /** The shadows are drawn anew in the next frame. */
  refresh(): void {
    this.sun.shadow.needsUpdate = true;
  }

  dispose(): void {
    this.sun.dispose();
    this.table.geometry.dispose();
    this.table.material.dispose();
  }
}
