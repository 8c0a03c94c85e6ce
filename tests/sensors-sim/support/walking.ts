import type { HallPlan } from '#contracts/hall-plan';

const cellMetres = 0.5;
const cellsAround = (x: number, y: number, halfWidth: number, halfDepth: number): string[] => {
  const cells: string[] = [];
  for (let column = Math.round((x - halfWidth) / cellMetres); column < Math.round((x + halfWidth) / cellMetres); column += 1)
    for (let row = Math.round((y - halfDepth) / cellMetres); row < Math.round((y + halfDepth) / cellMetres); row += 1)
      cells.push(`${column},${row}`);
  return cells;
};
const ahead = { north: [0, -1], south: [0, 1], east: [1, 0], west: [-1, 0] } as const;
const nearestCell = (x: number, y: number): string => `${Math.round(x / cellMetres)},${Math.round(y / cellMetres)}`;

/** The half-metre cells that desks, seat blocks and posts stand on, and what stands on the cell of something else. */
export function blockedCells(plan: HallPlan): { cells: ReadonlyMap<string, string>; clashes: string[] } {
  const cells = new Map<string, string>();
  const clashes: string[] = [];
  const put = (id: string, covered: readonly string[]): void => {
    for (const cell of covered) {
      const other = cells.get(cell);
      if (other !== undefined && other !== id) clashes.push(`${id} stands in ${other}`);
      cells.set(cell, id);
    }
  };
  for (const desk of plan.windows) {
    const alongX = desk.facing === 'north' || desk.facing === 'south';
    put(desk.id, cellsAround(desk.x, desk.y, alongX ? 0.75 : 0.5, alongX ? 0.5 : 0.75));
  }
  for (const block of plan.seats) {
    const width = (block.columns - 1) * block.pitchMetres;
    const depth = (block.rows - 1) * block.pitchMetres;
    put(block.id, cellsAround(block.x + width / 2, block.y + depth / 2, width / 2 + 0.25, depth / 2 + 0.25));
  }
  for (const device of plan.devices)
    if (device.kind === 'kiosk' || device.kind === 'ticket_machine') put(device.id, cellsAround(device.x, device.y, 0.5, 0.5));
  return { cells, clashes };
}

/** What cannot be walked to from the first door. */
export function reachable(plan: HallPlan): string[] {
  const { cells } = blockedCells(plan);
  const columns = Math.floor(plan.size.widthMetres / cellMetres);
  const rows = Math.floor(plan.size.depthMetres / cellMetres);
  const seen = new Set<string>();
  const [door] = plan.doors;
  const edge: [number, number][] = door ? [[Math.round(door.x / cellMetres), rows - 1]] : [];
  for (let next = edge.pop(); next; next = edge.pop()) {
    const [column, row] = next;
    const cell = `${column},${row}`;
    if (column < 0 || row < 0 || column >= columns || row >= rows || seen.has(cell) || cells.has(cell)) continue;
    seen.add(cell);
    edge.push([column + 1, row], [column - 1, row], [column, row + 1], [column, row - 1]);
  }
  const missed: string[] = [];
  const expectCell = (id: string, x: number, y: number): void => void (seen.has(nearestCell(x, y)) || missed.push(id));
  for (const desk of plan.windows) expectCell(desk.id, desk.x + ahead[desk.facing][0] * 1.5, desk.y + ahead[desk.facing][1] * 1.5);
  for (const { id, x, y } of plan.seats) expectCell(id, x - 1, y - 1);
  for (const { id, x, y, kind } of plan.devices) if (kind === 'kiosk' || kind === 'ticket_machine') expectCell(id, x, y + 1);
  for (const { id, x, y } of plan.doors) expectCell(id, x, y - 1);
  return missed;
}
