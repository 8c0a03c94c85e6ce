import type { DesignRequest } from '#contracts/designs';
import type { Factor } from '#contracts/experiment-design';
import type { LeverParameter } from '#contracts/levers';
import { nameIn } from '../../text/text.ts';
import { type Naming, nameLeverUse, tellValue } from '../name-lever-use.ts';

export interface NamedFactor {
  /** `增减人手（综合受理）· 增减窗口`. */
  readonly name: string;
  readonly tellSetting: (setting: unknown) => string;
}

/** What a design's factors are called, and how their settings are read. */
export function nameFactors({ factors, levers: uses }: DesignRequest, naming: Naming, asIs: string): NamedFactor[] {
  return factors.map((factor) => {
    const { leverId, place, path } = factor;
    const use = place === undefined ? uses.find((one) => one.leverId === leverId) : uses[place];
    const schema = schemaOf(factor, naming);
    const label = schema ? nameIn(schema.label, naming.language) : path;
    return {
      name: `${nameLeverUse(use ?? { leverId, parameters: {} }, naming)} · ${label}`,
      tellSetting: (setting) => {
        if (setting === null) return asIs;
        return (
          (schema ? tellValue(setting, schema, naming) : null) ??
          (typeof setting === 'boolean' ? tellYes(setting, naming) : String(setting))
        );
      },
    };
  });
}

const schemaOf = ({ leverId, path }: Factor, { levers }: Naming): LeverParameter | undefined =>
  levers.find(({ id }) => id === leverId)?.parameters.properties[path.slice(1)];

const tellYes = (setting: boolean, { text }: Naming): string => (setting ? text.lever.yes : text.lever.no);
