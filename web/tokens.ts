import type { HallPlan } from '#contracts/hall-plan';

export type Theme = 'dark' | 'light';

/** Every colour of the page, `#rrggbb`; both themes name the same things. */
export interface Tokens {
  readonly ground: string;
  readonly panel: string;
  readonly raised: string;
  readonly line: string;
  readonly text: string;
  readonly muted: string;
  readonly accent: string;
  readonly window: {
    readonly serving: string;
    readonly free: string;
    readonly paused: string;
    readonly closed: string;
    readonly tidal: string;
    readonly vacant: string;
  };
  readonly warning: { readonly yellow: string; readonly orange: string; readonly red: string };
  /** Ten hues told apart by hue and by lightness; always shown with the queue's letter. */
  readonly queue: readonly string[];
}

const warning = { yellow: '#e9c14b', orange: '#ee8a4a', red: '#e5564f' };

const dark: Tokens = {
  ground: '#0c1118',
  panel: '#141b25',
  raised: '#1b2431',
  line: '#263140',
  text: '#e8edf3',
  muted: '#8d9bad',
  accent: '#4aa8d8',
  window: { serving: '#4aa8d8', free: '#58c9a3', paused: '#e0b04c', closed: '#46525f', tidal: '#a98be0', vacant: '#e5564f' },
  warning,
  queue: ['#79aee3', '#d8a75f', '#63bda3', '#d98a9d', '#a79be2', '#c3c46e', '#58c0d6', '#e0936c', '#9db78c', '#c794cb'],
};

const light: Tokens = {
  ground: '#f4f5f2',
  panel: '#ffffff',
  raised: '#ffffff',
  line: '#dfe2dd',
  text: '#1a2027',
  muted: '#5d6874',
  accent: '#1f7fb2',
  window: { serving: '#1f7fb2', free: '#2a8f6b', paused: '#b07d17', closed: '#a4aca9', tidal: '#7b5fc0', vacant: '#c93f38' },
  warning,
  queue: ['#3b76b3', '#9c6a1a', '#22806a', '#ad4a63', '#6a59b2', '#757419', '#187c95', '#ad562d', '#5b7744', '#8b4d90'],
};

export const tokens = (theme: Theme): Tokens => (theme === 'dark' ? dark : light);

/** The colour of a queue on every page; the muted colour for a queue the plan does not know. */
export function queueColour(plan: Pick<HallPlan, 'queues'>, queueId: string, theme: Theme): string {
  const palette = tokens(theme);
  const place = plan.queues.findIndex((queue) => queue.id === queueId);
  return place < 0 ? palette.muted : (palette.queue[place % palette.queue.length] ?? palette.muted);
}

/** The same colours as CSS custom properties: `--ground`, `--window-serving`, `--warning-red`, `--queue-0` … `--queue-9`. */
export function cssProperties(theme: Theme): Readonly<Record<string, string>> {
  const { window, warning: levels, queue, ...plain } = tokens(theme);
  const properties: Record<string, string> = {};
  for (const [name, colour] of Object.entries(plain)) properties[`--${name}`] = colour;
  for (const [name, colour] of Object.entries(window)) properties[`--window-${name}`] = colour;
  for (const [name, colour] of Object.entries(levels)) properties[`--warning-${name}`] = colour;
  queue.forEach((colour, place) => {
    properties[`--queue-${place}`] = colour;
  });
  return properties;
}
