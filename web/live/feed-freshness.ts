import type { EventFamily } from '#contracts/events';
import type { FeedState, Freshness, HallState } from '#contracts/hall-state';
import { useHall } from './live-hall.tsx';

/** How fresh what a family tells is; a family the state does not list was never heard of. */
export const freshnessOfFeed = (state: HallState, family: EventFamily): Freshness => state.feeds[family]?.freshness ?? 'unknown';

export const useFeed = (family: EventFamily): FeedState | undefined => useHall((state) => state.feeds[family]);
export const useFreshness = (family: EventFamily): Freshness => useHall((state) => freshnessOfFeed(state, family));
