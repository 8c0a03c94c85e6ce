import type { AreaEvent, StaffEvent, TicketEvent, WindowEvent } from '#contracts/events';
import type { HallPlan } from '#contracts/hall-plan';
import type { StaffState } from '#contracts/hall-state';
import type { StateCollection } from '#contracts/state-patch';
import { AreaRegister } from './area-register.ts';
import { DayFloor } from './day-floor.ts';
import type { DirtyIds } from './dirty-ids.ts';
import { EntityLog } from './entity-log.ts';
import type { ProjectedRows } from './projection-row.ts';
import { type StaffRecord, staffReducer } from './reduce-staff.ts';
import type { TicketEntity } from './ticket-entity.ts';
import type { WindowEntity } from './window-entity.ts';

type DayEvent = TicketEvent | WindowEvent | StaffEvent | AreaEvent;

/** Everything of a hall that begins anew each service day. */
export class DayBook {
  readonly floor: DayFloor;
  readonly areas = new Map<string, AreaRegister>();
  private readonly staff = new Map<string, EntityLog<StaffEvent, StaffRecord>>();
  private readonly touched = new Set<TicketEntity | WindowEntity>();
  private readonly rows: ProjectedRows[] = [];

  constructor(
    private readonly plan: HallPlan,
    readonly day: number,
    private readonly dirty: DirtyIds,
  ) {
    this.floor = new DayFloor(plan, day, dirty);
  }

  has(family: string, entityId: string): boolean {
    if (family === 'ticket') return this.floor.tickets.has(entityId);
    return this.floor.windows.get(entityId)?.touched ?? false;
  }

  take(event: DayEvent): void {
    switch (event.family) {
      case 'ticket':
        this.touched.add(this.floor.takeTicket(event));
        break;
      case 'window':
        this.touched.add(this.floor.takeWindow(event.entityId, event));
        break;
      case 'staff':
        this.staffLog(event.entityId).insert(event);
        this.dirty.mark('staff', event.entityId);
        if (event.kind !== 'signed_off' && event.data.windowId !== undefined)
          this.touched.add(this.floor.takeWindow(event.data.windowId, event));
        break;
      case 'area':
        this.takeArea(event);
        break;
    }
  }

  staffState(id: string): StaffState | null {
    const log = this.staff.get(id);
    return log ? { id, ...log.record } : null;
  }

  /** The ids of all that is in the book, by collection of the state. */
  ids(): [StateCollection, Iterable<string>][] {
    return [
      ['windows', this.floor.windows.keys()],
      ['queues', this.floor.queues.keys()],
      ['tickets', this.floor.tickets.keys()],
      ['visits', this.floor.visits.ids()],
      ['staff', this.staff.keys()],
      ['areas', this.areas.keys()],
    ];
  }

  /** Adds the rows that the tables do not hold yet. */
  project(hallId: string, into: ProjectedRows[]): void {
    for (const entity of this.touched) {
      const rows = entity.project(hallId);
      if (rows) into.push(rows);
    }
    this.touched.clear();
    // A batch can have more rows than a call may have arguments.
    for (const rows of this.rows) into.push(rows);
    this.rows.length = 0;
  }

  /** The rows of an entity that was read back stand in the tables already. */
  settle(hallId: string, family: string, entityId: string): void {
    const entity = family === 'ticket' ? this.floor.tickets.get(entityId) : this.floor.windows.get(entityId);
    if (!entity) return;
    entity.project(hallId);
    this.touched.delete(entity);
  }

  private staffLog(id: string): EntityLog<StaffEvent, StaffRecord> {
    let log = this.staff.get(id);
    if (!log) {
      log = new EntityLog(staffReducer);
      this.staff.set(id, log);
    }
    return log;
  }

  private takeArea(event: AreaEvent): void {
    const { entityId, time } = event;
    let area = this.areas.get(entityId);
    if (!area) {
      area = new AreaRegister(entityId);
      this.areas.set(entityId, area);
    }
    area.take(event);
    this.dirty.mark('areas', entityId);
    const head = [this.plan.id, this.day, entityId, time];
    const { data } = event;
    const row =
      event.kind === 'air'
        ? [
            ...head,
            event.data.co2Ppm ?? null,
            event.data.temperatureCelsius ?? null,
            event.data.humidityShare ?? null,
            event.data.noiseDecibels ?? null,
          ]
        : 'in' in data
          ? [...head, data.in, data.out, null]
          : [...head, null, null, 'people' in data ? data.people : null];
    const table = event.kind === 'air' ? 'area_air' : 'area_counts';
    this.rows.push({ table, hallId: this.plan.id, day: this.day, entityId, replaces: false, rows: [row] });
  }
}
