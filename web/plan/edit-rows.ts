import { facesAlongY } from '#contracts/plan-geometry';
import { type Counter, changeIn, type Drawing, find } from './drawing.ts';
import { freeId } from './free-id.ts';

const mostWindows = 100;

/** Where the desk of a row's window stands along it. */
function startAt(counter: Counter, place: number): Pick<Counter, 'x' | 'y'> {
  const offset = Math.round(place * counter.pitchMetres * 1000) / 1000;
  const along = facesAlongY(counter.facing);
  return { x: along ? counter.x + offset : counter.x, y: along ? counter.y : counter.y + offset };
}

/** A row's part from its `from`-th desk on, `count` desks long. */
function partOf(counter: Counter, from: number, count: number, id = counter.id): Counter {
  const firstNumber = counter.firstNumber + from;
  const { tidalNumbers, ...rest } = counter;
  const tidal = tidalNumbers?.filter((number) => number >= firstNumber && number < firstNumber + count) ?? [];
  return { ...rest, id, ...startAt(counter, from), firstNumber, count, ...(tidal.length > 0 ? { tidalNumbers: tidal } : {}) };
}

const replaceRow = (drawing: Drawing, id: string, rows: readonly Counter[]): Drawing => ({
  ...drawing,
  counters: drawing.counters.flatMap((counter) => (counter.id === id ? rows : [counter])),
});

/** One window more at the row's end. */
export function addWindow(drawing: Drawing, id: string): Drawing {
  return changeIn(drawing, 'counters', id, (counter) => ({ ...counter, count: Math.min(mostWindows, counter.count + 1) }));
}

/** Takes a window out. In the middle of a row it leaves two rows, a last window takes its row along. */
export function removeWindow(drawing: Drawing, id: string, number: number): Drawing {
  const counter = find(drawing.counters, id);
  if (!counter) return drawing;
  const place = number - counter.firstNumber;
  if (place < 0 || place >= counter.count) return drawing;
  const after = counter.count - place - 1;
  const rest = freeId(drawing.counters, id);
  return replaceRow(drawing, id, [
    ...(place > 0 ? [partOf(counter, 0, place)] : []),
    ...(after > 0 ? [partOf(counter, place + 1, after, place > 0 ? rest : id)] : []),
  ]);
}

/** Makes two rows of one: the second begins with the window. */
export function splitRow(drawing: Drawing, id: string, number: number): Drawing {
  const counter = find(drawing.counters, id);
  const place = counter ? number - counter.firstNumber : 0;
  if (!counter || place <= 0 || place >= counter.count) return drawing;
  return replaceRow(drawing, id, [partOf(counter, 0, place), partOf(counter, place, counter.count - place, freeId(drawing.counters, id))]);
}

/** Numbers a row's windows from `firstNumber` on; tidal windows stay the same desks. */
export function renumberRow(drawing: Drawing, id: string, firstNumber: number): Drawing {
  return changeIn(drawing, 'counters', id, (counter) => numberedFrom(counter, firstNumber));
}

/** Numbers every row's windows on from 1, in the order of the numbers they have. */
export function renumberAll(drawing: Drawing): Drawing {
  const first = new Map<string, number>();
  let next = 1;
  for (const counter of [...drawing.counters].sort((a, b) => a.firstNumber - b.firstNumber)) {
    first.set(counter.id, next);
    next += counter.count;
  }
  return { ...drawing, counters: drawing.counters.map((counter) => numberedFrom(counter, first.get(counter.id) ?? counter.firstNumber)) };
}

function numberedFrom(counter: Counter, firstNumber: number): Counter {
  const by = firstNumber - counter.firstNumber;
  if (by === 0) return counter;
  const { tidalNumbers } = counter;
  return { ...counter, firstNumber, ...(tidalNumbers ? { tidalNumbers: tidalNumbers.map((number) => number + by) } : {}) };
}

/** Has a window open with the tide, or no longer. */
export function toggleTidal(drawing: Drawing, id: string, number: number): Drawing {
  return changeIn(drawing, 'counters', id, ({ tidalNumbers = [], ...counter }) => {
    const tidal = tidalNumbers.includes(number)
      ? tidalNumbers.filter((other) => other !== number)
      : [...tidalNumbers, number].sort((a, b) => a - b);
    return { ...counter, ...(tidal.length > 0 ? { tidalNumbers: tidal } : {}) };
  });
}

/** Has a row serve a queue, after those it serves, or no longer. A row that served none takes on the queue's pool. */
export function toggleQueue(drawing: Drawing, id: string, queueId: string): Drawing {
  const queue = find(drawing.queues, queueId);
  return changeIn(drawing, 'counters', id, (counter) => {
    if (counter.queues.includes(queueId)) return { ...counter, queues: counter.queues.filter((other) => other !== queueId) };
    const poolId = counter.queues.length === 0 && queue ? queue.poolId : counter.poolId;
    return { ...counter, poolId, queues: [...counter.queues, queueId] };
  });
}
