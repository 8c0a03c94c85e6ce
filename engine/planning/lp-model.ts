/** A variable of a linear model, and how much of it. */
export interface Term {
  readonly variable: number;
  readonly factor: number;
}

export const term = (variable: number, factor = 1): Term => ({ variable, factor });

interface Variable {
  readonly cost: number;
  readonly low: number;
  readonly high: number;
  readonly isWhole: boolean;
}

const termsPerLine = 12;

/** A linear model to be minimised, some of its variables whole numbers; written in the LP format of CPLEX. */
export class LpModel {
  private readonly variables: Variable[] = [];
  private readonly rows: string[] = [];

  get size(): number {
    return this.variables.length;
  }

  /** A new variable; its number is the answer. */
  add(cost: number, low: number, high: number, isWhole = false): number {
    this.variables.push({ cost, low, high, isWhole });
    return this.variables.length - 1;
  }

  /** `low` ≤ the sum ≤ `high`; either may be infinite. A sum of nothing is left out. */
  require(terms: readonly Term[], low: number, high: number): void {
    const kept = terms.filter(({ factor }) => factor !== 0);
    if (kept.length === 0) return;
    if (low === high) this.row(kept, '=', low);
    else {
      if (Number.isFinite(low)) this.row(kept, '>=', low);
      if (Number.isFinite(high)) this.row(kept, '<=', high);
    }
  }

  text(): string {
    const costs = this.variables.flatMap(({ cost }, variable) => (cost === 0 ? [] : [{ variable, factor: cost }]));
    const whole = this.variables.flatMap(({ isWhole }, variable) => (isWhole ? [`x${variable}`] : []));
    return [
      'Minimize',
      ` cost: ${costs.length > 0 ? sumText(costs) : '0 x0'}`,
      'Subject To',
      ...this.rows,
      'Bounds',
      ...this.variables.map(({ low, high }, variable) => ` ${low} <= x${variable} <= ${Number.isFinite(high) ? high : '+inf'}`),
      ...(whole.length > 0 ? ['General', ...chunks(whole).map((line) => ` ${line.join(' ')}`)] : []),
      'End',
      '',
    ].join('\n');
  }

  private row(terms: readonly Term[], sense: string, bound: number): void {
    this.rows.push(` r${this.rows.length}: ${sumText(terms)} ${sense} ${bound}`);
  }
}

const sumText = (terms: readonly Term[]): string =>
  chunks(terms.map(({ variable, factor }) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} x${variable}`))
    .map((line) => line.join(' '))
    .join('\n  ');

function chunks<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / termsPerLine) }, (_, line) =>
    items.slice(line * termsPerLine, (line + 1) * termsPerLine),
  );
}
