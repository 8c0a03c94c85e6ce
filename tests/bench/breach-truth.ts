interface Wait {
  readonly queueId: string;
  readonly joined: number;
  /** Called or gone. */
  ended: number;
}

interface Warned {
  readonly queueId: string;
  readonly from: number;
  readonly isBroken: boolean;
  readonly probability: number;
}

/** When queues' targets really broke: somebody had waited longer. */
export class BreachTruth {
  private readonly open = new Map<string, Wait>();
  private readonly waits: Wait[] = [];

  take(type: string, ticketId: string, at: number, data: object): void {
    const { queueId } = data as { readonly queueId?: string };
    if (type === 'ticket.issued' || type === 'ticket.transferred' || type === 'ticket.reactivated') {
      const before = this.open.get(ticketId)?.queueId;
      const wait = { queueId: queueId ?? before ?? '', joined: at, ended: Number.POSITIVE_INFINITY };
      this.open.set(ticketId, wait);
      this.waits.push(wait);
    } else if (type === 'ticket.called' || type === 'ticket.abandoned') {
      const wait = this.open.get(ticketId);
      if (wait && wait.ended > at) wait.ended = at;
    }
  }

  /** Warnings of at least one half against what came; alone those given while the target still held, beside. */
  score(warnings: readonly Warned[], targets: ReadonlyMap<string, number>, withinMinutes: number): object {
    const judged = warnings.map((warning) => ({ ...warning, came: this.broke(warning, targets.get(warning.queueId) ?? 0, withinMinutes) }));
    const unbroken = judged.filter(({ isBroken }) => !isBroken);
    return { withinMinutes, all: f1Of(judged), whileItHeld: f1Of(unbroken) };
  }

  private broke({ queueId, from }: Warned, targetMinutes: number, withinMinutes: number): boolean {
    const target = targetMinutes * 60_000;
    const to = from + withinMinutes * 60_000;
    return this.waits.some(
      (wait) => wait.queueId === queueId && wait.joined + target <= to && wait.ended > Math.max(from, wait.joined + target),
    );
  }
}

function f1Of(judged: readonly { readonly probability: number; readonly came: boolean }[]): object {
  const count = (isWarned: boolean, came: boolean): number =>
    judged.filter((one) => one.probability >= 0.5 === isWarned && one.came === came).length;
  const [hits, falseAlarms, missed] = [count(true, true), count(true, false), count(false, true)];
  return { moments: judged.length, hits, falseAlarms, missed, f1: (2 * hits) / Math.max(1, 2 * hits + falseAlarms + missed) };
}
