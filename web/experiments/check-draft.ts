import type { LeverDescription, LeverParameter } from '#contracts/levers';
import type { Draft } from './draft.ts';

/** A field that keeps a draft from being run: what is wrong with it, told by the form. */
export interface FieldFault {
  readonly leverKey: number;
  readonly parameter: string;
  readonly kind: 'missing' | 'range' | 'whole';
}

/** Fields that are not filled in as their lever asks, scenario by scenario. */
export function findFieldFaults({ variants }: Draft, levers: readonly LeverDescription[]): FieldFault[] {
  return variants.flatMap((variant) =>
    variant.levers.flatMap(({ key, leverId, parameters }) => {
      const lever = levers.find(({ id }) => id === leverId);
      return Object.entries(lever?.parameters.properties ?? {}).flatMap(([parameter, schema]): FieldFault[] => {
        const isRequired = lever?.parameters.required.includes(parameter) ?? false;
        const kind = faultOf(parameters[parameter], schema, isRequired);
        return kind ? [{ leverKey: key, parameter, kind }] : [];
      });
    }),
  );
}

function faultOf(value: unknown, schema: LeverParameter, isRequired: boolean): FieldFault['kind'] | null {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return isRequired ? 'missing' : null;
  if (typeof value !== 'number') return null;
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY, type } = schema;
  if (value < minimum || value > maximum) return 'range';
  return type === 'integer' && !Number.isInteger(value) ? 'whole' : null;
}
