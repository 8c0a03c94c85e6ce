import Type, { type Static } from 'typebox';
import { HallFile } from '#contracts/hall-plan';

const {
  id: _id,
  size: _size,
  place: _place,
  zones: _zones,
  counters: _counters,
  seats: _seats,
  doors: _doors,
  devices: _devices,
  ...settings
} = HallFile.properties;

/** What of a hall no floor plan tells, as our own export carries it along. */
export const OwnSettings = Type.Object(settings);
export type OwnSettings = Static<typeof OwnSettings>;

const weekday: [string, string][] = [['09:00', '17:00']];

/** What a hall begins with when its plan says nothing else. */
export const defaultSettings: Omit<OwnSettings, 'name'> = {
  timeZone: 'Asia/Shanghai',
  earliestEventTime: '2020-01-01T00:00:00Z',
  openingHours: { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday, sat: [], sun: [] },
  queues: [],
  matters: [],
  limits: {
    waitWarningMinutes: [15, 25, 30],
    vacantAfterMinutes: 10,
    deviceLostAfterMinutes: 60,
    feedStaleAfterMinutes: 30,
    commandUnansweredAfterMinutes: 10,
  },
  provenance: [
    { path: '/size/**', reported: 'the imported plan' },
    { path: '/place/**', reported: 'the imported plan' },
    { path: '/zones/**', reported: 'the imported plan' },
    { path: '/counters/**', reported: 'the imported plan' },
    { path: '/seats/**', reported: 'the imported plan' },
    { path: '/doors/**', reported: 'the imported plan' },
    { path: '/devices/**', reported: 'the imported plan' },
    { path: '/**', assumed: 'what a hall begins with: the plan does not tell' },
  ],
};
