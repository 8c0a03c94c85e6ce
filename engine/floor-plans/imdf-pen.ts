import type { HallFile } from '#contracts/hall-plan';
import type { Point, Rect } from '#contracts/plan-geometry';
import { featureId } from './feature-id.ts';
import type { GeoFrame } from './geo-frame.ts';
import type { Geometry, ImdfFeature, ImdfType } from './imdf.ts';

/** Writes features of one hall: knows its place on earth and the ids of what others refer to. */
export class ImdfPen {
  readonly addressId: string;
  readonly buildingId: string;
  readonly levelId: string;
  readonly unitId: string;

  constructor(
    readonly hall: HallFile,
    readonly frame: GeoFrame,
  ) {
    this.addressId = this.idOf('address', 'hall');
    this.buildingId = this.idOf('building', 'hall');
    this.levelId = this.idOf('level', 'hall');
    this.unitId = this.idOf('unit', 'hall');
  }

  idOf(type: ImdfType, key: string): string {
    return featureId(this.hall.id, type, key);
  }

  point(at: Point): Geometry {
    return { type: 'Point', coordinates: this.frame.toEarth(at) };
  }

  line(from: Point, to: Point): Geometry {
    return { type: 'LineString', coordinates: [this.frame.toEarth(from), this.frame.toEarth(to)] };
  }

  /** A rectangle with its ring counterclockwise, as RFC 7946 wants it. */
  polygon({ x, y, widthMetres, depthMetres }: Rect): Geometry {
    const [east, south] = [x + widthMetres, y + depthMetres];
    const corners = [
      { x, y },
      { x, y: south },
      { x: east, y: south },
      { x: east, y },
      { x, y },
    ];
    return { type: 'Polygon', coordinates: [corners.map((corner) => this.frame.toEarth(corner))] };
  }

  middleOf({ x, y, widthMetres, depthMetres }: Rect): Geometry {
    return this.point({ x: x + widthMetres / 2, y: y + depthMetres / 2 });
  }

  /** A feature; `own` is what IMDF has no word for. */
  feature(
    type: ImdfType,
    key: string,
    geometry: Geometry | null,
    properties: Readonly<Record<string, unknown>>,
    own?: Readonly<Record<string, unknown>>,
  ): ImdfFeature {
    const feature = { type: 'Feature' as const, id: this.idOf(type, key), feature_type: type, geometry, properties };
    return own ? { ...feature, halltide: own } : feature;
  }
}
