import type { PauseReason } from '#contracts/events';
import type { ServiceWindowPlan } from '#contracts/hall-plan';
import type { HallDay } from './hall-day.ts';
import type { StaffMember } from './staff-member.ts';
import type { Ticket } from './visitor.ts';

const byCommand = (commandId: string | null): { commandId?: string } => (commandId ? { commandId } : {});

/** One window: its sign, who sits there, and whom they have before them. */
export class ServiceDesk {
  readonly plan: ServiceWindowPlan;
  status: 'open' | 'paused' | 'closed' = 'closed';
  queues: readonly string[];
  staff: StaffMember | null = null;
  /** The ticket called or served; null between two visitors. */
  ticket: Ticket | null = null;
  /** Busy with a visitor, or with what has to be written up afterwards. */
  busy = false;
  /** Nobody sits there though the sign says open (空岗). */
  vacant = false;
  /** A manager took it over: the plan of the day no longer moves it. */
  commanded = false;
  freeSince = 0;
  /** Visitors who come back to this window before anybody else is called. */
  returning: Ticket[] = [];
  /** Told who is left over when the window has closed. */
  onClosed: (returning: readonly Ticket[]) => void = () => {};
  private readonly day: HallDay;
  private whenFree: (() => void)[] = [];

  constructor(day: HallDay, plan: ServiceWindowPlan) {
    this.day = day;
    this.plan = plan;
    this.queues = plan.queues;
  }

  get canCall(): boolean {
    return this.status === 'open' && !this.busy && !this.vacant && this.staff !== null;
  }

  /** Does `act` as soon as the present visitor is done with. */
  onceFree(act: () => void): void {
    if (this.busy) this.whenFree.push(act);
    else act();
  }

  becomeFree(): void {
    this.busy = false;
    this.ticket = null;
    this.freeSince = this.day.agenda.now;
    const acts = this.whenFree;
    this.whenFree = [];
    for (const act of acts) act();
  }

  open(staff: StaffMember, commandId: string | null): void {
    if (this.status !== 'closed') return;
    this.status = 'open';
    this.vacant = false;
    this.staff = staff;
    staff.restedAt = this.day.agenda.now;
    this.freeSince = this.day.agenda.now;
    this.day.emit('staff.signed_on', staff.id, { windowId: this.plan.id });
    this.day.emit('window.opened', this.plan.id, { staffId: staff.id, queues: [...this.queues], ...byCommand(commandId) });
  }

  close(reason: string | null, commandId: string | null): void {
    if (this.status === 'closed') return;
    this.status = 'closed';
    this.vacant = false;
    this.day.emit('window.closed', this.plan.id, { ...(reason && { reason }), ...byCommand(commandId) });
    if (this.staff) this.day.emit('staff.signed_off', this.staff.id, {});
    this.staff = null;
    const { returning } = this;
    this.returning = [];
    this.onClosed(returning);
  }

  pause(reason: PauseReason, commandId: string | null): void {
    if (this.status !== 'open') return;
    this.status = 'paused';
    this.day.emit('window.paused', this.plan.id, { reason, ...byCommand(commandId) });
  }

  resume(commandId: string | null): void {
    if (this.status !== 'paused' && !(this.status === 'open' && this.vacant)) return;
    this.status = 'open';
    this.vacant = false;
    this.freeSince = this.day.agenda.now;
    if (this.staff) this.staff.restedAt = this.day.agenda.now;
    this.day.emit('window.resumed', this.plan.id, byCommand(commandId));
  }

  assign(queues: readonly string[], commandId: string | null): void {
    this.queues = queues;
    this.day.emit('window.assigned', this.plan.id, { queues: [...queues], ...byCommand(commandId) });
  }

  /** Somebody else sits down while the window stays open. */
  relieve(staff: StaffMember): void {
    if (this.staff) this.day.emit('staff.signed_off', this.staff.id, {});
    staff.restedAt = this.day.agenda.now;
    this.staff = staff;
    this.day.emit('staff.signed_on', staff.id, { windowId: this.plan.id });
  }
}
