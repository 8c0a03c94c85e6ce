import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HallState } from '#contracts/hall-state';
import type { LivePosition, ServerMessage } from '#contracts/live-protocol';
import { applyPatch } from '#contracts/state-patch';
import { HallFrames } from '../../../server/live/hall-frames.ts';
import { LiveSession, type LiveStep, slowAboveBytes } from '../../../server/live/live-session.ts';
import { arbitraryPatch } from '../../support/arbitrary-patches.ts';
import { quietState, smallHall } from '../../support/memory-hall-view.ts';

/** A client as the page is one: it applies what it hears, and notices a patch that does not fit. */
class Listener {
  state: HallState | null = null;
  position: LivePosition | null = null;

  hear(step: LiveStep): void {
    if (step.kind === 'wait') return;
    const message = JSON.parse(String(step.message)) as ServerMessage;
    if (message.kind === 'snapshot') this.state = message.state;
    else if (message.kind === 'patch' && this.state) {
      expect(message.from).toBe(this.position?.revision);
      this.state = applyPatch(this.state, message.patch);
    }
    if (message.kind === 'snapshot' || message.kind === 'patch') this.position = message.position;
  }
}

const action = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('change' as const), patch: arbitraryPatch }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'frame' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'jam' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reconnect' as const }) },
);

test('a snapshot and any mix of merged patches, jams and reconnects end in the hall’s state', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
      let truth = quietState(smallHall);
      const frames = new HallFrames('run 1', truth);
      const listener = new Listener();
      let session = new LiveSession();
      listener.hear(session.greet(frames, null));
      for (const step of actions) {
        if (step.kind === 'change') {
          truth = applyPatch(truth, step.patch);
          frames.add(step.patch);
        } else if (step.kind === 'reconnect') {
          session = new LiveSession();
          listener.hear(session.greet(frames, listener.position));
        } else {
          frames.advance();
          listener.hear(session.next(frames, step.kind === 'jam' ? slowAboveBytes + 1 : 0));
        }
      }
      frames.advance();
      listener.hear(session.next(frames, 0));
      expect(listener.state).toEqual(truth);
    }),
  );
});

test('nothing is queued for a slow client; once it has drained it gets a fresh snapshot', () => {
  const frames = new HallFrames('run 1', quietState(smallHall));
  const session = new LiveSession();
  session.greet(frames, null);
  for (const unsentBytes of [slowAboveBytes + 1, slowAboveBytes / 2]) {
    frames.add({ day: '2026-03-03' });
    frames.advance();
    expect(session.next(frames, unsentBytes)).toEqual({ kind: 'wait' });
  }
  expect(session.next(frames, 0).kind).toBe('snapshot');
  expect(session.next(frames, 0).kind).toBe('wait');
});

test('a position of an earlier run is not resumed from', () => {
  const frames = new HallFrames('run 2', quietState(smallHall));
  expect(new LiveSession().greet(frames, { epoch: 'run 1', revision: 0 }).kind).toBe('snapshot');
  expect(new LiveSession().greet(frames, { epoch: 'run 2', revision: 0 }).kind).toBe('patch');
});

test('clients at the same place share one text', () => {
  const frames = new HallFrames('run 1', quietState(smallHall));
  const sessions = [new LiveSession(), new LiveSession()];
  for (const session of sessions) session.greet(frames, null);
  frames.add({ day: '2026-03-03' });
  frames.advance();
  const [first, second] = sessions.map((session) => session.next(frames, 0));
  expect(first?.kind === 'patch' && second?.kind === 'patch' && first.message === second.message).toBe(true);
  expect(frames.patchFrom(0)).toBe(frames.patchFrom(0));
});
