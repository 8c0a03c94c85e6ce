import { createContext, type ReactElement, type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { HallPlan } from '#contracts/hall-plan';
import type { HallState } from '#contracts/hall-state';
import { hallTimeAt } from '#contracts/hall-time';
import type { Instant } from '#contracts/instant';
import { createHallStore, type HallStore } from './hall-store.ts';
import { tickMilliseconds } from './hall-time.ts';
import { type LinkState, LiveConnection, type LiveSocket } from './live-connection.ts';
import { clockLeadMilliseconds } from './server-clock.ts';

interface LiveHall {
  readonly plan: HallPlan;
  readonly store: HallStore;
  readonly connection: LiveConnection;
}

const LiveHallContext = createContext<LiveHall | null>(null);

function liveAddress(): string {
  const { protocol, host } = window.location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/api/live`;
}

function openLiveHall(plan: HallPlan): LiveHall {
  const store = createHallStore(plan.id, (run) => {
    requestAnimationFrame(run);
  });
  const connection = new LiveConnection(store, {
    openSocket: () => new WebSocket(liveAddress()) as LiveSocket,
    now: () => Date.now(),
    random: () => Math.random(),
    later: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
  });
  return { plan, store, connection };
}

/** Keeps one hall's live state for everything inside it. Mount it anew (by `key`) for another hall. */
export function LiveHallProvider({ plan, children }: { plan: HallPlan; children: ReactNode }): ReactElement {
  const [hall] = useState(() => openLiveHall(plan));
  useEffect(() => {
    hall.connection.open();
    return () => {
      hall.connection.close();
    };
  }, [hall]);
  return <LiveHallContext value={hall}>{children}</LiveHallContext>;
}

function useLiveHall(): LiveHall {
  const hall = useContext(LiveHallContext);
  if (hall === null) throw new Error('no live hall around this part of the page');
  return hall;
}

export const useHallPlan = (): HallPlan => useLiveHall().plan;
export const useHallStore = (): HallStore => useLiveHall().store;

/** The chosen part of the hall's state; renders again only when `same` says it differs. */
export function useHall<Part>(select: (state: HallState) => Part, same: (a: Part, b: Part) => boolean = Object.is): Part {
  const { store } = useLiveHall();
  const last = useRef<{ readonly part: Part } | null>(null);
  return useSyncExternalStore(store.subscribe, () => {
    const part = select(store.getState());
    if (last.current !== null && same(last.current.part, part)) return last.current.part;
    last.current = { part };
    return part;
  });
}

export function useLink(): LinkState {
  const { connection } = useLiveHall();
  return useSyncExternalStore(connection.subscribe, connection.getLink);
}

/** True once the hall's state is known. */
export const useHallKnown = (): boolean => useHall((state) => state.clock.sentAt !== 0);

const serverNow = (): number => Date.now() - clockLeadMilliseconds();

/** The hall's time, ticking: steps once a second of ours, or more often when the hall runs faster. */
export function useHallNow(stepMilliseconds?: number): Instant {
  const clock = useHall((state) => state.clock);
  const [ticked, setTicked] = useState(() => ({ clock, now: hallTimeAt(clock, serverNow()) }));
  useEffect(() => {
    const tick = (): void => setTicked({ clock, now: hallTimeAt(clock, serverNow()) });
    tick();
    const timer = setInterval(tick, stepMilliseconds ?? tickMilliseconds(clock));
    return () => {
      clearInterval(timer);
    };
  }, [clock, stepMilliseconds]);
  // A clock that has just been set has not ticked yet.
  return ticked.clock === clock ? ticked.now : hallTimeAt(clock, serverNow());
}

/** The hall's time at this moment, for something that happens once. */
export function useHallTimeReader(): () => Instant {
  const { store } = useLiveHall();
  return () => hallTimeAt(store.getState().clock, serverNow());
}
