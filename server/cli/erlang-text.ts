/** What the calculator prints, names with units. */
export interface ErlangRow {
  readonly arrivalsPerHour: number;
  readonly serviceMinutes: number;
  readonly windows: number;
  readonly patienceMinutes?: number;
  readonly offeredLoadErlangs: number;
  readonly utilizationShare: number;
  readonly waitProbability: number;
  readonly meanWaitMinutes: number;
  readonly meanWaitOfWaitingMinutes: number;
  readonly meanWaitOfServedMinutes?: number;
  readonly shareWithin15Minutes: number;
  readonly targetMinutes?: number;
  readonly shareWithinTarget?: number;
  readonly meanQueueLength: number;
  readonly abandonedShare?: number;
}

const labels: readonly (readonly [keyof ErlangRow, string, 'share' | 'minutes' | 'number'])[] = [
  ['offeredLoadErlangs', 'offered load (erlangs)', 'number'],
  ['utilizationShare', 'windows busy', 'share'],
  ['waitProbability', 'somebody has to wait', 'share'],
  ['meanWaitMinutes', 'mean wait', 'minutes'],
  ['meanWaitOfWaitingMinutes', 'mean wait of those who wait', 'minutes'],
  ['meanWaitOfServedMinutes', 'mean wait of those served', 'minutes'],
  ['shareWithin15Minutes', 'called within 15 minutes', 'share'],
  ['shareWithinTarget', 'called within the target', 'share'],
  ['meanQueueLength', 'people waiting', 'number'],
  ['abandonedShare', 'leave before they are called', 'share'],
];

/** The same for a reader, a line each. */
export function erlangText(row: ErlangRow): string {
  return labels
    .flatMap(([name, label, kind]) => {
      const value = row[name];
      return value === undefined ? [] : [`${label.padEnd(30)}${written(value, kind)}`];
    })
    .join('\n');
}

function written(value: number, kind: 'share' | 'minutes' | 'number'): string {
  if (kind === 'share') return `${(100 * value).toFixed(2)} %`;
  return kind === 'minutes' ? `${value.toFixed(3)} min` : value.toFixed(3);
}
