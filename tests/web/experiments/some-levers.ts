import type { Name } from '#contracts/hall-plan';
import type { LeverDescription } from '#contracts/levers';

const both = (zh: string, en: string): Name => ({ zh, en });

/** Two levers with a parameter of every kind. */
export const someLevers: readonly LeverDescription[] = [
  {
    id: 'tidal-windows',
    name: both('潮汐窗口', 'Tidal windows'),
    description: both('等得久了就加开窗口。', 'Windows open when people wait long.'),
    cases: [{ number: 7, place: both('衢州', 'Quzhou'), said: both('潮汐服务窗口', 'Tidal windows were added') }],
    parameters: {
      type: 'object',
      properties: {
        queueId: { type: 'string', label: both('看哪条队列', 'Queue to watch'), refersTo: 'queue' },
        windowIds: { type: 'array', label: both('哪些窗口', 'Windows'), refersTo: 'window', default: [] },
        windows: { type: 'integer', label: both('新设', 'New'), unit: 'windows', minimum: 0, maximum: 50, default: 2 },
        staff: {
          type: 'string',
          label: both('人从哪里来', 'Staff from'),
          enum: ['reserve', 'there'],
          choices: { reserve: both('后台', 'Back office'), there: both('随时有人', 'Always there') },
          default: 'reserve',
        },
      },
      required: ['queueId'],
    },
  },
  {
    id: 'appointments',
    name: both('预约', 'Appointments'),
    description: both('把一部分人约到空闲时段。', 'Some visitors are booked into quiet hours.'),
    cases: [],
    parameters: {
      type: 'object',
      properties: {
        share: { type: 'number', label: both('预约占比', 'Booked'), unit: 'share', minimum: 0, maximum: 0.9, default: 0.3 },
        calledFirst: { type: 'boolean', label: both('预约优先', 'Called first'), default: false },
      },
      required: [],
    },
  },
];
