import type { Facing } from '#contracts/hall-plan';
import { facesAlongY, type Point } from '#contracts/plan-geometry';

/** A window's desk as a plan has it. */
export interface Desk {
  readonly number: number;
  readonly at: Point;
  readonly facing: Facing;
  /** Desks of different keys stand in different rows. */
  readonly rowKey: string;
}

/** Desks side by side, numbered on, evenly spaced: a row. */
export interface DeskRow<D extends Desk> {
  readonly desks: readonly D[];
  /** From desk to desk, metres; null for a single one. */
  readonly pitchMetres: number | null;
}

/** Spacing within a row may differ by this, metres, and a desk may stand out of line by as much. */
const unevenMetres = 0.06;
const closestMetres = 1;
const furthestMetres = 10;

/** Puts desks into rows: each as long as its numbers go on, and its desks in one line at one distance. */
export function groupRows<D extends Desk>(desks: readonly D[]): DeskRow<D>[] {
  const rows: { desks: D[]; step: number | null }[] = [];
  for (const desk of [...desks].sort((a, b) => a.number - b.number)) {
    const row = rows.at(-1);
    const before = row?.desks.at(-1);
    const step = before && stepTo(before, desk);
    if (row && step !== null && step !== undefined && (row.step === null || Math.abs(row.step - step) < unevenMetres)) {
      row.desks.push(desk);
      row.step ??= step;
    } else rows.push({ desks: [desk], step: null });
  }
  return rows.map(({ desks: ofRow }) => ({ desks: ofRow, pitchMetres: pitchOf(ofRow) }));
}

/** The distance from a desk to the next of its row; null when the other is not the next. */
function stepTo(from: Desk, to: Desk): number | null {
  const alongX = facesAlongY(from.facing);
  const [step, aside] = alongX ? [to.at.x - from.at.x, to.at.y - from.at.y] : [to.at.y - from.at.y, to.at.x - from.at.x];
  const next = to.number === from.number + 1 && to.facing === from.facing && to.rowKey === from.rowKey;
  return next && Math.abs(aside) < unevenMetres && step >= closestMetres && step <= furthestMetres ? step : null;
}

function pitchOf(desks: readonly Desk[]): number | null {
  const [first, last] = [desks[0], desks.at(-1)];
  if (!first || !last || desks.length < 2) return null;
  const length = Math.max(last.at.x - first.at.x, last.at.y - first.at.y);
  return Math.round((length / (desks.length - 1)) * 1000) / 1000;
}
