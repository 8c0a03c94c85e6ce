import type { WindowAction } from '#contracts/commands';
import type { HallDay } from './hall-day.ts';
import { formatInstant, minuteMs, secondMs } from './hall-time.ts';
import type { Random } from './random.ts';
import { findRefusal, isAlreadySo, type Refusal, refuse } from './refusal.ts';
import type { ServiceDesk } from './service-desk.ts';
import { meetStaff } from './staff-member.ts';
import type { WindowService } from './window-service.ts';

interface Order {
  readonly id: string;
  readonly action: WindowAction;
  readonly desk: ServiceDesk;
  /** The window that its staff comes from; null where they come from the reserve. */
  readonly donor: ServiceDesk | null;
  dropped: boolean;
}

/** The hall's duty manager: answers what is asked of a window, and has it done some minutes later, as people do. */
export class CommandDesk {
  private readonly day: HallDay;
  private readonly desks: readonly ServiceDesk[];
  private readonly service: WindowService;
  private readonly random: Random;
  private readonly seen = new Set<string>();
  private readonly pending = new Map<string, Order>();
  /** Staff without a window, by pool. */
  private readonly reserve: Map<string, string[]>;

  constructor(day: HallDay, desks: readonly ServiceDesk[], service: WindowService) {
    this.day = day;
    this.desks = desks;
    this.service = service;
    this.random = day.random('command-desk');
    this.reserve = new Map(
      Object.entries(day.hall.truth.staff.reserve).map(([poolId, count]) => [
        poolId,
        Array.from({ length: count }, (_, place) => `S-${poolId}-${place + 1}`),
      ]),
    );
  }

  /** Takes a command now; a repeated id is taken once. */
  obey(id: string, windowId: string, action: WindowAction): void {
    if (this.seen.has(id)) return;
    this.seen.add(id);
    const desk = this.desks.find(({ plan }) => plan.id === windowId);
    const answerMs = this.random.between(0.5, 1.5) * this.day.hall.truth.staff.commandAnswerSeconds * secondMs;
    if (!desk) this.day.agenda.after(answerMs, () => this.day.emit('command.rejected', id, refuse('unknown_window', '没有这个窗口')));
    else this.day.agenda.after(answerMs, () => this.answer(id, desk, action));
  }

  private answer(id: string, desk: ServiceDesk, action: WindowAction): void {
    const tookBack = this.supersede(desk.plan.id);
    if (tookBack && isAlreadySo(desk, action)) {
      this.day.emit('command.accepted', id, {});
      this.day.emit('command.completed', id, {});
      return;
    }
    const pool = this.reserve.get(desk.plan.poolId) ?? [];
    const donorId = action.action === 'open' ? action.staffFromWindowId : undefined;
    const donor = donorId === undefined ? undefined : (this.desks.find(({ plan }) => plan.id === donorId) ?? null);
    const refusal = findRefusal(this.day, desk, action, { reserve: pool.length, donor, pledged: this.pledged() });
    if (refusal !== null) {
      this.day.emit('command.rejected', id, refusal);
      return;
    }
    const order: Order = { id, action, desk, donor: donor ?? null, dropped: false };
    const staffId = action.action === 'open' && !donor ? (pool.shift() ?? null) : null;
    if (donor) donor.commanded = true;
    const { openMedianMinutes, moveMedianMinutes, commandSpread } = this.day.hall.truth.staff;
    const median = action.action === 'open' ? openMedianMinutes : moveMedianMinutes;
    const delayMs = this.random.lognormal(median, commandSpread) * minuteMs;
    this.pending.set(desk.plan.id, order);
    this.day.emit('command.accepted', id, { expectedTime: formatInstant(Math.round(this.day.agenda.now + delayMs)) });
    if (action.action !== 'assign') desk.commanded = action.action !== 'resume';
    this.day.agenda.after(delayMs, () => this.carryOut(order, staffId));
  }

  private pledged(): ReadonlySet<ServiceDesk> {
    return new Set([...this.pending.values()].flatMap(({ donor }) => (donor ? [donor] : [])));
  }

  /** A later command takes the place of one that is still to be carried out; true when there was one. */
  private supersede(windowId: string): boolean {
    const earlier = this.pending.get(windowId);
    if (!earlier) return false;
    earlier.dropped = true;
    this.giveUp(earlier, refuse('superseded', '已被后一条指令取代'));
    return true;
  }

  /** The plan of the day has its windows back. */
  private giveUp({ id, desk, donor }: Order, refusal: Refusal): void {
    desk.commanded = false;
    if (donor) donor.commanded = false;
    this.pending.delete(desk.plan.id);
    this.day.emit('command.rejected', id, refusal);
  }

  private carryOut(order: Order, staffId: string | null): void {
    const { desk, action, donor } = order;
    if (donor) donor.onceFree(() => this.comeOver(order, donor));
    else if (action.action === 'close' || action.action === 'pause') desk.onceFree(() => this.change(order, staffId));
    else this.change(order, staffId);
  }

  /** Whoever sits at a window closes it and opens the other. */
  private comeOver(order: Order, donor: ServiceDesk): void {
    const staffId = order.dropped ? null : (donor.staff?.id ?? null);
    if (staffId !== null) donor.close(`支援 ${order.desk.plan.number} 号窗口`, null);
    this.change(order, staffId);
  }

  private change(order: Order, staffId: string | null): void {
    const { desk, action, id } = order;
    if (order.dropped) {
      this.release(desk.plan.poolId, staffId);
      return;
    }
    this.pending.delete(desk.plan.id);
    switch (action.action) {
      case 'open':
        if (staffId === null) {
          this.giveUp(order, refuse('nobody_there', '支援窗口已无人员'));
          return;
        }
        if (action.queues && action.queues.length > 0) desk.queues = action.queues;
        desk.open(meetStaff(this.day, staffId), id);
        break;
      case 'close':
        this.release(desk.plan.poolId, desk.staff?.id ?? null);
        desk.close('按指令关闭', id);
        break;
      case 'pause':
        desk.pause(action.reason, id);
        break;
      case 'resume':
        desk.resume(id);
        break;
      case 'assign':
        desk.assign(action.queues, id);
        break;
    }
    this.day.emit('command.completed', id, {});
    this.service.callNext(desk);
  }

  private release(poolId: string, staffId: string | null): void {
    const pool = this.reserve.get(poolId);
    if (pool && staffId !== null) pool.push(staffId);
  }
}
