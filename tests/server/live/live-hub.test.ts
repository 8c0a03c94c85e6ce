import { Registry } from 'prom-client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { maxPatchesPerSecond, type ServerMessage } from '#contracts/live-protocol';
import { LiveHub, type LiveSink } from '../../../server/live/live-hub.ts';
import { registerLiveMetrics } from '../../../server/live/live-metrics.ts';
import { slowAboveBytes } from '../../../server/live/live-session.ts';
import { closedWindow, MemoryHallView } from '../../support/memory-hall-view.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

class Screen implements LiveSink {
  unsentBytes = 0;
  readonly heard: ServerMessage[] = [];

  send(message: Buffer): void {
    this.heard.push(JSON.parse(String(message)) as ServerMessage);
  }

  get kinds(): string[] {
    return this.heard.splice(0).map(({ kind }) => kind);
  }
}

function openHub() {
  const view = new MemoryHallView();
  const registry = new Registry();
  const hub = new LiveHub('h1', 'run 1', view, registerLiveMetrics(registry));
  const serve = (servedToday: number): void => view.change('h1', { windows: { W1: { ...closedWindow('W1'), servedToday } } });
  return { view, hub, registry, serve };
}

test('a thousand changes in a second are as many messages as the protocol allows', () => {
  const { hub, serve } = openHub();
  const screen = new Screen();
  hub.join(screen, null);
  for (let n = 1; n <= 1000; n += 1) {
    serve(n);
    vi.advanceTimersByTime(1);
  }
  vi.advanceTimersByTime(200);
  const kinds = screen.heard.map(({ kind }) => kind);
  expect(kinds[0]).toBe('snapshot');
  const patches = kinds.length - 1;
  expect(patches).toBeGreaterThanOrEqual(maxPatchesPerSecond);
  expect(patches).toBeLessThanOrEqual(maxPatchesPerSecond + 1);
  expect(screen.heard.at(-1)).toMatchObject({ kind: 'patch', patch: { windows: { W1: { servedToday: 1000 } } } });
});

test('after a quiet while a change is sent at once', () => {
  const { hub, serve } = openHub();
  const screen = new Screen();
  hub.join(screen, null);
  vi.advanceTimersByTime(5000);
  serve(1);
  vi.advanceTimersByTime(1);
  expect(screen.kinds).toEqual(['snapshot', 'patch']);
  expect(vi.getTimerCount()).toBe(0);
});

test('a slow screen gets nothing until it has drained, even when nothing more changes', async () => {
  const { hub, serve, registry } = openHub();
  const slow = new Screen();
  const quick = new Screen();
  hub.join(slow, null);
  hub.join(quick, null);
  slow.unsentBytes = slowAboveBytes + 1;
  serve(1);
  vi.advanceTimersByTime(1000);
  expect(slow.kinds).toEqual(['snapshot']);
  expect(quick.kinds).toEqual(['snapshot', 'patch']);
  slow.unsentBytes = 0;
  vi.advanceTimersByTime(200);
  expect(slow.kinds).toEqual(['snapshot']);
  expect(await registry.metrics()).toContain('halltide_live_dropped_to_snapshot_total{hall="h1"} 1');
});

test('a screen that left hears no more, and is no longer counted', async () => {
  const { hub, serve, registry } = openHub();
  const screen = new Screen();
  hub.join(screen, null);
  hub.leave(screen);
  serve(1);
  vi.advanceTimersByTime(1000);
  expect(screen.kinds).toEqual(['snapshot']);
  expect(await registry.metrics()).toContain('halltide_live_clients{hall="h1"} 0');
});
