declare global {
  interface Window {
    /** Of each probe: from its sending to the end of the frame that shows it. */
    probeMilliseconds: number[];
    /** The same to the first picture of the floor, drawn in a thread of its own, that knows of the probe. */
    pictureMilliseconds: number[];
  }
}

/** Runs in the page before its own scripts: listens to its live channel beside it, and waits for the frame and the picture after each probe. */
export function watchProbes(): void {
  window.probeMilliseconds = [];
  window.pictureMilliseconds = [];
  const NativeWorker = window.Worker;
  window.Worker = class extends NativeWorker {
    private patches = 0;
    private readonly waiting = new Map<number, number[]>();

    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({ data }) => {
        for (const [patch, probes] of this.waiting) {
          if (patch > data.patches) continue;
          this.waiting.delete(patch);
          for (const sentAt of probes) window.pictureMilliseconds.push(Date.now() - sentAt);
        }
      });
    }

    override postMessage(
      message: { kind: string; patch?: { tickets?: object } },
      options?: Transferable[] | StructuredSerializeOptions,
    ): void {
      if (message.kind === 'patch') {
        this.patches += 1;
        const probes = Object.keys(message.patch?.tickets ?? {}).filter((id) => /^P\d{13}$/.test(id));
        // The first one tells everything that is known, old probes too.
        if (this.patches > 1)
          this.waiting.set(
            this.patches,
            probes.map((id) => Number(id.slice(1))),
          );
      }
      super.postMessage(message, options as StructuredSerializeOptions);
    }
  };
  const NativeSocket = window.WebSocket;
  window.WebSocket = class extends NativeSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('message', ({ data }) => {
        const text = String(data);
        // A snapshot repeats old probes; only a patch brings a new one.
        if (!text.startsWith('{"kind":"patch"')) return;
        const probes = new Set([...text.matchAll(/"P(\d{13})":\{/g)].map(([, sentAt]) => Number(sentAt)));
        if (probes.size === 0) return;
        // The page applies what came at its next frame; a message posted from there arrives once that frame has been handed over.
        requestAnimationFrame(() => {
          const after = new MessageChannel();
          after.port1.onmessage = () => {
            for (const sentAt of probes) window.probeMilliseconds.push(Date.now() - sentAt);
          };
          after.port2.postMessage(null);
        });
      });
    }
  };
}
