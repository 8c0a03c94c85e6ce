/** What one part of a forecast is worth before any error was seen: its weight, and how far from it the fitted weight may easily be. */
export interface ComponentPrior {
  readonly name: string;
  readonly weight: number;
  readonly spread: number;
}

/** The parts a forecast is added up from, in the order in which they stand in a row. All in the unit of the scaled values. */
export const components = [
  // Means of the key's slot over all days, weekdays evened out; all but the first are differences from the first.
  { name: 'slot', weight: 1, spread: 0.01 },
  { name: 'slotQuick', weight: 0.2, spread: 0.3 },
  { name: 'slotSlow', weight: 0, spread: 0.3 },
  { name: 'slotLong', weight: 0, spread: 0.3 },
  // What the slot differs by on such days.
  { name: 'pattern', weight: 0, spread: 0.3 },
  { name: 'patternSlow', weight: 0, spread: 0.3 },
  { name: 'patternMean', weight: 1, spread: 0.3 },
  { name: 'patternShared', weight: 0, spread: 0.2 },
  // How the key's last days, and everybody's, were against what was expected of them.
  { name: 'level', weight: 0.3, spread: 0.2 },
  { name: 'levelShared', weight: 0, spread: 0.1 },
  { name: 'dayBegun', weight: 0, spread: 0.1 },
  // What such days differ by: the first and last of a month, beside holidays.
  { name: 'monthEdge', weight: 0.3, spread: 0.15 },
  { name: 'holidayEdge', weight: 0.5, spread: 0.2 },
] as const satisfies readonly ComponentPrior[];

export const componentCount = components.length;
