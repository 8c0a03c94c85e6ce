import type { HallPlan } from '#contracts/hall-plan';
import type { HallState } from '#contracts/hall-state';
import { queueColour, type Theme } from '../tokens.ts';
import { changedIds } from './changed-records.ts';
import { Crowd } from './crowd.ts';
import { buildWalkGrid } from './walk-grid.ts';
import { WalkWays } from './walk-path.ts';

const namespace = 'http://www.w3.org/2000/svg';
const still = { now: 0, rate: 1, animate: false };

/** The people on the plan: one dot each, changed only when their ticket is. */
export class PlanPeople {
  private readonly dots = new Map<string, SVGCircleElement>();
  private readonly crowd: Crowd;
  private shown: HallState['tickets'] = {};

  constructor(
    private readonly plan: HallPlan,
    private readonly layer: SVGGElement,
    private readonly theme: Theme,
    private readonly filter: string | null,
  ) {
    this.crowd = new Crowd(plan, new WalkWays(buildWalkGrid(plan), plan.doors));
    layer.replaceChildren();
  }

  update(tickets: HallState['tickets']): void {
    const ids = changedIds(this.shown, tickets);
    if (this.dots.size === 0) ids.sort((a, b) => (tickets[a]?.queuedAt ?? 0) - (tickets[b]?.queuedAt ?? 0));
    this.shown = tickets;
    for (const id of ids) {
      const figure = this.crowd.follow(id, tickets[id] ?? null, still);
      if (!figure) {
        this.dots.get(id)?.remove();
        this.dots.delete(id);
        continue;
      }
      const dot = this.dots.get(id) ?? this.layer.appendChild(document.createElementNS(namespace, 'circle'));
      this.dots.set(id, dot);
      const muted = this.filter !== null && figure.queueId !== this.filter;
      const look = {
        cx: figure.place.x.toFixed(2),
        cy: figure.place.y.toFixed(2),
        r: '0.36',
        'data-ticket': id,
        'fill-opacity': muted ? '0.15' : '1',
        fill: queueColour(this.plan, figure.queueId ?? '', this.theme),
        'stroke-width': figure.priority ? '0.14' : '0',
        stroke: 'currentColor',
      };
      for (const [name, value] of Object.entries(look)) dot.setAttribute(name, value);
    }
  }
}
