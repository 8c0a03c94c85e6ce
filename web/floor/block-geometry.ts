import { BoxGeometry, type BufferGeometry, CylinderGeometry, ExtrudeGeometry, Path, Shape, SphereGeometry } from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';

function tracedRect<P extends Path>(shape: P, width: number, depth: number, radius: number): P {
  const [w, d] = [width / 2, depth / 2];
  shape.moveTo(-w + radius, -d).lineTo(w - radius, -d).quadraticCurveTo(w, -d, w, -d + radius).lineTo(w, d - radius)
    .quadraticCurveTo(w, d, w - radius, d).lineTo(-w + radius, d).quadraticCurveTo(-w, d, -w, d - radius)
    .lineTo(-w, -d + radius).quadraticCurveTo(-w, -d, -w + radius, -d);
  return shape;
}

/** A block with rounded upright edges, standing on the floor, metres. */
export function roundedBlock(width: number, height: number, depth: number, radius: number): BufferGeometry {
  const geometry = new ExtrudeGeometry(tracedRect(new Shape(), width, depth, radius), { depth: height, bevelEnabled: false, curveSegments: 3 });
  return geometry.rotateX(-Math.PI / 2);
}

/** A rounded rectangular ring standing on the floor, metres. */
export function roundedRing(width: number, height: number, depth: number, thickness: number): BufferGeometry {
  const shape = tracedRect(new Shape(), width, depth, 0.35);
  shape.holes.push(tracedRect(new Path(), width - 2 * thickness, depth - 2 * thickness, 0.25));
  return new ExtrudeGeometry(shape, { depth: height, bevelEnabled: false, curveSegments: 4 }).rotateX(-Math.PI / 2);
}

function merged(parts: readonly BufferGeometry[]): BufferGeometry {
  const geometry = mergeGeometries(parts.map((part) => (part.index ? part.toNonIndexed() : part)));
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

const head = (y: number, z = 0): BufferGeometry => new SphereGeometry(0.16, 8, 6).translate(0, y, z);

/** A standing person, 1.7 m. */
export function standingFigure(): BufferGeometry {
  return merged([
    new CylinderGeometry(0.15, 0.17, 0.78, 8).translate(0, 0.39, 0),
    new CylinderGeometry(0.2, 0.25, 0.58, 8).translate(0, 1.05, 0),
    new SphereGeometry(0.2, 8, 4, 0, Math.PI * 2, 0, Math.PI / 2).translate(0, 1.34, 0),
    head(1.62),
  ]);
}

/** A person on a seat, looking south. */
export function seatedFigure(): BufferGeometry {
  return merged([
    new CylinderGeometry(0.2, 0.25, 0.56, 8).translate(0, 0.72, -0.05),
    new SphereGeometry(0.2, 8, 4, 0, Math.PI * 2, 0, Math.PI / 2).translate(0, 1, -0.05),
    new BoxGeometry(0.4, 0.17, 0.5).translate(0, 0.54, 0.22),
    new BoxGeometry(0.38, 0.46, 0.16).translate(0, 0.23, 0.42),
    head(1.3, -0.04),
  ]);
}

/** A slim post with a slanted head: kiosks, ticket machines. */
export function postGeometry(): BufferGeometry {
  return merged([
    new BoxGeometry(0.4, 1.05, 0.3).translate(0, 0.52, 0),
    new BoxGeometry(0.52, 0.42, 0.12).rotateX(-0.5).translate(0, 1.2, 0.05),
  ]);
}
