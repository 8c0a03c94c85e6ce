import {
  BoxGeometry,
  type BufferGeometry,
  CircleGeometry,
  CylinderGeometry,
  ExtrudeGeometry,
  Float32BufferAttribute,
  Path,
  Shape,
  SphereGeometry,
} from 'three';
import { mergeGeometries, mergeVertices } from 'three/addons/utils/BufferGeometryUtils.js';

function tracedRect<P extends Path>(shape: P, width: number, depth: number, radius: number): P {
  const [w, d] = [width / 2, depth / 2];
  shape
    .moveTo(-w + radius, -d)
    .lineTo(w - radius, -d)
    .quadraticCurveTo(w, -d, w, -d + radius)
    .lineTo(w, d - radius)
    .quadraticCurveTo(w, d, w - radius, d)
    .lineTo(-w + radius, d)
    .quadraticCurveTo(-w, d, -w, d - radius)
    .lineTo(-w, -d + radius)
    .quadraticCurveTo(-w, -d, -w + radius, -d);
  return shape;
}

/** A block with rounded upright edges, standing on the floor, metres. */
export function roundedBlock(width: number, height: number, depth: number, radius: number): BufferGeometry {
  const geometry = new ExtrudeGeometry(tracedRect(new Shape(), width, depth, radius), {
    depth: height,
    bevelEnabled: false,
    curveSegments: 3,
  });
  return mergeVertices(geometry.rotateX(-Math.PI / 2));
}

/** A rounded rectangular ring standing on the floor, metres. */
export function roundedRing(width: number, height: number, depth: number, thickness: number): BufferGeometry {
  const shape = tracedRect(new Shape(), width, depth, 0.35);
  shape.holes.push(tracedRect(new Path(), width - 2 * thickness, depth - 2 * thickness, 0.25));
  return mergeVertices(new ExtrudeGeometry(shape, { depth: height, bevelEnabled: false, curveSegments: 4 }).rotateX(-Math.PI / 2));
}

function merged(parts: readonly BufferGeometry[]): BufferGeometry {
  const geometry = mergeGeometries([...parts]);
  for (const part of parts) part.dispose();
  return geometry;
}

/** A seat looking south: a pad, a back and a foot. */
export function seatGeometry(): BufferGeometry {
  return merged([
    new BoxGeometry(0.62, 0.08, 0.5).translate(0, 0.42, 0.02),
    new BoxGeometry(0.62, 0.42, 0.07).translate(0, 0.62, -0.26),
    new BoxGeometry(0.08, 0.38, 0.3).translate(0, 0.19, 0),
  ]);
}

/** The same part, lighter or darker than the rest. */
function shaded(part: BufferGeometry, light: number): BufferGeometry {
  const vertices = part.getAttribute('position').count;
  return part.setAttribute('color', new Float32BufferAttribute(new Float32Array(vertices * 3).fill(light), 3));
}

/** How round a figure is: from across the hall a head has three pixels. */
export type Roundness = 'coarse' | 'fine';
const sides = { coarse: { around: 6, head: 4, shoulders: 2 }, fine: { around: 10, head: 7, shoulders: 4 } } as const;

const head = (roundness: Roundness, y: number, z = 0): BufferGeometry =>
  shaded(new SphereGeometry(0.16, sides[roundness].around, sides[roundness].head).translate(0, y, z), 1.3);
const shoulders = (roundness: Roundness, y: number, z = 0): BufferGeometry =>
  shaded(
    new SphereGeometry(0.2, sides[roundness].around, sides[roundness].shoulders, 0, Math.PI * 2, 0, Math.PI / 2).translate(0, y, z),
    1,
  );
/** A part of a body, open at its ends: others lie over them. */
const trunk = (roundness: Roundness, top: number, bottom: number, height: number): BufferGeometry =>
  new CylinderGeometry(top, bottom, height, sides[roundness].around, 1, true);

/** A round spot on the floor, dark in the middle and fading out. */
export function softSpot(radius: number): BufferGeometry {
  const spot = new CircleGeometry(radius, 14).rotateX(-Math.PI / 2);
  const count = spot.getAttribute('position').count;
  const fade = new Float32Array(count * 4);
  fade[3] = 1;
  return spot.setAttribute('color', new Float32BufferAttribute(fade, 4));
}

/** A standing person, 1.7 m. */
export function standingFigure(roundness: Roundness): BufferGeometry {
  return merged([
    shaded(trunk(roundness, 0.15, 0.16, 0.78).translate(0, 0.39, 0), 0.8),
    shaded(trunk(roundness, 0.2, 0.24, 0.58).translate(0, 1.05, 0), 1),
    shoulders(roundness, 1.34),
    head(roundness, 1.62),
  ]);
}

/** A person on a seat, looking south. */
export function seatedFigure(roundness: Roundness): BufferGeometry {
  return merged([
    shaded(trunk(roundness, 0.2, 0.24, 0.56).translate(0, 0.72, -0.05), 1),
    shoulders(roundness, 1, -0.05),
    shaded(new BoxGeometry(0.38, 0.16, 0.46).translate(0, 0.54, 0.2), 0.85),
    shaded(new BoxGeometry(0.36, 0.46, 0.15).translate(0, 0.23, 0.38), 0.75),
    head(roundness, 1.3, -0.04),
  ]);
}

/** A slim post with a slanted head: kiosks, ticket machines. */
export function postGeometry(): BufferGeometry {
  return merged([
    new BoxGeometry(0.4, 1.05, 0.3).translate(0, 0.52, 0),
    new BoxGeometry(0.52, 0.42, 0.12).rotateX(-0.5).translate(0, 1.2, 0.05),
  ]);
}
