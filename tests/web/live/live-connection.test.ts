import { describe, expect, it } from 'vitest';
import type { ClientMessage, ServerMessage } from '#contracts/live-protocol';
import { createHallStore, unknownHall } from '../../../web/live/hall-store.ts';
import { backoffMilliseconds, LiveConnection, type LiveSocket } from '../../../web/live/live-connection.ts';

class Line implements LiveSocket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  onclose: (() => void) | null = null;
  readonly sent: ClientMessage[] = [];
  closed = false;
  send(text: string): void {
    this.sent.push(JSON.parse(text) as ClientMessage);
  }
  close(): void {
    this.closed = true;
  }
  say(message: ServerMessage): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
}

function opened() {
  const lines: Line[] = [];
  const timers: { run: () => void; milliseconds: number; cancelled: boolean }[] = [];
  const store = createHallStore('h1', (run) => run());
  const connection = new LiveConnection(store, {
    openSocket: () => {
      const line = new Line();
      lines.push(line);
      return line;
    },
    now: () => 1_000,
    random: () => 1,
    later: (run, milliseconds) => {
      const timer = { run, milliseconds, cancelled: false };
      timers.push(timer);
      return () => {
        timer.cancelled = true;
      };
    },
  });
  connection.open();
  const latest = (): Line => {
    const line = lines[lines.length - 1];
    if (!line) throw new Error('no line was opened');
    return line;
  };
  const runTimers = (): void => {
    for (const timer of timers.splice(0)) if (!timer.cancelled) timer.run();
  };
  return { lines, store, connection, latest, runTimers, timers };
}

const snapshot = (revision: number, epoch = 'e1'): ServerMessage => ({
  kind: 'snapshot',
  protocol: 1,
  position: { epoch, revision },
  state: { ...unknownHall('h1'), day: `at ${revision}` },
});
const patch = (from: number, day: string, epoch = 'e1'): ServerMessage => ({
  kind: 'patch',
  from,
  position: { epoch, revision: from + 1 },
  patch: { day },
});

describe('the live connection', () => {
  it('says hello for its hall and is live with the snapshot', () => {
    const { latest, connection, store } = opened();
    latest().onopen?.();
    expect(latest().sent).toEqual([{ kind: 'hello', protocol: 1, hallId: 'h1' }]);
    expect(connection.getLink().status).toBe('connecting');
    latest().say(snapshot(4));
    expect(connection.getLink().status).toBe('live');
    expect(store.getState().day).toBe('at 4');
  });

  it('applies patches that continue what it has', () => {
    const { latest, store } = opened();
    latest().say(snapshot(4));
    latest().say(patch(4, 'later'));
    expect(store.getState().day).toBe('later');
  });

  it('asks anew after a gap, without claiming a position', () => {
    const { lines, latest, store } = opened();
    latest().say(snapshot(4));
    latest().say(patch(6, 'too late'));
    expect(store.getState().day).toBe('at 4');
    expect(lines).toHaveLength(2);
    latest().onopen?.();
    expect(latest().sent[0]).not.toHaveProperty('resume');
  });

  it('does not mix the patches of two runs of the server', () => {
    const { lines, latest } = opened();
    latest().say(snapshot(4));
    latest().say(patch(4, 'of another run', 'e2'));
    expect(lines).toHaveLength(2);
  });

  it('comes back after a lost line and resumes where it stood', () => {
    const { latest, connection, runTimers } = opened();
    latest().say(snapshot(4));
    latest().onclose?.();
    expect(connection.getLink().status).toBe('lost');
    runTimers();
    latest().onopen?.();
    expect(latest().sent[0]).toMatchObject({ resume: { epoch: 'e1', revision: 4 } });
    latest().say(patch(4, 'resumed'));
    expect(connection.getLink().status).toBe('live');
  });

  it('takes a line that answers no ping for lost', () => {
    const { latest, connection, runTimers } = opened();
    latest().say(snapshot(1));
    runTimers();
    expect(latest().sent).toContainEqual({ kind: 'ping', sentAt: 1_000 });
    runTimers();
    expect(connection.getLink().status).toBe('lost');
  });

  it('does not insist when it is refused', () => {
    const { lines, latest, connection, runTimers } = opened();
    latest().say({ kind: 'refused', code: 'not_allowed', message: 'no' });
    runTimers();
    expect(connection.getLink()).toMatchObject({ status: 'refused', code: 'not_allowed' });
    expect(lines).toHaveLength(1);
  });

  it('ignores what is not JSON, and what a closed line still says', () => {
    const { latest, connection, store } = opened();
    latest().onmessage?.({ data: '{' });
    const line = latest();
    connection.close();
    line.say(snapshot(9));
    expect(line.closed).toBe(true);
    expect(store.getState().day).toBe('');
  });
});

it('waits longer after each failed attempt, and never more than 15 seconds', () => {
  const waits = [0, 1, 2, 3, 10, 400].map((attempts) => backoffMilliseconds(attempts, 1));
  expect(waits).toEqual([500, 1_000, 2_000, 4_000, 15_000, 15_000]);
  expect(backoffMilliseconds(0, 0)).toBeCloseTo(333, 0);
});
