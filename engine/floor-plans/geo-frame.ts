import type { PlaceOnEarth } from '#contracts/hall-plan';
import type { Point } from '#contracts/plan-geometry';

/** WGS 84. */
const equatorRadiusMetres = 6_378_137;
const eccentricitySquared = 0.006_694_379_990_14;
const degree = Math.PI / 180;
/** A tenth of a millimetre. */
const earthDigits = 1e9;

/** Longitude and latitude, degrees. */
export type LonLat = readonly [number, number];

/** A plan laid on the plane that touches the earth at its north-west corner. */
export interface GeoFrame {
  readonly place: PlaceOnEarth;
  toEarth(point: Point): [number, number];
  toPlan(position: LonLat): Point;
}

/**
 * The frame of a plan that lies at `place`. Metres a degree come from the ellipsoid's radii of curvature there; over a
 * kilometre the plane is off by some centimetres, and the same way in both directions.
 */
export function geoFrame(place: PlaceOnEarth): GeoFrame {
  const { longitude, latitude, rotationDegrees } = place;
  const flattened = 1 - eccentricitySquared * Math.sin(latitude * degree) ** 2;
  const eastMetres = (equatorRadiusMetres / Math.sqrt(flattened)) * Math.cos(latitude * degree) * degree;
  const northMetres = ((equatorRadiusMetres * (1 - eccentricitySquared)) / flattened ** 1.5) * degree;
  const [cos, sin] = [Math.cos(rotationDegrees * degree), Math.sin(rotationDegrees * degree)];
  return {
    place,
    toEarth: ({ x, y }) => {
      const [east, north] = [x * cos - y * sin, -x * sin - y * cos];
      return [round(longitude + east / eastMetres), round(latitude + north / northMetres)];
    },
    toPlan: ([lon, lat]) => {
      const [east, north] = [(lon - longitude) * eastMetres, (lat - latitude) * northMetres];
      return { x: east * cos - north * sin, y: -east * sin - north * cos };
    },
  };
}

const round = (degrees: number): number => Math.round(degrees * earthDigits) / earthDigits;
