import type { Factor } from '#contracts/experiment-design';
import type { LeverUse } from '#contracts/experiments';

/** What a factor is set to where it is left as it is in the baseline. */
export const leftAsIs = null;

/**
 * The levers with factors set: of a lever that is pulled already its parameter, of another it is pulled for. A lever whose factors
 * are all left as they are, and of which none was told beforehand, is not pulled at all.
 */
export function setFactors(base: readonly LeverUse[], factors: readonly Factor[], settings: readonly unknown[]): LeverUse[] {
  const uses = [...base];
  const idle = new Set(
    base.flatMap(({ parameters }, at) => {
      const ofIt = factors.filter((factor) => placeOf(base, factor) === at);
      return ofIt.length > 0 && ofIt.every(({ path }) => valueAt(parameters, keysOf(path)) === undefined) ? [at] : [];
    }),
  );
  factors.forEach((factor, place) => {
    if (settings[place] === leftAsIs) return;
    const pulled = placeOf(uses, factor);
    const at = pulled < 0 ? uses.length : pulled;
    const { parameters } = uses[at] ?? { parameters: {} };
    const set = replaceAt(parameters, keysOf(factor.path), settings[place]) as Record<string, unknown>;
    uses[at] = { leverId: factor.leverId, parameters: set };
    idle.delete(at);
  });
  return uses.filter((_, at) => !idle.has(at));
}

const placeOf = (uses: readonly LeverUse[], { leverId, place }: Factor): number =>
  place ?? uses.findIndex((use) => use.leverId === leverId);
const keysOf = (path: string): string[] => path.split('/').slice(1);

function valueAt(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return key === undefined ? value : undefined;
  return valueAt((value as Readonly<Record<string, unknown>>)[key], rest);
}

/** A copy of a value with something else at a path; what is missing on the way is made. */
function replaceAt(value: unknown, [key, ...rest]: readonly string[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(value)) return value.map((part: unknown, place) => (String(place) === key ? replaceAt(part, rest, replacement) : part));
  const parts = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  return { ...parts, [key]: replaceAt(parts[key], rest, replacement) };
}
