import {
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  type IUniform,
  Mesh,
  PlaneGeometry,
  ShaderMaterial,
  type Texture,
  Vector2,
} from 'three';

/** Many quads of one shader in one call; each attribute holds `size` numbers per quad. */
export class SpriteBatch<Name extends string> {
  readonly mesh: Mesh<InstancedBufferGeometry, ShaderMaterial>;
  private readonly attributes = new Map<Name, InstancedBufferAttribute>();
  private capacity = 0;
  private filled = 0;

  constructor(
    private readonly sizes: Readonly<Record<Name, number>>,
    vertexShader: string,
    fragmentShader: string,
    depthTest: boolean,
  ) {
    const uniforms: Record<string, IUniform> = { atlas: { value: null }, picture: { value: new Vector2(1, 1) } };
    const material = new ShaderMaterial({ vertexShader, fragmentShader, uniforms, transparent: true, depthTest, depthWrite: false });
    this.mesh = new Mesh(new InstancedBufferGeometry(), material);
    this.mesh.frustumCulled = false;
    this.reserve(64);
  }

  setAtlas(texture: Texture): void {
    this.mesh.material.uniforms.atlas = { value: texture };
  }
  setPicture(width: number, height: number): void {
    this.mesh.material.uniforms.picture = { value: new Vector2(width, height) };
  }

  /** Starts over with room for `count` quads. */
  begin(count: number): void {
    if (count > this.capacity) this.reserve(count * 2);
    this.filled = 0;
  }

  add(values: Readonly<Record<Name, readonly number[]>>): void {
    for (const [name, attribute] of this.attributes) attribute.array.set(values[name], this.filled * attribute.itemSize);
    this.filled++;
  }

  end(): void {
    this.mesh.geometry.instanceCount = this.filled;
    this.mesh.visible = this.filled > 0;
    for (const [, attribute] of this.attributes) attribute.needsUpdate = true;
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }

  private reserve(capacity: number): void {
    const plane = new PlaneGeometry(1, 1);
    const geometry = new InstancedBufferGeometry();
    geometry.setIndex(plane.getIndex());
    geometry.setAttribute('position', plane.getAttribute('position'));
    for (const name of Object.keys(this.sizes) as Name[]) {
      const attribute = new InstancedBufferAttribute(new Float32Array(capacity * this.sizes[name]), this.sizes[name]);
      this.attributes.set(name, attribute);
      geometry.setAttribute(name, attribute);
    }
    this.mesh.geometry.dispose();
    this.mesh.geometry = geometry;
    this.capacity = capacity;
  }
}
