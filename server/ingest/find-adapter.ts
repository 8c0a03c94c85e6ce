import type { Adapter } from '../adapters/adapter.ts';

/** The first adapter whose filter takes in the topic. */
export function findAdapter(adapters: readonly Adapter[], topic: string): Adapter | null {
  const levels = topic.split('/');
  return adapters.find(({ topicFilter }) => matchesFilter(topicFilter.split('/'), levels)) ?? null;
}

function matchesFilter(filter: readonly string[], levels: readonly string[]): boolean {
  return (
    filter.every((part, place) => part === '#' || (levels[place] !== undefined && (part === '+' || part === levels[place]))) &&
    (filter.at(-1) === '#' || filter.length === levels.length)
  );
}
