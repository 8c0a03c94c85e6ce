import type { Name } from '#contracts/hall-plan';
import type { DeviceStatus, TicketStatus } from '#contracts/hall-state';
import type { WindowLook } from '../boards/window-look.ts';

/** What the floor says, in one language. */
export interface FloorText {
  readonly window: (number: string) => string;
  readonly look: Readonly<Record<WindowLook, string>>;
  readonly ticket: Readonly<Record<TicketStatus, string>>;
  readonly device: Readonly<Record<DeviceStatus, string>>;
  readonly minutes: (minutes: number) => string;
  readonly ago: (age: string) => string;
  readonly waited: string;
  readonly visit: string;
  readonly serves: string;
  readonly served: string;
  readonly staff: string;
  readonly tidal: string;
  readonly priority: string;
  readonly appointment: string;
  readonly pending: string;
  readonly waiting: string;
  readonly people: string;
  readonly whole: string;
  readonly above: string;
  readonly zone: string;
  readonly view: string;
  readonly model: string;
  readonly plan: string;
  readonly nearer: string;
  readonly further: string;
  readonly floor: string;
  readonly drawing: string;
  readonly moveTo: (number: string) => string;
  readonly here: string;
  readonly noOther: string;
  readonly cancel: string;
  readonly separator: string;
}

const zh: FloorText = {
  window: (number) => `${number} 号窗口`,
  look: {
    vacant: '空岗',
    paused: '暂停',
    serving: '办理中',
    called: '已叫号，等候到窗',
    tidal: '潮汐开放',
    free: '空闲',
    closed: '未开放',
  },
  ticket: { waiting: '等候中', called: '已叫号', serving: '办理中', parked: '暂挂', missed: '过号', served: '已办结', abandoned: '已离开' },
  device: { ok: '正常', fault: '故障', lost: '失联', unknown: '未上线' },
  minutes: (minutes) => `${minutes} 分钟`,
  ago: (age) => `${age}前`,
  waited: '已等候',
  visit: '本次办事',
  serves: '办理',
  served: '今日已办',
  staff: '在岗',
  tidal: '潮汐窗口',
  priority: '优先',
  appointment: '预约',
  pending: '待大厅答复',
  waiting: '等候',
  people: '在区人数',
  whole: '全厅',
  above: '俯视',
  zone: '区域',
  view: '视图',
  model: '立体',
  plan: '平面',
  nearer: '放大',
  further: '缩小',
  floor: '大厅现场',
  drawing: '正在绘制大厅…',
  moveTo: (number) => `${number} 号窗口调整到`,
  here: '现办理',
  noOther: '没有可调整的队列',
  cancel: '取消',
  separator: '、',
};

const en: FloorText = {
  window: (number) => `Window ${number}`,
  look: {
    vacant: 'Post vacant',
    paused: 'Paused',
    serving: 'Serving',
    called: 'Called, visitor on the way',
    tidal: 'Tidal, open',
    free: 'Free',
    closed: 'Closed',
  },
  ticket: {
    waiting: 'Waiting',
    called: 'Called',
    serving: 'Being served',
    parked: 'Set aside',
    missed: 'Missed',
    served: 'Served',
    abandoned: 'Left',
  },
  device: { ok: 'Working', fault: 'Fault', lost: 'Not responding', unknown: 'Never heard' },
  minutes: (minutes) => `${minutes} min`,
  ago: (age) => `${age} ago`,
  waited: 'Waited',
  visit: 'This visit',
  serves: 'Serves',
  served: 'Served today',
  staff: 'Staff',
  tidal: 'Tidal window',
  priority: 'Priority',
  appointment: 'Appointment',
  pending: 'Awaiting the hall’s answer',
  waiting: 'Waiting',
  people: 'People in zone',
  whole: 'Whole hall',
  above: 'From above',
  zone: 'Zone',
  view: 'View',
  model: '3D',
  plan: 'Plan',
  nearer: 'Zoom in',
  further: 'Zoom out',
  floor: 'The hall floor',
  drawing: 'Drawing the hall…',
  moveTo: (number) => `Move window ${number} to`,
  here: 'serves now',
  noOther: 'No other queue to move to',
  cancel: 'Cancel',
  separator: ', ',
};

export const floorText = (language: keyof Name): FloorText => (language === 'zh' ? zh : en);
