import type { HallDay } from './hall-day.ts';
import { minuteMs, secondMs } from './hall-time.ts';
import type { Random } from './random.ts';

export interface Fault {
  readonly code: string;
  readonly text: string;
}
const faults: Readonly<Record<string, readonly Fault[]>> = {
  ticket_machine: [
    { code: 'paper_jam', text: '取号纸卡纸' },
    { code: 'network_lost', text: '网络连接中断' },
  ],
  kiosk: [
    { code: 'card_reader', text: '身份证读卡器无响应' },
    { code: 'printer', text: '打印机故障' },
    { code: 'system', text: '业务系统超时' },
  ],
  display: [{ code: 'black_screen', text: '屏幕黑屏' }],
  rating_terminal: [{ code: 'touch', text: '触摸屏失灵' }],
  people_counter: [{ code: 'blocked', text: '镜头被遮挡' }],
  air_sensor: [{ code: 'sensor', text: '传感器读数异常' }],
};

/** The devices of the hall: born each morning, heard every few minutes, failing now and then. */
export class HallDevices {
  private readonly day: HallDay;
  private readonly random: Random;
  /** Codes of what is wrong with a device. */
  private readonly wrong = new Map<string, Set<string>>();

  constructor(day: HallDay) {
    this.day = day;
    this.random = day.random('hall-devices');
  }

  isWorking(deviceId: string): boolean {
    return !this.wrong.has(deviceId);
  }

  begin(): void {
    const { plan, truth } = this.day.hall;
    for (const device of plan.devices) {
      const bornAt = this.day.date.wakes + this.random.between(0, 90) * secondMs;
      const beatMs =
        (device.kind === 'rating_terminal' ? truth.devices.terminalHeartbeatSeconds : truth.devices.heartbeatSeconds) * secondMs;
      const battery = device.kind === 'air_sensor' ? this.day.lasting(`battery/${device.id}`).between(0.35, 0.98) : null;
      this.day.agenda.at(bornAt, () =>
        this.day.emit('device.birth', device.id, { kind: device.kind, ...(device.zoneId && { zoneId: device.zoneId }) }),
      );
      this.day.agenda.at(bornAt + this.random.between(1, beatMs), () => this.beat(device.id, beatMs, battery));
    }
    for (let left = this.random.poisson(truth.devices.faultsPerDay); left > 0; left -= 1) {
      const at = this.random.between(this.day.date.opens, this.day.date.closes - 10 * minuteMs);
      const device = plan.devices[this.random.weighted(plan.devices.map(({ kind }) => truth.devices.proneness[kind] ?? 0))];
      if (device) this.day.agenda.at(at, () => this.breakDown(device.id, device.kind));
    }
  }

  private beat(deviceId: string, beatMs: number, battery: number | null): void {
    this.day.emit('device.heartbeat', deviceId, battery === null ? {} : { batteryShare: Math.round(battery * 100) / 100 });
    const next = this.day.agenda.now + beatMs + this.random.between(-4, 4) * secondMs;
    if (next < this.day.date.ends) this.day.agenda.at(next, () => this.beat(deviceId, beatMs, battery));
  }

  /** Something goes wrong with a device; it works again when all that went wrong is put right. */
  fail(deviceId: string, fault: Fault): void {
    this.wrong.set(deviceId, new Set(this.wrong.get(deviceId)).add(fault.code));
    this.day.emit('device.fault', deviceId, { ...fault });
  }

  putRight(deviceId: string, code: string): void {
    const left = this.wrong.get(deviceId);
    left?.delete(code);
    if (left && left.size > 0) return;
    this.wrong.delete(deviceId);
    this.day.emit('device.recovered', deviceId, {});
  }

  private breakDown(deviceId: string, kind: string): void {
    const { repairMedianMinutes, repairSpread } = this.day.hall.truth.devices;
    const choice = faults[kind] ?? [];
    const fault = choice[this.random.below(choice.length)];
    if (!fault || !this.isWorking(deviceId)) return;
    this.fail(deviceId, fault);
    const repairMs = this.random.lognormal(repairMedianMinutes, repairSpread) * minuteMs;
    this.day.agenda.at(this.day.beforeNight(repairMs), () => this.putRight(deviceId, fault.code));
  }
}
