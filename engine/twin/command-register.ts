import type { CommandEvent } from '#contracts/events';
import type { CommandState } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';
import { latest } from './latest.ts';

const minuteMs = 60_000;

/** A command a person gave, and the hall's latest answer to it. */
export class CommandRegister {
  private request: CommandState | null = null;
  private answer: CommandEvent | null = null;

  ask(request: CommandState): void {
    this.request = request;
  }

  take(event: CommandEvent): void {
    this.answer = latest(this.answer, event);
  }

  get requestedAt(): Instant | null {
    return this.request?.requestedAt ?? null;
  }

  /** Null while only an answer to a command of somebody else is known. */
  state(now: Instant, unansweredAfterMinutes: number): CommandState | null {
    if (!this.request) return null;
    const { answer } = this;
    if (!answer) {
      const overdue = now > this.request.requestedAt + unansweredAfterMinutes * minuteMs;
      return overdue ? { ...this.request, status: 'unanswered' } : this.request;
    }
    return {
      ...this.request,
      status: answer.kind,
      answeredAt: answer.time,
      reason: answer.kind === 'rejected' ? answer.data.reason : null,
      reasonCode: answer.kind === 'rejected' ? (answer.data.reasonCode ?? null) : null,
    };
  }
}
