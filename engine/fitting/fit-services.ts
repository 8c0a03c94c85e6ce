import type { HallPlan } from '#contracts/hall-plan';
import { catalog } from '../analytics/query-catalog.ts';
import { ask } from '../analytics/question.ts';
import { groupBy } from '../group-by.ts';
import type { QuerySource } from '../query-source.ts';
import { fitPaces, type PaceFit } from './fit-paces.ts';
import { type FittedSpan, fitSpan } from './fit-span.ts';
import type { HallHistory } from './hall-history.ts';
import { mixCurves, parseCurve, type QuantileCurve } from './quantile-curve.ts';
import { cellsOf, errandOf, type ServiceCell } from './service-cells.ts';
import { lognormalOf, type SpanSums } from './span-family.ts';

/** How long an errand takes at the hall's ordinary pace. */
export interface MatterFit {
  /** The matter of the scenario. */
  readonly id: string;
  readonly queueId: string;
  readonly span: FittedSpan;
  /** Too few were seen: drawn to what services of the queue take. */
  readonly isPooled: boolean;
}

export interface ServiceFit {
  readonly matters: readonly MatterFit[];
  /** Of whatever people come for, in whichever queue; null when nobody was served. */
  readonly hall: FittedSpan | null;
  readonly pace: PaceFit;
  readonly services: number;
  /** Services of which it is not known how long they took. */
  readonly unknown: number;
  /** Services that nobody said began: measured from the call. */
  readonly fromCall: number;
}

/** An errand seen less often than this is drawn to its queue's. */
export const enoughServices = 30;

/** Whatever somebody comes to a queue for of whom no more is known. */
export const anyMatter = (queueId: string): string => `${queueId}.any`;

/** Fits service times by errand, with the pace of who served taken out. */
export async function fitServices(queries: QuerySource, { plan, days, services }: HallHistory): Promise<ServiceFit> {
  const cells = cellsOf(services);
  const pace = fitPaces(cells);
  const paces = [...pace.paces].map(([server, factor]) => `${server}=${factor}`).join(',');
  const parameters = { hall_id: plan.id, days: days.used.join(','), paces };
  const shapes = days.used.length === 0 ? [] : await ask(queries, catalog.fitServiceShapes, parameters);
  const curves = new Map(shapes.map((row) => [errandOf(row.queue_id, row.matter_id), parseCurve(row.quantiles_minutes)]));
  const sum = (column: 'services' | 'unknown' | 'from_call'): number => services.reduce((total, row) => total + row[column], 0);
  const queues = groupBy(cells, ({ queueId }) => queueId);
  const matters = [...queues].flatMap(([queueId, own]) => fitQueue(plan, queueId, own, pace, curves));
  return {
    matters,
    hall: fitTogether(groupsOf(cells, pace, curves)),
    pace,
    services: sum('services'),
    unknown: sum('unknown'),
    fromCall: sum('from_call'),
  };
}

function fitQueue(
  plan: HallPlan,
  queueId: string,
  cells: readonly ServiceCell[],
  pace: PaceFit,
  curves: ReadonlyMap<string, QuantileCurve | null>,
): MatterFit[] {
  const groups = groupsOf(cells, pace, curves);
  const together = fitTogether(groups);
  if (together === null) return [];
  const all = addSums(groups.map(({ sums }) => sums));
  const within = withinDeviation(groups.map(({ sums }) => sums));
  const any: MatterFit = { id: anyMatter(queueId), queueId, span: together, isPooled: false };
  const known = groups.flatMap(({ matterId, curve: own, sums }): MatterFit[] => {
    if (matterId === null) return [];
    const isPlanned = plan.matters.some((matter) => matter.id === matterId && matter.queueId === queueId);
    if (!isPlanned && sums.count < enoughServices) return [];
    const span = fitSpan(own, sums);
    const isPooled = sums.count < enoughServices;
    const id = isPlanned ? matterId : `${matterId}.${queueId}`;
    return [{ id, queueId, span: isPooled ? drawn(span, sums, all, within) : span, isPooled }];
  });
  return [any, ...known];
}

interface ErrandGroup {
  readonly matterId: string | null;
  readonly curve: QuantileCurve;
  readonly sums: SpanSums;
}

function groupsOf(cells: readonly ServiceCell[], pace: PaceFit, curves: ReadonlyMap<string, QuantileCurve | null>): ErrandGroup[] {
  return [...groupBy(cells, ({ errand }) => errand)].flatMap(([errand, own]) => {
    const curve = curves.get(errand);
    return curve ? [{ matterId: own[0]?.matterId ?? null, curve, sums: adjustedSums(own, pace) }] : [];
  });
}

function fitTogether(groups: readonly ErrandGroup[]): FittedSpan | null {
  if (groups.length === 0) return null;
  const curve = mixCurves(groups.map((group) => ({ curve: group.curve, weight: group.sums.count })));
  return fitSpan(curve, addSums(groups.map(({ sums }) => sums)));
}

/** Sums of service times at the ordinary pace. */
function adjustedSums(cells: readonly ServiceCell[], { paces, hourFactors }: PaceFit): SpanSums {
  return addSums(
    cells.map(({ serverId, hoursOpen, services, logSum, logSquareSum, minutesSum }) => {
      const factor = (paces.get(serverId ?? '') ?? 1) * (hoursOpen === null ? 1 : (hourFactors[hoursOpen] ?? 1));
      const log = Math.log(factor);
      return {
        count: services,
        logSum: logSum - services * log,
        logSquareSum: logSquareSum - 2 * log * logSum + services * log ** 2,
        sum: minutesSum / factor,
      };
    }),
  );
}

const addSums = (sums: readonly SpanSums[]): SpanSums => ({
  count: sums.reduce((total, { count }) => total + count, 0),
  logSum: sums.reduce((total, { logSum }) => total + logSum, 0),
  logSquareSum: sums.reduce((total, { logSquareSum }) => total + logSquareSum, 0),
  sum: sums.reduce((total, { sum }) => total + sum, 0),
});

/** Standard deviation of log minutes around the means of their errands. */
function withinDeviation(sums: readonly SpanSums[]): number {
  const squares = sums.reduce((total, { count, logSum, logSquareSum }) => total + logSquareSum - logSum ** 2 / count, 0);
  const free = sums.reduce((total, { count }) => total + count - 1, 0);
  return Math.sqrt(Math.max(1e-6, squares / Math.max(1, free)));
}

/** What few services say, mixed with what the queue's say: in proportion to how many of the thirty there are. */
function drawn(span: FittedSpan, own: SpanSums, queue: SpanSums, within: number): FittedSpan {
  const share = own.count / enoughServices;
  const mean = (share * own.logSum) / own.count + ((1 - share) * queue.logSum) / queue.count;
  const ownVariance = own.count > 1 ? (own.logSquareSum - own.logSum ** 2 / own.count) / (own.count - 1) : within ** 2;
  const deviation = Math.sqrt(share * Math.max(0, ownVariance) + (1 - share) * within ** 2);
  return { ...span, distribution: lognormalOf(mean, Math.max(0.01, deviation)), family: 'lognormal' };
}
