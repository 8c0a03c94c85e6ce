import { type BufferGeometry, type Color, InstancedBufferAttribute, InstancedMesh, type Material } from 'three';

/** Where an instance stands (scene metres), how it is turned, and how large it is along its own axes. */
export interface Pose {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly heading: number;
  readonly width?: number;
  readonly height?: number;
  readonly depth?: number;
}

/** One kind of thing, drawn in one call. Instances are known by key; only those that are set are sent to the GPU. */
export class InstancePool {
  mesh: InstancedMesh;
  private readonly indexOf = new Map<string, number>();
  private readonly keys: string[] = [];

  constructor(geometry: BufferGeometry, material: Material, capacity: number) {
    this.mesh = this.build(geometry, material, Math.max(16, capacity));
  }

  get count(): number {
    return this.keys.length;
  }

  has(key: string): boolean {
    return this.indexOf.has(key);
  }

  /** Draws all of them in another shape. */
  reshape(geometry: BufferGeometry): void {
    this.mesh.geometry = geometry;
  }

  set(key: string, pose: Pose, colour: Color): void {
    let index = this.indexOf.get(key);
    if (index === undefined) {
      index = this.keys.length;
      if (index >= this.mesh.instanceMatrix.count) this.grow();
      this.keys.push(key);
      this.indexOf.set(key, index);
      this.mesh.count = this.keys.length;
    }
    const cos = Math.cos(pose.heading);
    const sin = Math.sin(pose.heading);
    const [w, h, d] = [pose.width ?? 1, pose.height ?? 1, pose.depth ?? 1];
    const m = this.mesh.instanceMatrix.array;
    const o = index * 16;
    m[o] = cos * w;
    m[o + 1] = 0;
    m[o + 2] = -sin * w;
    m[o + 3] = 0;
    m[o + 4] = 0;
    m[o + 5] = h;
    m[o + 6] = 0;
    m[o + 7] = 0;
    m[o + 8] = sin * d;
    m[o + 9] = 0;
    m[o + 10] = cos * d;
    m[o + 11] = 0;
    m[o + 12] = pose.x;
    m[o + 13] = pose.y;
    m[o + 14] = pose.z;
    m[o + 15] = 1;
    this.mesh.instanceColor?.setXYZ(index, colour.r, colour.g, colour.b);
    this.touch(index);
  }

  remove(key: string): void {
    const index = this.indexOf.get(key);
    if (index === undefined) return;
    const last = this.keys.length - 1;
    const lastKey = this.keys[last];
    if (index !== last && lastKey !== undefined) {
      this.mesh.instanceMatrix.array.copyWithin(index * 16, last * 16, last * 16 + 16);
      this.mesh.instanceColor?.array.copyWithin(index * 3, last * 3, last * 3 + 3);
      this.keys[index] = lastKey;
      this.indexOf.set(lastKey, index);
      this.touch(index);
    }
    this.keys.length = last;
    this.indexOf.delete(key);
    this.mesh.count = last;
  }

  clear(): void {
    this.keys.length = 0;
    this.indexOf.clear();
    this.mesh.count = 0;
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.dispose();
  }

  /** One range per attribute from the first to the last touched instance: fewer calls than one each. */
  private touch(index: number): void {
    for (const [attribute, size] of [
      [this.mesh.instanceMatrix, 16],
      [this.mesh.instanceColor, 3],
    ] as const) {
      if (!attribute) continue;
      const range = attribute.updateRanges[0];
      const from = Math.min(range?.start ?? index * size, index * size);
      const to = Math.max(range ? range.start + range.count : 0, index * size + size);
      attribute.clearUpdateRanges();
      attribute.addUpdateRange(from, to - from);
      attribute.needsUpdate = true;
    }
  }

  private grow(): void {
    const old = this.mesh;
    this.mesh = this.build(old.geometry, old.material as Material, old.instanceMatrix.count * 2);
    this.mesh.instanceMatrix.array.set(old.instanceMatrix.array);
    if (old.instanceColor) this.mesh.instanceColor?.array.set(old.instanceColor.array);
    this.mesh.castShadow = old.castShadow;
    this.mesh.receiveShadow = old.receiveShadow;
    this.mesh.renderOrder = old.renderOrder;
    old.parent?.add(this.mesh);
    old.removeFromParent();
    old.dispose();
  }

  private build(geometry: BufferGeometry, material: Material, capacity: number): InstancedMesh {
    const mesh = new InstancedMesh(geometry, material, capacity);
    mesh.instanceColor = new InstancedBufferAttribute(new Float32Array(capacity * 3), 3);
    mesh.count = 0;
    mesh.frustumCulled = false;
    return mesh;
  }
}
