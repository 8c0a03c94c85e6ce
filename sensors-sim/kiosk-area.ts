import type { HallDay } from './hall-day.ts';
import type { HallDevices } from './hall-devices.ts';
import { minuteMs } from './hall-time.ts';
import type { Random } from './random.ts';

type KioskOutcome = 'completed' | 'referred' | 'failed';
const paperOut = { code: 'paper_out', text: '打印纸用尽' };
interface Kiosk {
  readonly id: string;
  busy: boolean;
  /** Somebody is on the way with paper. */
  paperComing: boolean;
  paperUsed: number;
}

/** The self-service terminals: used, run out of paper, fail, and are put right again. */
export class KioskArea {
  private readonly day: HallDay;
  private readonly devices: HallDevices;
  private readonly random: Random;
  private readonly kiosks: Kiosk[];

  constructor(day: HallDay, devices: HallDevices) {
    this.day = day;
    this.devices = devices;
    this.random = day.random('kiosk-area');
    this.kiosks = day.hall.plan.devices
      .filter((device) => device.kind === 'kiosk')
      .map(({ id }) => ({
        id,
        busy: false,
        paperComing: false,
        paperUsed: this.random.below(day.hall.truth.kiosks.paperSessions),
      }));
  }

  /** Tries to do the matter at a terminal; false when none is free. `done` hears how it ended. */
  use(matterId: string, done: (outcome: KioskOutcome) => void): boolean {
    const free = this.kiosks.filter((kiosk) => !kiosk.busy && this.devices.isWorking(kiosk.id));
    const kiosk = free[this.random.below(free.length)];
    if (!kiosk) return false;
    const { sessionMedianMinutes, sessionSpread, failedShare, referredShare } = this.day.hall.truth.kiosks;
    kiosk.busy = true;
    this.day.emit('device.kiosk_session_started', kiosk.id, {});
    const draw = this.random.share();
    const outcome = draw < failedShare ? 'failed' : draw < failedShare + referredShare ? 'referred' : 'completed';
    this.day.agenda.after(this.random.lognormal(sessionMedianMinutes, sessionSpread) * minuteMs, () => {
      kiosk.busy = false;
      const ended = this.devices.isWorking(kiosk.id) ? outcome : 'failed';
      this.day.emit('device.kiosk_session_finished', kiosk.id, { outcome: ended, matterId });
      this.usePaper(kiosk);
      done(ended);
    });
    return true;
  }

  private usePaper(kiosk: Kiosk): void {
    const { paperSessions, refillMedianMinutes } = this.day.hall.truth.kiosks;
    kiosk.paperUsed += 1;
    if (kiosk.paperUsed >= paperSessions * 0.9 && !kiosk.paperComing) {
      kiosk.paperComing = true;
      this.day.emit('device.consumable_low', kiosk.id, { consumable: 'paper', leftShare: 0.1 });
      this.day.agenda.at(this.day.beforeNight(this.random.lognormal(refillMedianMinutes, 0.5) * minuteMs), () => {
        kiosk.paperComing = false;
        kiosk.paperUsed = 0;
        this.devices.putRight(kiosk.id, paperOut.code);
      });
    }
    if (kiosk.paperUsed === paperSessions) this.devices.fail(kiosk.id, paperOut);
  }
}
