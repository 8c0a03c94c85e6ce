import Type, { type Static } from 'typebox';
import { DeviceKind } from '#contracts/events';
import { Identifier } from '#contracts/ids';

const closed = { additionalProperties: false };

/** An adapter as its file says it: `<directory>/<any name>.adapter.json`. */
export const AdapterFile = Type.Object(
  {
    name: Identifier,
    about: Type.String({ maxLength: 500 }),
    /** MQTT filter whose levels may be named: `v3/{application}/devices/{device}/up`. */
    topic: Type.String({ minLength: 1, maxLength: 200 }),
    /** How the payload is read before the expression sees it; `any` is JSON or else text, `feed` is JSON or else CSV with a header row. */
    payload: Type.Union([Type.Literal('json'), Type.Literal('text'), Type.Literal('any'), Type.Literal('feed')]),
    /** JSONata, in place or in a file beside this one. */
    expression: Type.Optional(Type.String({ minLength: 1, maxLength: 20_000 })),
    expressionFile: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9_.-]+$' })),
  },
  closed,
);
export type AdapterFile = Static<typeof AdapterFile>;

const Areas = Type.Record(Type.String(), Identifier);

/** Which device stands where: one entry of `<directory>/places.json`. */
export const DevicePlace = Type.Object(
  {
    /** The device as its network names it (DevEUI, entity id); case does not matter. */
    device: Type.String({ minLength: 1, maxLength: 128 }),
    hallId: Identifier,
    kind: DeviceKind,
    /** The device as the hall names it; the network's name when absent. */
    deviceId: Type.Optional(Identifier),
    model: Type.Optional(Type.String({ maxLength: 64 })),
    zoneId: Type.Optional(Identifier),
    /** The zone or door it watches. */
    areaId: Identifier,
    /** Counting lines and regions that watch another area than `areaId`, by number. */
    lines: Type.Optional(Areas),
    regions: Type.Optional(Areas),
    /** Of a sensor with edges A to D: the one that lies outside, so that flows from it are entries. */
    outside: Type.Optional(Type.Union([Type.Literal('a'), Type.Literal('b'), Type.Literal('c'), Type.Literal('d')])),
    /** What a bare number from it means. */
    measures: Type.Optional(
      Type.Union([
        Type.Literal('co2'),
        Type.Literal('temperature'),
        Type.Literal('humidity'),
        Type.Literal('noise'),
        Type.Literal('people'),
        Type.Literal('battery'),
        Type.Literal('leak'),
      ]),
    ),
  },
  closed,
);
export type DevicePlace = Static<typeof DevicePlace>;

export const PlacesFile = Type.Object({ places: Type.Array(DevicePlace, { maxItems: 10_000 }) }, closed);
export type PlacesFile = Static<typeof PlacesFile>;
