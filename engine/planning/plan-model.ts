import { LpModel, type Term, term } from './lp-model.ts';
import type { PlanningHall } from './planning-hall.ts';
import { minutesOf } from './slot-grid.ts';
import type { WindowGroup } from './window-groups.ts';

/** What the plan is to bring about, by `queue * slots + slot`. */
export interface PlanNeeds {
  /** Windows; helping out counts in parts. */
  readonly required: Float64Array;
  /** Minutes of waiting that every next window saves. */
  readonly saved: readonly (readonly number[])[];
  /** How much the saved minutes count. */
  readonly weights: Float64Array;
}

/** One missing window for a minute costs as much as so many windows for a minute. */
const shortCost = 20;
/** Share of its time that a window can be lent to other queues. */
const lentShare = 0.5;
/** What a saved minute of waiting is worth while hours are to be saved: it only decides between equals. */
const savedWorth = 0.1;

/** Places of the variables of a plan. */
export class PlanModel {
  readonly model = new LpModel();
  /** By group, first queue and slot: windows. */
  readonly windows: readonly (readonly (readonly number[])[])[];
  /** By group, first queue and meal: starts of meals by slot; -1 where none can start. */
  readonly meals: readonly (readonly (readonly (readonly number[])[])[])[];
  private readonly opened: number[][][];
  private readonly closed: number[][][];

  constructor(
    readonly hall: PlanningHall,
    readonly groups: readonly WindowGroup[],
    needs: PlanNeeds,
  ) {
    const { grid, wishes } = hall;
    const isBudget = wishes.windowHours !== undefined;
    const { model } = this;
    this.windows = groups.map((group) =>
      group.firstQueues.map((id) =>
        grid.slots.map((slot, place) => {
          const fixed = group.fixed[place];
          const low = fixed === id ? 1 : 0;
          const high = fixed === undefined ? group.windows.length : low;
          return model.add(isBudget ? 0 : minutesOf(slot), low, high, true);
        }),
      ),
    );
    this.opened = this.changes(wishes.switchingCostMinutes);
    this.closed = this.changes(0);
    this.meals = groups.map((group, place) => this.addMeals(group, place));
    groups.forEach((group, place) => {
      this.limitGroup(group, place);
      this.followChanges(group, place);
      this.keepKnown(group, place);
    });
    this.limitStaff();
    this.limitChanges();
    this.cover(needs, isBudget ? 1 : savedWorth);
    if (isBudget) model.require(this.allWindows(), 0, (wishes.windowHours ?? 0) * 60);
  }

  private changes(cost: number): number[][][] {
    return this.groups.map(({ firstQueues }) =>
      firstQueues.map(() =>
        this.hall.grid.slots.map((_, slot) =>
          this.model.add(this.hall.grid.spellOf(slot).from === slot ? 0 : cost, 0, Number.POSITIVE_INFINITY),
        ),
      ),
    );
  }

  /** Windows open in a slot are those of the slot before, and what opened less what closed. What opened stays for a while. The hall opens anew after each break. */
  private followChanges(group: WindowGroup, g: number): void {
    const { grid, wishes } = this.hall;
    const stays = Math.max(1, Math.ceil(wishes.minimumOpenMinutes / wishes.slotMinutes - 1e-9));
    const isFree = (slot: number): boolean => group.fixed[slot] === undefined;
    group.firstQueues.forEach((_, p) => {
      const windows = this.windows[g][p];
      grid.slots.forEach((_slot, s) => {
        const spell = grid.spellOf(s);
        const isStart = s === spell.from;
        const before = isStart ? [] : [term(windows[s - 1], -1)];
        this.model.require([term(windows[s]), ...before, term(this.opened[g][p][s], -1), term(this.closed[g][p][s])], 0, 0);
        const recent = Array.from({ length: Math.min(stays, s - spell.from + 1) }, (_unused, back) => s - back).filter(isFree);
        if (isFree(s) && stays > 1)
          this.model.require([term(windows[s]), ...recent.map((at) => term(this.opened[g][p][at], -1))], 0, Infinity);
        // Whatever opens shortly before the hall closes would not stay long enough.
        if (!isStart && isFree(s) && s + stays > spell.to) this.model.require([term(this.opened[g][p][s])], 0, 0);
      });
    });
  }

  private limitGroup(group: WindowGroup, g: number): void {
    this.hall.grid.slots.forEach((_, s) => {
      this.model.require(
        this.windows[g].map((windows) => term(windows[s])),
        0,
        group.windows.length,
      );
    });
  }

  private keepKnown(group: WindowGroup, g: number): void {
    const { keepCostMinutes } = this.hall.wishes;
    if (keepCostMinutes <= 0 || group.windows.length === 0) return;
    group.firstQueues.forEach((id, p) => {
      this.hall.grid.slots.forEach((_, s) => {
        const known = group.windows.filter(({ present }) => present[s]?.[0] === id).length;
        const more = this.model.add(keepCostMinutes, 0, Number.POSITIVE_INFINITY);
        const fewer = this.model.add(keepCostMinutes, 0, Number.POSITIVE_INFINITY);
        this.model.require([term(this.windows[g][p][s]), term(more, -1), term(fewer)], known, known);
      });
    });
  }

