import { type ServiceCell, sumBy } from './service-cells.ts';

/** Who works how fast, and how it changes with the hours since the window opened; what an errand takes beside that. */
export interface PaceFit {
  /** Service times are multiplied by it; 1 is the hall's ordinary pace. */
  readonly paces: ReadonlyMap<string, number>;
  /** By hours since the window was opened or resumed: 0, 1, 2, 3 and more. All 1 where the data show no difference. */
  readonly hourFactors: readonly number[];
  /** Standard deviation of the logarithm of pace from one who serves to the next. */
  readonly paceDeviation: number;
  /** Means of log minutes by errand, and the standard deviation around them. */
  readonly errands: ReadonlyMap<string, number>;
  readonly deviation: number;
}

const rounds = 6;
const hours = [0, 1, 2, 3] as const;
/** Of four means of nothing but chance, this weighted sum of squares is exceeded once in a thousand times (χ² of 3). */
const surelyHours = 16.3;

/** Fits log minutes = errand + server + hours open by turns; servers are drawn to the mean as far as they may be chance (Henderson 1975). */
export function fitPaces(cells: readonly ServiceCell[]): PaceFit {
  let servers = new Map<string, number>();
  let byHour = new Map<string, number>();
  let errands = new Map<string, number>();
  let deviation = 0;
  let paceDeviation = 0;
  const effectOf = (cell: ServiceCell): number => (servers.get(cell.serverId ?? '') ?? 0) + (byHour.get(String(cell.hoursOpen)) ?? 0);
  const counts = sumBy(
    cells,
    ({ errand }) => errand,
    ({ services }) => services,
  );
  const ofServers = sumBy(
    cells,
    ({ serverId }) => serverId,
    ({ services }) => services,
  );
  for (let round = 0; round < rounds; round += 1) {
    const sums = sumBy(
      cells,
      ({ errand }) => errand,
      (cell) => cell.logSum - cell.services * effectOf(cell),
    );
    errands = new Map([...counts].map(([errand, count]) => [errand, (sums.get(errand) ?? 0) / count]));
    const variance = residualVariance(cells, (cell) => (errands.get(cell.errand) ?? 0) + effectOf(cell), counts.size);
    deviation = Math.sqrt(variance);
    const residuals = sumBy(
      cells,
      ({ serverId }) => serverId,
      (cell) => cell.logSum - cell.services * ((errands.get(cell.errand) ?? 0) + (byHour.get(String(cell.hoursOpen)) ?? 0)),
    );
    const raw = [...residuals].map(([serverId, sum]) => ({ serverId, count: ofServers.get(serverId) ?? 1, sum }));
    const spread = spreadOf(raw, variance);
    paceDeviation = Math.sqrt(spread);
    servers = new Map(raw.map(({ serverId, count, sum }) => [serverId, (sum * spread) / (count * spread + variance)]));
    byHour = fitHours(cells, (cell) => (errands.get(cell.errand) ?? 0) + (servers.get(cell.serverId ?? '') ?? 0), variance);
  }
  return {
    paces: new Map([...servers].map(([serverId, effect]) => [serverId, Math.exp(effect)])),
    hourFactors: hours.map((hour) => Math.exp(byHour.get(String(hour)) ?? 0)),
    paceDeviation,
    errands,
    deviation,
  };
}

/** The variance of log minutes around what is fitted. */
function residualVariance(cells: readonly ServiceCell[], fitted: (cell: ServiceCell) => number, parameters: number): number {
  let squares = 0;
  let count = 0;
  for (const cell of cells) {
    const fit = fitted(cell);
    squares += cell.logSquareSum - 2 * fit * cell.logSum + cell.services * fit ** 2;
    count += cell.services;
  }
  return Math.max(1e-6, squares / Math.max(1, count - parameters));
}

/** How much servers differ beyond chance, as a variance of logarithms: by moments. */
function spreadOf(raw: readonly { readonly count: number; readonly sum: number }[], variance: number): number {
  const many = raw.filter(({ count }) => count >= 2);
  if (many.length < 3) return 0;
  const squares = many.reduce((total, { count, sum }) => total + count * (sum / count) ** 2, 0);
  const total = many.reduce((all, { count }) => all + count, 0);
  return Math.max(0, (squares - many.length * variance) / total);
}

function fitHours(cells: readonly ServiceCell[], fitted: (cell: ServiceCell) => number, variance: number): Map<string, number> {
  const known = cells.filter(({ hoursOpen }) => hoursOpen !== null);
  const nameOf = ({ hoursOpen }: ServiceCell): string => String(hoursOpen);
  const counts = sumBy(known, nameOf, ({ services }) => services);
  const sums = sumBy(known, nameOf, (cell) => cell.logSum - cell.services * fitted(cell));
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const mean = [...sums.values()].reduce((sum, one) => sum + one, 0) / Math.max(1, total);
  const effects = [...counts].map(([hour, count]) => ({ hour, count, effect: (sums.get(hour) ?? 0) / count - mean }));
  const evidence = effects.reduce((sum, { count, effect }) => sum + (count * effect ** 2) / variance, 0);
  return evidence > surelyHours ? new Map(effects.map(({ hour, effect }) => [hour, effect])) : new Map();
}
