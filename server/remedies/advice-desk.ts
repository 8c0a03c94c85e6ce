import { randomInt } from 'node:crypto';
import type { Advice, AdviceBoard, AdviceDecision, AdviceSilence } from '#contracts/advice';
import { HallError } from '#engine/errors';
import type { HallView } from '#engine/hall-view';
import type { AdviceArchive } from '#engine/store/advice-archive';
import { findPlan } from '../http/known-hall.ts';
import { advise } from './advise.ts';
import type { RemedyDesk } from './remedy-desk.ts';

/** Advice is made anew after so much hall time, … */
const everyHallMs = 30_000;
/** … and so much of ours, or so many times what it took: two halls at 60× must not take the machine. */
const leastPauseMs = 10_000;
const pauseFactor = 3;
const tickMs = 2000;
/** Hall time for which advice stands when it is not made anew. */
const standsMs = 5 * 60_000;
const horizonMinutes = 60;

/** Advice that stands, and since when. */
interface Standing {
  readonly advice: Advice;
  readonly firstMadeAt: string;
}

interface HallAdvice {
  computedAt: number | null;
  /** Not before: wall time. */
  nextWall: number;
  silence: AdviceSilence | null;
  readonly standing: Map<string, Standing>;
  isBusy: boolean;
}

export interface AdviceDeskParts {
  readonly view: HallView;
  readonly remedies: RemedyDesk;
  readonly archive: AdviceArchive;
  readonly wall: () => number;
  readonly onError: (message: string, cause: unknown) => void;
}

/** Looks ahead for every hall again and again, and says what would help. Every advice is kept, with what became of it. */
export class AdviceDesk {
  private readonly halls = new Map<string, HallAdvice>();
  private ticking: NodeJS.Timeout | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: AdviceDeskParts) {}

  /** Begins to look ahead: before, halls may still be taking in what is past. */
  start(): void {
    this.ticking = setInterval(() => this.tick(), tickMs);
  }

  /** What stands now, best first. Throws `unknown_hall`. */
  board(hallId: string): AdviceBoard {
    findPlan(this.parts.view, hallId);
    const hall = this.hallOf(hallId);
    this.withdrawStale(hallId, hall);
    const computedAt = hall.computedAt === null ? null : new Date(hall.computedAt).toISOString();
    const isOld = hall.computedAt !== null && this.parts.view.now(hallId) - hall.computedAt > standsMs;
    const silence = hall.silence ?? (isOld ? 'not_yet' : null);
    const advice = silence ? [] : [...hall.standing.values()].map((standing) => standing.advice);
    return { hallId, computedAt, horizonMinutes, silence, advice };
  }

  /** Ids of those that stand. */
  open(hallId: string): ReadonlySet<string> {
    return new Set(this.hallOf(hallId).standing.keys());
  }

  /** Somebody decides about an advice, which then stands no more. Throws `unknown_hall`, and `conflict` where it is withdrawn. */
  async decide(hallId: string, adviceId: string, { decision }: AdviceDecision, decidedBy: string): Promise<Advice> {
    findPlan(this.parts.view, hallId);
    const hall = this.hallOf(hallId);
    this.withdrawStale(hallId, hall);
    const standing = hall.standing.get(adviceId);
    if (!standing) throw new HallError('conflict', `the advice ${adviceId} no longer stands`);
    hall.standing.delete(adviceId);
    const decidedAt = new Date(this.parts.view.now(hallId)).toISOString();
    await this.parts.archive.keepOutcome(hallId, standing.advice, standing.firstMadeAt, { outcome: decision, decidedBy, decidedAt });
    return standing.advice;
  }

  /** Makes advice for a hall now. */
  async compute(hallId: string): Promise<void> {
    const { view, remedies } = this.parts;
    const hall = this.hallOf(hallId);
    const now = view.now(hallId);
    const outlook = await remedies.outlook(hallId, horizonMinutes);
    if ('silence' in outlook) {
      hall.silence = outlook.silence;
      hall.computedAt = now;
      return;
    }
    const times = { madeAt: new Date(now).toISOString(), expiresAt: new Date(now + standsMs).toISOString() };
    const advice = await advise(remedies, outlook, times, randomInt(2 ** 31));
    hall.silence = null;
    hall.computedAt = now;
    await this.replace(hallId, hall, advice);
  }

  /** Ends looking ahead, and waits for what is under way. */
  async close(): Promise<void> {
    if (this.ticking !== null) clearInterval(this.ticking);
    await this.last;
    await this.parts.archive.close();
  }

  private tick(): void {
    const { view, wall } = this.parts;
    for (const [hallId, plan] of view.plans) {
      if (plan.openWorld) continue;
      const hall = this.hallOf(hallId);
      const isDue = hall.computedAt === null || Math.abs(view.now(hallId) - hall.computedAt) >= everyHallMs;
      if (hall.isBusy || !isDue || wall() < hall.nextWall) continue;
      hall.isBusy = true;
      // One hall after the other.
      this.last = this.last.then(() => this.look(hallId, hall));
    }
  }

  private async look(hallId: string, hall: HallAdvice): Promise<void> {
    const { wall, onError } = this.parts;
    const began = wall();
    try {
      await this.compute(hallId);
    } catch (cause) {
      onError(`advice for ${hallId} failed`, cause);
    } finally {
      hall.isBusy = false;
      hall.nextWall = wall() + Math.max(leastPauseMs, pauseFactor * (wall() - began));
    }
  }

  private hallOf(hallId: string): HallAdvice {
    const known = this.halls.get(hallId);
    if (known) return known;
    const fresh: HallAdvice = { computedAt: null, nextWall: 0, silence: 'not_yet', standing: new Map(), isBusy: false };
    this.halls.set(hallId, fresh);
    return fresh;
  }

  /** What is not advised any more is over; what is new is kept. */
  private async replace(hallId: string, hall: HallAdvice, advice: readonly Advice[]): Promise<void> {
    const now = new Map(advice.map((one) => [one.id, one]));
    const over = [...hall.standing.values()].filter(({ advice: { id } }) => !now.has(id));
    const before = new Map(hall.standing);
    hall.standing.clear();
    for (const one of advice) {
      const known = before.get(one.id);
      hall.standing.set(one.id, { advice: one, firstMadeAt: known?.firstMadeAt ?? one.madeAt });
      if (!known) await this.parts.archive.keep(hallId, one);
    }
    for (const standing of over) await this.keepIgnored(hallId, standing);
  }

  private withdrawStale(hallId: string, hall: HallAdvice): void {
    const now = this.parts.view.now(hallId);
    for (const [id, standing] of hall.standing) {
      if (Date.parse(standing.advice.expiresAt) > now) continue;
      hall.standing.delete(id);
      this.keepIgnored(hallId, standing).catch((cause) => this.parts.onError(`advice ${id} of ${hallId} was not kept`, cause));
    }
  }

  private keepIgnored(hallId: string, { advice, firstMadeAt }: Standing): Promise<void> {
    return this.parts.archive.keepOutcome(hallId, advice, firstMadeAt, { outcome: 'ignored', decidedBy: null, decidedAt: null });
  }
}
