import { expect, it } from 'vitest';
import { beginHistory, draw, redo, settle, undo } from '../../../web/plan/edit-history.ts';
import { jincheng } from './some-drawing.ts';

const wide = (widthMetres: number) => ({ ...jincheng, size: { ...jincheng.size, widthMetres } });
const [a, b, c] = [wide(61), wide(62), wide(63)];
const begun = beginHistory(jincheng);

it('steps are taken back one by one, and made again', () => {
  const drawn = draw(draw(begun, a), b);
  expect(undo(drawn).present).toBe(a);
  expect(undo(undo(undo(drawn))).present).toBe(jincheng);
  expect(redo(redo(undo(undo(drawn)))).present).toBe(b);
  expect(redo(drawn)).toBe(drawn);
});

it('a gesture is one step, the next gesture another', () => {
  const dragged = settle(draw(draw(draw(begun, a, 'drag'), b, 'drag'), c, 'drag'));
  expect(dragged.past).toEqual([jincheng]);
  expect(undo(draw(dragged, a, 'drag')).present).toBe(c);
});

it('a gesture that ends where it began leaves nothing to take back', () => {
  const history = settle(draw(draw(begun, a, 'drag'), wide(jincheng.size.widthMetres), 'drag'));
  expect(history.past).toEqual([]);
  expect(history.present).toBe(jincheng);
});

it('what was taken back is forgotten once something else is drawn', () => {
  expect(redo(draw(undo(draw(begun, a)), b)).present).toBe(b);
});

it('drawing the same changes nothing', () => {
  expect(draw(begun, jincheng)).toBe(begun);
});
