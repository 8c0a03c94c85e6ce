import type { StaffEvent } from '#contracts/events';
import type { Reducer } from './entity-log.ts';

export interface StaffRecord {
  onDuty: boolean;
  windowId: string | null;
  since: number;
}

export const staffReducer: Reducer<StaffEvent, StaffRecord> = {
  create: () => ({ onDuty: false, windowId: null, since: 0 }),
  reduce: (staff, event) => {
    staff.since = event.time;
    switch (event.kind) {
      case 'signed_on':
        staff.onDuty = true;
        staff.windowId = event.data.windowId ?? null;
        break;
      case 'signed_off':
        staff.onDuty = false;
        staff.windowId = null;
        break;
      case 'moved':
        staff.windowId = event.data.windowId ?? null;
        break;
    }
  },
};
