declare global {
  interface Window {
    /** Of each probe: from its sending to the end of the frame that shows it. */
    probeMilliseconds: number[];
  }
}

/** Runs in the page before its own scripts: listens to its live channel beside it, and waits for the frame after each probe. */
export function watchProbes(): void {
  window.probeMilliseconds = [];
  const Native = window.WebSocket;
  window.WebSocket = class extends Native {
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
