import { type LivePosition, maxPatchesPerSecond } from '#contracts/live-protocol';
import type { HallView } from '#engine/hall-view';
import { HallFrames } from './hall-frames.ts';
import type { LiveMetrics } from './live-metrics.ts';
import { LiveSession, type LiveStep } from './live-session.ts';

const frameMilliseconds = 1000 / maxPatchesPerSecond;

/** The end of a client's connection that the hub writes to. */
export interface LiveSink {
  /** Bytes handed over and not yet on the wire. */
  readonly unsentBytes: number;
  /** Sends one JSON message, already UTF-8. */
  send(message: Buffer): void;
}

/** One hall's live clients: collects changes and, at most `maxPatchesPerSecond` times a second, brings every client up to date. */
export class LiveHub {
  readonly #hallId: string;
  readonly #frames: HallFrames;
  readonly #metrics: LiveMetrics;
  readonly #clients = new Map<LiveSink, LiveSession>();
  readonly #unsubscribe: () => void;
  #timer: NodeJS.Timeout | null = null;
  #lastFrameAt = 0;

  constructor(hallId: string, epoch: string, view: HallView, metrics: LiveMetrics) {
    this.#hallId = hallId;
    this.#metrics = metrics;
    this.#frames = new HallFrames(epoch, view.state(hallId));
    this.#unsubscribe = view.subscribe(hallId, (patch) => {
      this.#frames.add(patch);
      this.#schedule();
    });
  }

  /** Greets a client and keeps it up to date until `leave`. */
  join(sink: LiveSink, resume: LivePosition | null): void {
    const session = new LiveSession();
    this.#clients.set(sink, session);
    this.#metrics.clients.set({ hall: this.#hallId }, this.#clients.size);
    this.#deliver(sink, session.greet(this.#frames, resume));
  }

  leave(sink: LiveSink): void {
    this.#clients.delete(sink);
    this.#metrics.clients.set({ hall: this.#hallId }, this.#clients.size);
  }

  close(): void {
    this.#unsubscribe();
    if (this.#timer) clearTimeout(this.#timer);
    this.#clients.clear();
  }

  #schedule(): void {
    if (this.#timer) return;
    const dueIn = Math.max(0, this.#lastFrameAt + frameMilliseconds - performance.now());
    this.#timer = setTimeout(() => this.#frame(), dueIn);
  }

  #frame(): void {
    this.#timer = null;
    this.#lastFrameAt = performance.now();
    this.#frames.advance();
    let anySlow = false;
    for (const [sink, session] of this.#clients) {
      const wasSlow = session.isSlow;
      const step = session.next(this.#frames, sink.unsentBytes);
      if (session.isSlow && !wasSlow) this.#metrics.slowClients.inc({ hall: this.#hallId });
      anySlow ||= session.isSlow;
      this.#deliver(sink, step);
    }
    if (anySlow || this.#frames.hasPending) this.#schedule();
  }

  #deliver(sink: LiveSink, step: LiveStep): void {
    if (step.kind === 'wait') return;
    sink.send(step.message);
    this.#metrics.messages.inc({ hall: this.#hallId, kind: step.kind });
    this.#metrics.bytes.inc({ hall: this.#hallId }, step.message.length);
  }
}
