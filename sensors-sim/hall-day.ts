import type { EventFamily, EventType, WireEvent } from '#contracts/events';
import { eventTopic } from '#contracts/topics';
import { Agenda } from './agenda.ts';
import type { OpenDay } from './hall-calendar.ts';
import { formatDay, formatInstant, minuteMs } from './hall-time.ts';
import type { DemoHall } from './load-hall.ts';
import { Random } from './random.ts';

type DataOf<T extends EventType> = WireEvent<T>['data'];

/** An event with its topic; `at` is its hall time in milliseconds since 1970. */
export interface HallMessage {
  readonly at: number;
  readonly topic: string;
  readonly event: WireEvent;
}

/** Something that will be said on this day or a later one: the back office works on when the hall is empty. */
export interface LaterEvent {
  readonly at: number;
  readonly type: EventType;
  readonly entityId: string;
  readonly data: object;
}

/** A day that goes as it goes until `at` (milliseconds since 1970), and from then on by chance of its own. */
export interface OtherTurn {
  readonly at: number;
  readonly seed: string;
}

/** Who speaks of what: each device for itself, all else through its system. */
const sourceOf: Record<Exclude<EventFamily, 'device'>, string> = {
  ticket: 'queue-system',
  window: 'window-desk',
  staff: 'attendance',
  appointment: 'appointments',
  rating: 'rating-terminal',
  complaint: 'complaint-desk',
  case: 'case-system',
  area: 'ambient-sensors',
  command: 'command-desk',
};

/** One service day of a hall as its parts share it: the agenda, the seeded streams, and the way out for events. */
export class HallDay {
  readonly agenda: Agenda;
  readonly hall: DemoHall;
  readonly date: OpenDay;
  /** What will be said on later days. */
  readonly tomorrow: LaterEvent[] = [];
  readonly turn: OtherTurn | null;
  private readonly seed: string;
  private readonly dayDigits: string;
  private readonly counts = new Map<string, number>();
  private readonly streams: { readonly random: Random; readonly purpose: string }[] = [];
  private readonly send: (message: HallMessage) => void;

  constructor(hall: DemoHall, date: OpenDay, seed: number, send: (message: HallMessage) => void, turn: OtherTurn | null = null) {
    this.hall = hall;
    this.date = date;
    this.seed = `${seed}/${hall.id}`;
    this.dayDigits = formatDay(date.day).replaceAll('-', '');
    this.agenda = new Agenda(date.wakes - 1);
    this.send = send;
    this.turn = turn;
    if (turn) this.agenda.at(turn.at, () => this.takeTurn(turn));
  }

  /** A stream of its own for `purpose` on this day. */
  random(purpose: string): Random {
    const random = new Random(`${this.seed}/${this.dayDigits}/${purpose}`);
    this.streams.push({ random, purpose });
    return random;
  }

  /** A stream that is the same on every day: who somebody is, not what happens to them. */
  lasting(purpose: string): Random {
    return new Random(`${this.seed}/${purpose}`);
  }

  /** The moment `delayMs` from now, or the last round of the evening, which leaves nothing undone. */
  beforeNight(delayMs: number): number {
    return Math.max(this.agenda.now, Math.min(this.agenda.now + delayMs, this.date.ends - minuteMs));
  }

  /** An id with the day in it, unique for its kind: `C20261123-00017`. */
  numbered(letter: string): string {
    return `${letter}${this.dayDigits}-${String(this.count(letter)).padStart(5, '0')}`;
  }

  /** Says that it happened now; each source numbers what it says from 1 on, anew each day. Beats have no number: losing one loses nothing. */
  emit<T extends EventType>(type: T, entityId: string, data: DataOf<T>): void {
    const family = type.slice(0, type.indexOf('.')) as EventFamily;
    const source = family === 'device' ? entityId : sourceOf[family];
    const isBeat = type === 'device.heartbeat';
    const sequence = this.count(isBeat ? `${source}/beat` : source);
    const event = {
      specversion: '1.0',
      id: isBeat ? `${this.dayDigits}-beat-${sequence}` : `${this.dayDigits}-${sequence}`,
      source: `${this.hall.id}/${source}`,
      type,
      subject: entityId,
      time: formatInstant(this.agenda.now),
      ...(!isBeat && { sequence }),
      data,
    } as WireEvent;
    this.send({ at: this.agenda.now, topic: eventTopic(this.hall.id, family, entityId), event });
  }

  /** Says at `at` that it happened: today when the day is still on, else on the first open day it falls to. */
  later<T extends EventType>(at: number, type: T, entityId: string, data: DataOf<T>): void {
    this.keep({ at: Math.round(at), type, entityId, data });
  }

  /** Takes up what was left for later. */
  keep(later: LaterEvent): void {
    if (later.at > this.date.ends) this.tomorrow.push(later);
    else this.agenda.at(later.at, () => this.emit(later.type, later.entityId, later.data as DataOf<EventType>));
  }

  private takeTurn({ seed }: OtherTurn): void {
    for (const { random, purpose } of this.streams) random.reseed(`${this.seed}/${this.dayDigits}/${seed}/${purpose}`);
  }

  private count(name: string): number {
    const next = (this.counts.get(name) ?? 0) + 1;
    this.counts.set(name, next);
    return next;
  }
}
