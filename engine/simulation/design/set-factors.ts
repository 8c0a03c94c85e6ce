import type { Factor } from '#contracts/experiment-design';
import type { LeverUse } from '#contracts/experiments';

/** The levers with factors set: of a lever that is pulled already its parameter, of another it is pulled for. */
export function setFactors(base: readonly LeverUse[], factors: readonly Factor[], settings: readonly unknown[]): LeverUse[] {
  const uses = [...base];
  factors.forEach(({ leverId, path }, place) => {
    const pulled = uses.findIndex((use) => use.leverId === leverId);
    const at = pulled < 0 ? uses.length : pulled;
    const { parameters } = uses[at] ?? { parameters: {} };
    uses[at] = { leverId, parameters: replaceAt(parameters, path.split('/').slice(1), settings[place]) as Record<string, unknown> };
  });
  return uses;
}

/** A copy of a value with something else at a path; what is missing on the way is made. */
function replaceAt(value: unknown, [key, ...rest]: readonly string[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(value)) return value.map((part: unknown, place) => (String(place) === key ? replaceAt(part, rest, replacement) : part));
  const parts = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  return { ...parts, [key]: replaceAt(parts[key], rest, replacement) };
}
