import type { DesignKind, DesignQuestion, DesignRequest } from '#contracts/designs';
import type { Factor } from '#contracts/experiment-design';
import type { LeverDescription, LeverParameter } from '#contracts/levers';
import { baseOf, type Draft, type DraftLever, draftOf, newDraft } from '../draft.ts';

export const objectives = ['meanWaitMinutes', 'p90WaitMinutes', 'overtimeMinutes'] as const;

/** A parameter that varies: a number from one to another by steps, in its own unit; every choice there is (null). */
export interface Varied {
  readonly leverKey: number;
  readonly parameter: string;
  readonly range: { readonly low: number; readonly high: number; readonly step: number } | null;
}

export interface Explore {
  readonly varied: readonly Varied[];
  readonly kind: DesignKind;
  readonly points: number;
  readonly days: number;
  readonly mostDays: number;
  readonly objective: (typeof objectives)[number];
  /** Minutes that a window-hour is worth. */
  readonly hourWeight: number;
  readonly indifference: number;
  readonly confidence: number;
}

/** A design as it is being put together: the draft of an experiment whose one scenario has parameters that vary. */
export interface ExploreDraft extends Draft {
  readonly explore: Explore;
}

const begun: Explore = {
  varied: [],
  kind: 'grid',
  points: 24,
  days: 200,
  mostDays: 2_000,
  objective: 'meanWaitMinutes',
  hourWeight: 0.1,
  indifference: 0.2,
  confidence: 0.95,
};

export function newExplore(hallId: string): ExploreDraft {
  return { ...newDraft(hallId), variants: [{ key: 1, name: '', levers: [] }], explore: begun };
}

/** The draft that asks what was asked before; it is named anew, by what it comes to ask. */
export function exploreOf(request: DesignRequest, hallId: string): ExploreDraft {
  const { base, levers, factors, question, seed, replications } = request;
  const variants = [{ id: 'A', name: '', levers: [...leversWith(levers, factors)] }];
  const draft = draftOf({ base, variants, seed, replications }, hallId);
  const pulled = draft.variants[0]?.levers ?? [];
  const varied = factors.flatMap((factor): Varied[] => {
    const lever = factor.place === undefined ? pulled.find(({ leverId }) => leverId === factor.leverId) : pulled[factor.place];
    return lever ? [{ leverKey: lever.key, parameter: factor.path.slice(1), range: rangeOf(factor) }] : [];
  });
  const days = question.kind === 'best' ? { mostDays: replications } : { days: replications };
  return { ...draft, explore: { ...begun, ...days, ...readQuestion(question), varied } };
}

function readQuestion(question: DesignQuestion): Partial<Explore> {
  if (question.kind !== 'best') return question;
  const { kind, objective: weights, indifference, confidence } = question;
  const objective = objectives.find((name) => weights[name] !== undefined) ?? 'meanWaitMinutes';
  return { kind, indifference, confidence, objective, hourWeight: (weights.windowHours ?? 0) / (weights[objective] || 1) };
}

/** Levers that only factors pull stand among the others in a draft. */
function leversWith(levers: DesignRequest['levers'], factors: readonly Factor[]): DesignRequest['levers'] {
  const missing = factors.filter(({ leverId, place }) => place === undefined && levers.every((one) => one.leverId !== leverId));
  return [...levers, ...[...new Set(missing.map(({ leverId }) => leverId))].map((leverId) => ({ leverId, parameters: {} }))];
}

function rangeOf(factor: Factor): Varied['range'] {
  if ('low' in factor) return { low: factor.low, high: factor.high, step: factor.whole ? 1 : (factor.high - factor.low) / 2 };
  const numbers = factor.values.filter((value) => typeof value === 'number');
  const [low = 0, second = low + 1] = numbers;
  return numbers.length < factor.values.length ? null : { low, high: numbers[numbers.length - 1] ?? low, step: second - low };
}

/** The values of a range: both ends, and steps between them. Empty when it makes no sense. */
export function valuesOf({ low, high, step }: NonNullable<Varied['range']>): number[] {
  const count = Math.floor((high - low) / step + 1e-9) + 1;
  if (!(low < high) || !(step > 0) || count > 64) return [];
  return Array.from({ length: count }, (_, at) => Math.round((low + at * step) * 1e6) / 1e6);
}

/** A range to begin with around a parameter's preset; null where it takes no numbers. */
export function firstRange({ type, unit, default: preset, minimum, maximum }: LeverParameter): Varied['range'] {
  if (type !== 'number' && type !== 'integer') return null;
  const middle = typeof preset === 'number' ? preset : (minimum ?? 0);
  const isWhole = type === 'integer';
  const step = isWhole ? 1 : unit === 'share' || unit === 'times' ? 0.1 : Math.max(1, Math.round(Math.abs(middle) / 4));
  const low = Math.max(minimum ?? middle - step, middle - step);
  const high = Math.min(maximum ?? low + 3 * step, low + 3 * step);
  return { low: Math.round(low * 1e6) / 1e6, high: Math.round(high * 1e6) / 1e6, step };
}

export const mayVary = ({ type, enum: words, refersTo }: LeverParameter): boolean =>
  type === 'number' || type === 'integer' || type === 'boolean' || (words !== undefined && refersTo === undefined);

/** What varies, of levers that are still there. */
export function variedOf({ variants, explore }: ExploreDraft): Varied[] {
  const keys = new Set(variants[0]?.levers.map(({ key }) => key));
  return explore.varied.filter(({ leverKey }) => keys.has(leverKey));
}

/** What a draft asks; null until there is something to begin from and something that varies. */
export function designOf(draft: ExploreDraft, levers: readonly LeverDescription[], name: string): DesignRequest | null {
  const base = baseOf(draft.base);
  const pulled = draft.variants[0]?.levers ?? [];
  const varied = variedOf(draft);
  if (!base || varied.length === 0) return null;
  const { explore, seed } = draft;
  return {
    name: (draft.name.trim() || name).slice(0, 120),
    base,
    levers: pulled.map(({ key, leverId, parameters }) => ({ leverId, parameters: fixed(parameters, varied, key) })),
    factors: varied.map((one) => factorOf(one, pulled, levers, explore.kind)),
    question: questionOf(explore),
    seed,
    replications: explore.kind === 'best' ? explore.mostDays : explore.days,
  };
}

function fixed(parameters: DraftLever['parameters'], varied: readonly Varied[], key: number): Record<string, unknown> {
  const names = new Set(varied.filter(({ leverKey }) => leverKey === key).map(({ parameter }) => parameter));
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => !names.has(name)));
}

function factorOf(varied: Varied, pulled: readonly DraftLever[], levers: readonly LeverDescription[], kind: DesignKind): Factor {
  const place = pulled.findIndex(({ key }) => key === varied.leverKey);
  const leverId = pulled[place]?.leverId ?? '';
  const schema = levers.find(({ id }) => id === leverId)?.parameters.properties[varied.parameter];
  const where = { leverId, place, path: `/${varied.parameter}` };
  const { range } = varied;
  if (range === null) return { ...where, values: schema?.enum ?? [false, true] };
  if (kind === 'latinHypercube') return { ...where, low: range.low, high: range.high, whole: schema?.type === 'integer' };
  return { ...where, values: valuesOf(range) };
}

function questionOf({ kind, points, objective, hourWeight, indifference, confidence }: Explore): DesignQuestion {
  if (kind === 'latinHypercube') return { kind, points };
  if (kind !== 'best') return { kind };
  return { kind, objective: { [objective]: 1, windowHours: hourWeight }, indifference, confidence };
}
