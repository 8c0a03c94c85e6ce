import type { DeviceEvent, DeviceKind } from '#contracts/events';
import type { DeviceState } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';
import { latest } from './latest.ts';

type DeviceEventOf<K extends DeviceEvent['kind']> = Extract<DeviceEvent, { kind: K }>;

const minuteMs = 60_000;

/** What is known of a device: the latest event of each concern. A heartbeat needs no history, so none is kept. */
export class DeviceRegister {
  private birth: DeviceEventOf<'birth'> | null = null;
  private health: DeviceEventOf<'fault' | 'recovered'> | null = null;
  private consumable: DeviceEventOf<'consumable_low' | 'recovered'> | null = null;
  private battery: DeviceEventOf<'heartbeat'> | null = null;
  private session: DeviceEventOf<'kiosk_session_started' | 'kiosk_session_finished'> | null = null;
  private lastSeenAt: Instant | null = null;

  constructor(
    readonly id: string,
    private readonly planned: { readonly kind: DeviceKind; readonly zoneId: string | null } | null,
  ) {}

  take(event: DeviceEvent): void {
    this.lastSeenAt = Math.max(this.lastSeenAt ?? event.time, event.time);
    switch (event.kind) {
      case 'birth':
        this.birth = latest(this.birth, event);
        break;
      case 'heartbeat':
        if (event.data.batteryShare !== undefined) this.battery = latest(this.battery, event);
        break;
      case 'fault':
        this.health = latest(this.health, event);
        break;
      case 'recovered':
        this.health = latest(this.health, event);
        this.consumable = latest(this.consumable, event);
        break;
      case 'consumable_low':
        this.consumable = latest(this.consumable, event);
        break;
      case 'kiosk_session_started':
      case 'kiosk_session_finished':
        this.session = latest(this.session, event);
        break;
    }
  }

  get isConnectionLost(): boolean {
    return this.health?.kind === 'fault' && this.health.data.code === connectionLost;
  }

  /** The device at hall time `now`; silent for longer than `lostAfterMinutes` it is lost. */
  state(now: Instant, lostAfterMinutes: number): DeviceState {
    const silentAt = this.lastSeenAt === null ? null : this.lastSeenAt + lostAfterMinutes * minuteMs;
    const fault = this.health?.kind === 'fault' ? this.health : null;
    const lost = this.isConnectionLost || (silentAt !== null && silentAt <= now);
    return {
      id: this.id,
      kind: this.birth?.data.kind ?? this.planned?.kind ?? 'other',
      zoneId: this.birth?.data.zoneId ?? this.planned?.zoneId ?? null,
      status: this.lastSeenAt === null ? 'unknown' : lost ? 'lost' : fault ? 'fault' : 'ok',
      statusSince: fault ? fault.time : lost ? silentAt : (this.health?.time ?? this.birth?.time ?? null),
      faultCode: fault ? fault.data.code : null,
      consumableLow: this.consumable?.kind === 'consumable_low' ? this.consumable.data.consumable : null,
      batteryShare: this.battery?.data.batteryShare ?? null,
      inSession: this.session?.kind === 'kiosk_session_started',
      lastSeenAt: this.lastSeenAt,
    };
  }
}

/** Fault code of a device whose last will arrived. */
export const connectionLost = 'connection_lost';
