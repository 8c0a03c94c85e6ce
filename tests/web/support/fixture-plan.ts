import type { HallFile, HallPlan } from '#contracts/hall-plan';
import { layOutHall } from '#contracts/lay-out-hall';

const week = (hours: [string, string][]): HallFile['openingHours'] => ({
  mon: hours,
  tue: hours,
  wed: hours,
  thu: hours,
  fri: hours,
  sat: [],
  sun: [],
});

interface Desk {
  readonly letter: string;
  readonly zh: string;
  readonly en: string;
  readonly windows: number;
  readonly poolId: string;
}

const largeDesks: readonly Desk[] = [
  { letter: 'A', zh: '社会保险', en: 'Social insurance', windows: 26, poolId: 'general' },
  { letter: 'B', zh: '不动产登记', en: 'Property registration', windows: 24, poolId: 'general' },
  { letter: 'C', zh: '企业开办', en: 'Business registration', windows: 22, poolId: 'general' },
  { letter: 'D', zh: '税务办理', en: 'Tax services', windows: 24, poolId: 'tax' },
  { letter: 'E', zh: '公安出入境', en: 'Exit and entry', windows: 18, poolId: 'police' },
  { letter: 'F', zh: '医疗保障', en: 'Medical insurance', windows: 20, poolId: 'general' },
  { letter: 'G', zh: '公积金', en: 'Housing fund', windows: 16, poolId: 'general' },
  { letter: 'H', zh: '工程建设审批', en: 'Construction permits', windows: 18, poolId: 'general' },
  { letter: 'J', zh: '民政婚姻登记', en: 'Marriage registration', windows: 12, poolId: 'marriage' },
  { letter: 'K', zh: '交通运输', en: 'Transport', windows: 16, poolId: 'general' },
  { letter: 'L', zh: '综合受理', en: 'General reception', windows: 20, poolId: 'general' },
  { letter: 'M', zh: '水电气热', en: 'Utilities', windows: 8, poolId: 'general' },
];

const smallDesks: readonly Desk[] = [
  { letter: 'A', zh: '综合受理', en: 'General reception', windows: 9, poolId: 'general' },
  { letter: 'B', zh: '帮办代办', en: 'Assisted filing', windows: 2, poolId: 'general' },
  { letter: 'C', zh: '统一出证', en: 'Certificates', windows: 1, poolId: 'general' },
  { letter: 'D', zh: '税务办理', en: 'Tax services', windows: 2, poolId: 'tax' },
];

/** Lays desks out in zones of `columns`, 30 m by 22 m each, with seats in front of every row of windows. */
function fixtureHall(id: string, zh: string, en: string, desks: readonly Desk[], columns: number): HallFile {
  let number = 1;
  const zones = desks.map((desk, place) => ({
    id: `Z${desk.letter}`,
    name: { zh: `${desk.zh}区`, en: desk.en },
    widthMetres: 30,
    depthMetres: 22,
    x: 2 + (place % columns) * 32,
    y: 8 + Math.floor(place / columns) * 24,
  }));
  const counters = desks.map((desk, place) => {
    const zone = zones[place];
    const firstNumber = number;
    number += desk.windows;
    return {
      id: `R${desk.letter}`,
      zoneId: `Z${desk.letter}`,
      x: (zone?.x ?? 0) + 1.5,
      y: (zone?.y ?? 0) + 1.5,
      facing: 'south' as const,
      firstNumber,
      count: desk.windows,
      pitchMetres: Math.min(1.8, Math.max(1, 27 / desk.windows)),
      queues: [desk.letter],
      poolId: desk.poolId,
      tidalNumbers: Array.from({ length: Math.max(1, Math.floor(desk.windows / 8)) }, (_, n) => firstNumber + desk.windows - 1 - n),
      ...(desk.poolId === 'general' ? {} : { department: { zh: `${desk.zh}部门派驻`, en: `${desk.en} department` } }),
    };
  });
  return {
    id,
    name: { zh, en },
    timeZone: 'Asia/Shanghai',
    earliestEventTime: '2024-01-01T00:00:00Z',
    openingHours: week([['09:00', '17:00']]),
    size: { widthMetres: columns * 32 + 4, depthMetres: Math.ceil(desks.length / columns) * 24 + 12 },
    zones,
    counters,
    queues: desks.map((desk) => ({
      id: desk.letter,
      letter: desk.letter,
      name: { zh: desk.zh, en: desk.en },
      zoneId: `Z${desk.letter}`,
      target: { share: 0.8, withinMinutes: 15 },
      poolId: desk.poolId,
    })),
    seats: zones.map((zone) => ({
      id: `S${zone.id}`,
      zoneId: zone.id,
      x: zone.x + 4,
      y: zone.y + 9,
      rows: 6,
      columns: 14,
      pitchMetres: 1.4,
      facing: 'north' as const,
    })),
    doors: [
      {
        id: 'door-main',
        name: { zh: '正门', en: 'Main entrance' },
        x: columns * 16,
        y: Math.ceil(desks.length / columns) * 24 + 12,
        widthMetres: 6,
      },
    ],
    devices: [
      { id: 'ticket-1', kind: 'ticket_machine', x: columns * 16 - 3, y: 5 },
      { id: 'ticket-2', kind: 'ticket_machine', x: columns * 16 + 3, y: 5 },
      ...zones
        .slice(0, 6)
        .map((zone, place) => ({ id: `kiosk-${place + 1}`, kind: 'kiosk' as const, zoneId: zone.id, x: zone.x + 28, y: zone.y + 20 })),
      { id: 'air-1', kind: 'air_sensor', x: 4, y: 4 },
      { id: 'count-main', kind: 'people_counter', x: columns * 16, y: 4 },
    ],
    matters: desks.map((desk) => ({ id: `M-${desk.letter}`, name: { zh: desk.zh, en: desk.en }, queueId: desk.letter })),
    limits: {
      waitWarningMinutes: [15, 25, 30],
      vacantAfterMinutes: 5,
      deviceLostAfterMinutes: 10,
      feedStaleAfterMinutes: 10,
      commandUnansweredAfterMinutes: 10,
    },
    provenance: [{ path: '/**', assumed: 'a made-up hall' }],
  };
}

/** Two made-up halls: one of 224 windows, one of 14. */
export const fixturePlans: readonly HallPlan[] = [
  layOutHall(fixtureHall('taizhou', '泰州市政务服务中心', 'Taizhou Government Service Centre', largeDesks, 4)),
  layOutHall(fixtureHall('jincheng', '晋城市政务服务大厅', 'Jincheng Service Hall', smallDesks, 2)),
];