  private limitStaff(): void {
    for (const { fromMinute, toMinute, windows, poolId } of this.hall.wishes.staff ?? [])
      this.hall.grid.slots.forEach((slot, s) => {
        if (slot.fromMinute >= toMinute || slot.toMinute <= fromMinute) return;
        const there = this.groups.flatMap((group, g) =>
          poolId === undefined || group.poolId === poolId ? this.windows[g].map((of) => term(of[s])) : [],
        );
        this.model.require(there, 0, windows);
      });
  }

  private limitChanges(): void {
    const { grid, wishes } = this.hall;
    if (wishes.mostChangesPerHour === undefined) return;
    const hours = new Map<number, number[]>();
    grid.slots.forEach(({ fromMinute }, s) => {
      const hour = Math.floor((fromMinute - grid.slots[0].fromMinute) / 60);
      if (grid.spellOf(s).from !== s) hours.set(hour, [...(hours.get(hour) ?? []), s]);
    });
    for (const slots of hours.values()) {
      const changes = [this.opened, this.closed].flatMap((kind) =>
        kind.flatMap((ofGroup) => ofGroup.flatMap((ofQueue) => slots.map((s) => term(ofQueue[s])))),
      );
      this.model.require(changes, 0, wishes.mostChangesPerHour);
    }
  }

  /** Every queue gets windows of its own, lends some of their time to others of the pool and borrows from them. */
  private cover({ required, saved, weights }: PlanNeeds, worth: number): void {
    const { queues, grid, wishes } = this.hall;
    const slots = grid.slots.length;
    const placeOf = new Map(queues.map(({ id }, place) => [id, place]));
    const cover: Term[][] = Array.from({ length: queues.length * slots }, () => []);
    const own: Term[][] = cover.map(() => []);
    this.groups.forEach((group, g) => {
      group.firstQueues.forEach((id, p) => {
        const from = placeOf.get(id) ?? 0;
        grid.slots.forEach((_, s) => {
          const serving = [term(this.windows[g][p][s]), ...this.eating(g, p, s)];
          cover[from * slots + s].push(...serving);
          own[from * slots + s].push(term(this.windows[g][p][s]));
          if (!group.isFlexible || wishes.mostQueuesPerWindow < 2) return;
          const lent = group.firstQueues.filter((other) => other !== id).map((other) => ({ other, flow: this.model.add(0, 0, Infinity) }));
          for (const { other, flow } of lent) {
            cover[from * slots + s].push(term(flow, -1));
            cover[(placeOf.get(other) ?? 0) * slots + s].push(term(flow));
          }
          this.model.require(
            [...serving.map(({ variable, factor }) => term(variable, -lentShare * factor)), ...lent.map(({ flow }) => term(flow))],
            -Infinity,
            0,
          );
        });
      });
    });
    cover.forEach((terms, at) => {
      const minutes = minutesOf(grid.slots[at % slots]);
      const short = this.model.add(shortCost * minutes, 0, Infinity);
      this.model.require([...terms, term(short)], required[at], Infinity);
      this.model.require(own[at], wishes.minimumWindows, Infinity);
      const steps = saved[at].map((minutesSaved) => term(this.model.add(-worth * weights[at] * minutesSaved, 0, 1)));
      if (steps.length > 0) this.model.require([...terms, ...steps.map(({ variable }) => term(variable, -1))], 0, Infinity);
    });
  }

  /** Meals are taken by whoever is there in the middle of the spell; they start so that they end in it. */
  private addMeals(group: WindowGroup, g: number): number[][][] {
    const { grid, wishes } = this.hall;
    return group.firstQueues.map((_, p) =>
      (wishes.meals ?? []).map(({ fromMinute, toMinute, minutes }) => {
        const starts = grid.slots.map(({ fromMinute: start }, s) => {
          const isIn = start >= fromMinute && start + minutes <= toMinute + 1e-9 && group.fixed[s] === undefined;
          return isIn ? this.model.add(0, 0, group.windows.length, true) : -1;
        });
        const middle = grid.slotAt((fromMinute + toMinute) / 2);
        const terms = starts.filter((variable) => variable >= 0).map((variable) => term(variable));
        if (terms.length > 0) this.model.require([...terms, term(this.windows[g][p][middle], -1)], 0, Infinity);
        return starts;
      }),
    );
  }

  /** Those of a group and queue who are away for a meal in a slot, taken off. */
  private eating(g: number, p: number, s: number): Term[] {
    const { grid, wishes } = this.hall;
    const { fromMinute, toMinute } = grid.slots[s];
    return (wishes.meals ?? []).flatMap(({ minutes }, meal) =>
      this.meals[g][p][meal].flatMap((variable, start) => {
        if (variable < 0) return [];
        const begins = grid.slots[start].fromMinute;
        return begins < toMinute && begins + minutes > fromMinute ? [term(variable, -1)] : [];
      }),
    );
  }

  private allWindows(): Term[] {
    const { slots } = this.hall.grid;
    return this.windows.flatMap((ofGroup) => ofGroup.flatMap((of) => of.map((variable, s) => term(variable, minutesOf(slots[s])))));
  }
}
