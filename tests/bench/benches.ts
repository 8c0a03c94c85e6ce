import type { Bench } from './bench.ts';

/** Everything that can be measured, by the name it is asked for with. */
export const benches: Readonly<Record<string, { readonly about: string; readonly load: () => Promise<Bench> }>> = {
  ingest: { about: 'durable events a second, beside a bare subscriber', load: () => import('./ingest.ts') },
  crash: { about: 'kill -9 under load: acknowledged, stored, lost, duplicated', load: () => import('./crash.ts') },
  rebuild: { about: 'seconds and memory from 10 million stored events to the state', load: () => import('./rebuild.ts') },
  live: { about: 'milliseconds from a sensor’s message to the screen, 20 clients', load: () => import('./live.ts') },
  floor: { about: 'the 3D floor with 1,500 people: draw calls, script a patch, frames when idle', load: () => import('./floor.ts') },
  simulate: { about: 'the simulator beside special-purpose programs, on two cores, and its memory', load: () => import('./simulate.ts') },
  waits: {
    about: 'predicted waits against what happened, on simulated days of a demo hall and a recorded month of calls',
    load: () => import('./waits.ts'),
  },
  tidal: {
    about: 'the tidal plan on days of the demo hall against fixed plan, threshold rule, Erlang C',
    load: () => import('./tidal.ts'),
  },
  advice: {
    about: 'previews of drops and advice against what the demo hall then truly does, and how long a preview takes',
    load: () => import('./advice.ts'),
  },
  page: { about: 'compressed JavaScript of the first load', load: () => import('./page.ts') },
};
