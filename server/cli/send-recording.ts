import { setTimeout as sleep } from 'node:timers/promises';
import type { HallClockMessage } from '#contracts/hall-clock';
import { clockTopic, parseTopic } from '#contracts/topics';
import type { RecordedEvent } from '../recordings/recording.ts';
import type { EventSender } from './event-sender.ts';
import { dueInMilliseconds, type ReplaySpeed } from './replay-pace.ts';

const clockEveryMilliseconds = 1000;
const longestSleepMilliseconds = 500;
/** A hall takes no event that is far ahead of its clock: nothing is sent that is further ahead of the clock last told. */
const aheadOfClockMilliseconds = 5 * 60_000;

export interface SendSettings {
  readonly speed: ReplaySpeed;
  /** Halls to tell their time; others go by their own. */
  readonly clockHalls: ReadonlySet<string>;
  readonly stop: AbortSignal;
  readonly progress: (sent: number, hallTime: number) => void;
}

/** What went over the wire and was acknowledged. Times are ms since 1970, null when nothing was sent. */
export interface SentRecording {
  readonly events: number;
  readonly firstTime: number | null;
  readonly lastTime: number | null;
  readonly hallIds: readonly string[];
  /** Sources of the events. */
  readonly sources: readonly string[];
  /** True when it was stopped before its end. */
  readonly stopped: boolean;
}

/**
 * Sends a recording at its pace, and with it the time of the halls that keep none of their own: when a hall is first named,
 * about once a second of our time, and at the end, where hall time stands still.
 */
export async function sendRecording(
  events: AsyncIterable<RecordedEvent>,
  sender: EventSender,
  settings: SendSettings,
): Promise<SentRecording> {
  const { speed, stop } = settings;
  const clock = new ReplayClock(sender, settings.clockHalls, speed === 'max' ? 0 : speed);
  let startedAt = 0;
  const halls = new Set<string>();
  const sources = new Set<string>();
  let sent = 0;
  let firstTime: number | null = null;
  let lastTime: number | null = null;
  for await (const { topic, time, event } of events) {
    if (firstTime === null) [firstTime, startedAt] = [time, performance.now()];
    const since = time - firstTime;
    while (!stop.aborted) {
      const due = dueInMilliseconds(speed, since, performance.now() - startedAt);
      if (due <= 0) break;
      await sleep(Math.min(due, longestSleepMilliseconds));
      if (speed !== 'max') await clock.pass(Math.min(time, firstTime + (performance.now() - startedAt) * speed));
    }
    if (stop.aborted) break;
    const hallId = parseTopic(topic)?.hallId;
    if (hallId !== undefined && !halls.has(hallId)) {
      halls.add(hallId);
      await clock.start(hallId, time);
    } else await clock.pass(time);
    await sender.send(topic, JSON.stringify(event));
    sources.add(event.source);
    sent += 1;
    lastTime = Math.max(lastTime ?? time, time);
    settings.progress(sent, time);
  }
  await sender.flush();
  if (lastTime !== null) await clock.end(lastTime);
  return { events: sent, firstTime, lastTime, hallIds: [...halls], sources: [...sources], stopped: stop.aborted };
}

/** Tells hall time over the wire. */
class ReplayClock {
  private readonly told = new Set<string>();
  private toldAt = Number.NEGATIVE_INFINITY;
  private toldTime = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly sender: EventSender,
    private readonly halls: ReadonlySet<string>,
    private readonly rate: number,
  ) {}

  async start(hallId: string, time: number): Promise<void> {
    if (!this.halls.has(hallId)) return;
    this.told.add(hallId);
    await this.tell(hallId, time, this.rate);
  }

  async pass(time: number): Promise<void> {
    const fallsBehind = this.rate > 0 && time - this.toldTime > aheadOfClockMilliseconds;
    if (!fallsBehind && performance.now() - this.toldAt < clockEveryMilliseconds) return;
    this.toldAt = performance.now();
    this.toldTime = time;
    for (const hallId of this.told) {
      // A leap into another day is believed when the next reading goes on from it.
      if (fallsBehind) await this.tell(hallId, time - 1, this.rate);
      await this.tell(hallId, time, this.rate);
    }
  }

  async end(time: number): Promise<void> {
    for (const hallId of this.told) await this.tell(hallId, time, 0);
    await this.sender.flush();
  }

  private async tell(hallId: string, time: number, rate: number): Promise<void> {
    const message: HallClockMessage = { time: new Date(time).toISOString(), rate };
    await this.sender.send(clockTopic(hallId), JSON.stringify(message), true);
  }
}
