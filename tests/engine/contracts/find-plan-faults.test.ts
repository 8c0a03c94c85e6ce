import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPlanFaults } from '#contracts/find-plan-faults';
import type { HallFile } from '#contracts/hall-plan';
import { isGrave } from '#contracts/plan-fault';
import { smallHallFile } from '../../support/memory-hall-view.ts';
import { projectRoot } from '../../support/source-files.ts';

const [zone] = smallHallFile.zones;
const [row, taxRow] = smallHallFile.counters;
if (!zone || !row || !taxRow) throw new Error('the small hall has a zone and two rows');
const changed = (changes: Partial<HallFile>): HallFile => ({ ...smallHallFile, ...changes });
const codes = (changes: Partial<HallFile>): string[] => findPlanFaults(changed(changes)).map(({ code, id }) => `${code} ${id}`);

describe('a plan', () => {
  it.each(['taizhou', 'jincheng', 'bank-calls', 'cal-building'])('of the shipped hall %s is sound', (id) => {
    const hall = JSON.parse(readFileSync(join(projectRoot, 'datasets/halls', `${id}.json`), 'utf8')) as HallFile;
    expect(findPlanFaults(hall)).toEqual([]);
  });

  it('has no thing twice and no window number twice', () => {
    expect(codes({ zones: [zone, { ...zone, y: 20, depthMetres: 0 }] })).toContain('repeated_id Z1');
    expect(codes({ counters: [row, { ...taxRow, firstNumber: 3 }] })).toEqual(['repeated_number C2']);
  });

  it('names only zones and queues it has, and serves no queue of another pool', () => {
    expect(codes({ counters: [{ ...row, zoneId: 'Z9' }, taxRow] })).toEqual(['unknown_zone C1']);
    expect(codes({ counters: [row, { ...taxRow, queues: ['tax', 'land'] }] })).toEqual(['unknown_queue C2']);
    expect(codes({ counters: [row, { ...taxRow, queues: ['general'] }] })).toEqual(['other_pool C2']);
    expect(codes({ matters: [{ id: 'm', name: zone.name, queueId: 'land' }] })).toEqual(['unknown_queue m']);
  });

  it('keeps everything inside the hall', () => {
    expect(codes({ size: { widthMetres: 40, depthMetres: 19.9 } })).toEqual(['outside_hall Z1']);
    expect(codes({ counters: [{ ...row, x: 38 }, taxRow] })).toEqual(['outside_hall C1']);
    expect(codes({ devices: [{ id: 'far', kind: 'kiosk', x: 41, y: 2 }] })).toEqual(['outside_hall far']);
  });
});

describe('what is probably a slip', () => {
  const block = { id: 'S1', zoneId: 'Z1', x: 3, y: 2, rows: 2, columns: 2, pitchMetres: 1, facing: 'north' as const };
  const slips: Partial<HallFile>[] = [
    { seats: [block] },
    { zones: [{ ...zone, depthMetres: 1 }] },
    { doors: [{ id: 'D', name: zone.name, x: 20, y: 10, widthMetres: 2 }] },
    { counters: [{ ...row, tidalNumbers: [9] }, taxRow] },
  ];

  it('is told: things over each other, a row outside its zone, a door on no wall, a tidal window that is not there', () => {
    expect(slips.map((slip) => codes(slip).join())).toEqual([
      'overlap C1',
      'outside_zone C1,outside_zone C2',
      'off_wall D',
      'tidal_elsewhere C1',
    ]);
  });

  it('keeps no hall from running', () => {
    expect(slips.flatMap((slip) => findPlanFaults(changed(slip)).filter(isGrave))).toEqual([]);
  });

  it('does not count what only touches', () => {
    expect(codes({ zones: [zone, { ...zone, id: 'Z2', x: 40.01, widthMetres: 0 }] })).toEqual([]);
  });
});
