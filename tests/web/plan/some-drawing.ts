import type { Drawing } from '../../../web/plan/drawing.ts';
import { drawingOf } from '../../../web/plan/drawing.ts';
import { shippedPlan } from '../../support/shipped-plan.ts';

/** The drawing of the smaller demo hall. */
export const jincheng: Drawing = drawingOf(shippedPlan('jincheng'));

export const rowsOf = ({ counters }: Drawing): string[] =>
  counters.map(({ id, firstNumber, count }) => `${id} ${firstNumber}-${firstNumber + count - 1}`);
