import type { HallPlan } from '#contracts/hall-plan';
import type { TicketState } from '#contracts/hall-state';
import type { Point } from '#contracts/plan-geometry';
import { distanceMetres, type Place, visitorPlace } from './hall-geometry.ts';
import { SeatAllocation } from './seat-allocation.ts';
import { beginWalk, type Walk, walkPlace } from './walk-motion.ts';
import type { WalkWays } from './walk-path.ts';

/** One person on the floor, known by the ticket they hold. */
export interface Figure {
  readonly ticketId: string;
  queueId: string | null;
  priority: boolean;
  seated: boolean;
  place: Place;
  /** Where they belong when they have arrived. */
  target: Place;
  sitsAtTarget: boolean;
  walk: Walk | null;
  leaving: boolean;
}

/** The page's moment (milliseconds), the speed of the hall's time, and whether people are seen walking. */
export interface CrowdMoment {
  readonly now: number;
  readonly rate: number;
  readonly animate: boolean;
}

/** Where everybody is. Figures change only when their ticket does, or while they walk. */
export class Crowd {
  readonly figures = new Map<string, Figure>();
  readonly walking = new Set<Figure>();
  private readonly seats: SeatAllocation;
  private readonly windowPlaces: ReadonlyMap<string, Place>;

  constructor(
    private readonly plan: HallPlan,
    private readonly ways: WalkWays,
  ) {
    this.seats = new SeatAllocation(plan, ways.grid);
    this.windowPlaces = new Map(plan.windows.map((window) => [window.id, visitorPlace(window)]));
  }

  /** Brings one person up to their ticket; null when they are not on the floor. A ticket that is gone walks out. */
  follow(ticketId: string, ticket: TicketState | null, moment: CrowdMoment): Figure | null {
    const known = this.figures.get(ticketId);
    const target = ticket === null ? null : this.targetOf(ticket);
    if (!target || !ticket) return known ? this.leave(known, moment) : null;
    const figure = known ?? this.enter(ticketId, target.place, moment);
    figure.queueId = ticket.queueId;
    figure.priority = ticket.class === 'priority';
    figure.sitsAtTarget = target.seated;
    figure.leaving = false;
    if (figure.target.x !== target.place.x || figure.target.y !== target.place.y || (known === undefined && moment.animate)) {
      figure.target = target.place;
      this.send(figure, moment);
    } else if (!figure.walk) figure.seated = target.seated;
    return figure;
  }

  /** Moves everybody who walks; returns who left the hall. Those who arrived are out of `walking` afterwards. */
  step(now: number): Figure[] {
    const gone: Figure[] = [];
    for (const figure of this.walking) {
      const place = figure.walk && walkPlace(figure.walk, now);
      if (place) {
        figure.place = place;
        continue;
      }
      this.arrive(figure);
      if (figure.leaving) {
        this.figures.delete(figure.ticketId);
        gone.push(figure);
      }
    }
    return gone;
  }

  clear(): void {
    this.figures.clear();
    this.walking.clear();
    this.seats.clear();
  }

  private targetOf(ticket: TicketState): { readonly place: Place; readonly seated: boolean } | null {
    const atWindow = ticket.status === 'called' || ticket.status === 'serving';
    const front = atWindow && ticket.windowId !== null ? this.windowPlaces.get(ticket.windowId) : undefined;
    if (front) {
      this.seats.release(ticket.id);
      return { place: front, seated: ticket.status === 'serving' };
    }
    if (ticket.status === 'waiting' || ticket.status === 'parked' || atWindow) {
      const place = this.seats.take(ticket.id, ticket.queueId);
      return place && { place, seated: place.seated };
    }
    this.seats.release(ticket.id);
    return null;
  }

  private enter(ticketId: string, target: Place, moment: CrowdMoment): Figure {
    const place = moment.animate ? { ...this.nearestDoor(target), heading: Math.PI } : target;
    const figure: Figure = {
      ticketId,
      queueId: null,
      priority: false,
      seated: !moment.animate,
      place,
      target,
      sitsAtTarget: false,
      walk: null,
      leaving: false,
    };
    this.figures.set(ticketId, figure);
    return figure;
  }

  private leave(figure: Figure, moment: CrowdMoment): Figure | null {
    this.seats.release(figure.ticketId);
    if (figure.leaving) return figure;
    if (!moment.animate) {
      this.figures.delete(figure.ticketId);
      this.walking.delete(figure);
      return null;
    }
    figure.leaving = true;
    figure.target = { ...this.nearestDoor(figure.place), heading: 0 };
    this.send(figure, moment);
    return figure;
  }

  private send(figure: Figure, moment: CrowdMoment): void {
    const corners = moment.animate ? this.ways.find(figure.place, figure.target) : null;
    if (!corners) {
      this.arrive(figure);
      return;
    }
    figure.walk = beginWalk(corners, moment.now, moment.rate);
    figure.seated = false;
    this.walking.add(figure);
  }

  private arrive(figure: Figure): void {
    figure.walk = null;
    figure.place = figure.target;
    figure.seated = figure.sitsAtTarget;
    this.walking.delete(figure);
  }

  private nearestDoor(point: Point): Point {
    const [first, ...rest] = this.plan.doors;
    if (!first) return { x: this.plan.size.widthMetres / 2, y: this.plan.size.depthMetres };
    return rest.reduce((best, door) => (distanceMetres(door, point) < distanceMetres(best, point) ? door : best), first);
  }
}
