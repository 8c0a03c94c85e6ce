import { randomUUID } from 'node:crypto';
import type { Advice, AdviceBoard, AdviceReason, AdviceRecord, AdviceSilence } from '#contracts/advice';
import type { Remedy } from '#contracts/remedies';
import { fixtureEffect } from './fixture-effects.ts';
import type { FixtureHall } from './fixture-hall.ts';

const minute = 60_000;
const horizonMinutes = 60;

interface MadeAdvice {
  readonly id: string;
  readonly reason: AdviceReason;
  readonly queueId: string;
  readonly remedies: Remedy[];
  readonly addedWindowMinutes: number;
  readonly confidence: number;
  readonly saved: number;
}

/** What is advised of a made-up hall until somebody decides or a test withdraws it. */
export class FixtureAdvice {
  silence: AdviceSilence | null = null;
  private readonly made: MadeAdvice[];
  private readonly records: AdviceRecord[];

  constructor(private readonly hall: FixtureHall) {
    const windowOf = (queueId: string, tidal: boolean): string =>
      hall.plan.windows.find((entry) => entry.queues.includes(queueId) && entry.tidal === tidal)?.id ?? '';
    const opening: Remedy = { kind: 'window', windowId: windowOf('A', true), request: { action: 'open', queues: ['A'] } };
    const moving: Remedy = { kind: 'window', windowId: windowOf('A', false), request: { action: 'assign', queues: ['B'] } };
    const closing: Remedy = { kind: 'window', windowId: windowOf('B', false), request: { action: 'close' } };
    const make = (id: string, reason: AdviceReason, queueId: string, remedy: Remedy, rest: [number, number, number]): MadeAdvice => {
      const [addedWindowMinutes, confidence, saved] = rest;
      return { id, reason, queueId, remedies: [remedy], addedWindowMinutes, confidence, saved };
    };
    this.made = [
      make('open-A', 'breach', 'A', opening, [55, 0.97, 958]),
      make('move-B', 'breach', 'B', moving, [0, 0.92, 698]),
      make('divert-A', 'breach', 'A', { kind: 'divert', queueId: 'A', share: 0.2 }, [0, 0.81, 400]),
      make('close-B', 'slack', 'B', closing, [-48, 0.995, -260]),
    ];
    this.records = ['done', 'dismissed', 'ignored', 'done', 'ignored'].map((outcome, place) =>
      recordOf(hall, this.made[place % this.made.length], outcome as AdviceRecord['outcome'], (place + 1) * 12),
    );
  }

  withdraw(adviceId: string): void {
    const place = this.made.findIndex(({ id }) => id === adviceId);
    if (place >= 0) this.made.splice(place, 1);
  }

  board(): AdviceBoard {
    const at = new Date(this.hall.now).toISOString();
    const advice = this.silence === null ? this.made.map((one) => this.adviceOf(one)) : [];
    return { hallId: this.hall.plan.id, computedAt: this.silence === 'not_yet' ? null : at, horizonMinutes, silence: this.silence, advice };
  }

  /** Made anew every half minute, and good for two. */
  private adviceOf({ saved, ...made }: MadeAdvice): Advice {
    const madeAt = Math.floor(this.hall.now / (minute / 2)) * (minute / 2);
    return {
      ...made,
      effect: fixtureEffect(this.hall, made.remedies, horizonMinutes),
      savedPersonMinutes: { mean: saved, low: saved - 75, high: saved + 75 },
      madeAt: new Date(madeAt).toISOString(),
      expiresAt: new Date(madeAt + 2 * minute).toISOString(),
      canBeSent: made.remedies.every(({ kind }) => kind === 'window'),
    };
  }

  /** Commands that went to the hall for it; null for what is advised no longer. */
  decide(adviceId: string, decision: 'done' | 'dismissed', person: string): string[] | null {
    const made = this.made.find(({ id }) => id === adviceId);
    if (!made) return null;
    this.withdraw(adviceId);
    this.records.unshift({ ...recordOf(this.hall, made, decision, 0), decidedBy: person });
    if (decision === 'dismissed') return [];
    return made.remedies.flatMap((remedy) => {
      if (remedy.kind !== 'window') return [];
      const id = randomUUID();
      this.hall.ask(id, remedy, person);
      return [id];
    });
  }

  record(): AdviceRecord[] {
    return this.records;
  }
}

function recordOf(hall: FixtureHall, made: MadeAdvice | undefined, outcome: AdviceRecord['outcome'], minutesAgo: number): AdviceRecord {
  if (!made) throw new Error('nothing is advised');
  const at = (minutes: number): string => new Date(hall.now - minutes * minute).toISOString();
  const isDecided = outcome === 'done' || outcome === 'dismissed';
  return {
    id: made.id,
    reason: made.reason,
    queueId: made.queueId,
    remedies: made.remedies,
    firstMadeAt: at(minutesAgo + 4),
    lastMadeAt: at(minutesAgo),
    outcome,
    decidedBy: isDecided ? 'manager' : null,
    decidedAt: isDecided ? at(minutesAgo) : null,
    savedPersonMinutes: { mean: made.saved, low: made.saved - 75, high: made.saved + 75 },
    foreseenP90Minutes: { without: 31, with: 20.4 },
    actualP90Minutes: outcome === 'done' && minutesAgo > 0 ? 21.3 : null,
  };
}
