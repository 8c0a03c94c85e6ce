import Type from 'typebox';
import { Facing, HallFile, Name } from '#contracts/hall-plan';

const { provenance: _, ...planProperties } = HallFile.properties;

/** A hall's plan as the API gives it: the hall file without its provenance, with every window laid out, and its version. */
export const HallPlanAnswer = Type.Object({
  ...planProperties,
  version: Type.String(),
  windows: Type.Array(
    Type.Object({
      id: Type.String(),
      number: Type.String(),
      zoneId: Type.String(),
      counterId: Type.String(),
      x: Type.Number(),
      y: Type.Number(),
      facing: Facing,
      queues: Type.Array(Type.String()),
      poolId: Type.String(),
      department: Type.Union([Name, Type.Null()]),
      tidal: Type.Boolean(),
    }),
  ),
});
