import type { HallDay } from './hall-day.ts';
import { clockMs, hourMs, minuteMs } from './hall-time.ts';
import type { Random } from './random.ts';
import type { ServiceDesk } from './service-desk.ts';
import type { Shift, ShiftPlanner } from './shift-plan.ts';
import { meetStaff } from './staff-member.ts';
import type { WindowService } from './window-service.ts';

/** The people behind the windows: they come (some late), take breaks, relieve each other at noon, leave the post, go home. */
export class WindowStaff {
  private readonly day: HallDay;
  private readonly desks: readonly ServiceDesk[];
  private readonly service: WindowService;
  private readonly waiting: (queueId: string) => number;
  private readonly random: Random;

  constructor(day: HallDay, desks: readonly ServiceDesk[], service: WindowService, waiting: (queueId: string) => number) {
    this.day = day;
    this.desks = desks;
    this.service = service;
    this.waiting = waiting;
    this.random = day.random('window-staff');
  }

  begin(planner: ShiftPlanner): void {
    for (const shift of planner(this.day, this.desks)) this.schedule(shift);
    this.planOutages();
    const { date, agenda } = this.day;
    for (const desk of this.desks) agenda.at(date.closes + this.random.between(0, 2) * minuteMs, () => this.closeWhenEmpty(desk));
    agenda.at(date.closes + 45 * minuteMs, () => {
      for (const desk of this.desks) desk.onceFree(() => desk.close('下班', null));
    });
  }

  private schedule(shift: Shift): void {
    const { desk } = shift;
    const { staff } = this.day.hall.truth;
    const late = this.random.chance(staff.lateShare) ? this.random.exponential(staff.lateMeanMinutes) : 0;
    const from = shift.from + (this.random.between(-1.5, 1) + late) * minuteMs;
    const { tasks = [] } = shift;
    this.day.agenda.at(from, () => this.open(desk, tasks.find((task) => task.from <= shift.from)?.queues ?? desk.queues));
    for (const task of tasks) if (task.from > shift.from) this.day.agenda.at(task.from, () => this.turnTo(desk, task.queues));
    if (shift.to < this.day.date.closes)
      this.day.agenda.at(shift.to + this.random.between(-3, 6) * minuteMs, () => this.ifPlanned(desk, () => desk.close('班次结束', null)));
    this.planBreaks(shift);
    this.planMeal(shift);
    this.planGaps(shift);
    const meanAbsences = (staff.vacantPerWindowDay * (shift.to - shift.from)) / (8 * hourMs);
    if (this.random.chance(meanAbsences))
      this.day.agenda.at(this.random.between(shift.from + 20 * minuteMs, shift.to - 20 * minuteMs), () => this.leavePost(desk));
  }

  private open(desk: ServiceDesk, queues: readonly string[]): void {
    if (desk.commanded || desk.status !== 'closed') return;
    desk.queues = queues;
    desk.open(meetStaff(this.day, `S${desk.plan.number}`), null);
    this.service.callNext(desk);
  }

  private turnTo(desk: ServiceDesk, queues: readonly string[]): void {
    if (desk.commanded) return;
    if (desk.status === 'closed') desk.queues = queues;
    else {
      desk.assign(queues, null);
      this.service.callNext(desk);
    }
  }

  private planBreaks(shift: Shift): void {
    const { staff } = this.day.hall.truth;
    const breakMs = staff.breakMinutes * minuteMs;
    for (const [from, to] of staff.breaksBegin) {
      const at = this.day.date.midnight + this.random.between(clockMs(from), clockMs(to));
      const takes = this.random.chance(staff.breakShare);
      if (takes && at > shift.from + hourMs && at + breakMs < shift.to - hourMs) this.pauseFor(shift.desk, at, breakMs, 'break');
    }
    if (this.random.chance(staff.trainingPerDay / this.desks.length))
      this.pauseFor(shift.desk, this.random.between(shift.from, shift.to), 30 * minuteMs, 'training');
  }

  /** At noon some are relieved, the others eat and come back; their times are spread so that the hall stays open. */
  private planMeal(shift: Shift): void {
    const { meals } = this.day.hall.truth.staff;
    const { midnight, weekday } = this.day.date;
    if (!meals || weekday === 'sat') return;
    const mealMs = meals.minutes * minuteMs;
    const at = midnight + this.random.between(clockMs(meals.from), clockMs(meals.to) - mealMs);
    const relieved = this.random.chance(meals.relayShare);
    if (shift.from > at - hourMs || shift.to < at + mealMs + hourMs) return;
    if (!relieved) this.pauseFor(shift.desk, at, mealMs, 'meal');
    else {
      this.day.agenda.at(at, () => this.relieve(shift.desk, `S${shift.desk.plan.number}-relief`));
      this.day.agenda.at(at + mealMs, () => this.relieve(shift.desk, `S${shift.desk.plan.number}`));
    }
  }

  private relieve(desk: ServiceDesk, staffId: string): void {
    desk.onceFree(() => {
      if (desk.status === 'open' && !desk.commanded) desk.relieve(meetStaff(this.day, staffId));
    });
  }

  /** A hall that closes at noon sends everybody to lunch together. */
  private planGaps(shift: Shift): void {
    const { hours } = this.day.date;
    for (const [place, { closes }] of hours.entries()) {
      const next = hours[place + 1];
      if (next && shift.from < closes && shift.to > next.opens)
        this.pauseFor(shift.desk, closes + this.random.between(0, 6) * minuteMs, next.opens - closes - 4 * minuteMs, 'meal');
    }
  }

  private pauseFor(desk: ServiceDesk, at: number, lengthMs: number, reason: 'break' | 'meal' | 'training' | 'system'): void {
    this.day.agenda.at(at, () =>
      this.ifPlanned(desk, () => {
        if (desk.status !== 'open') return;
        desk.pause(reason, null);
        this.day.agenda.after(lengthMs * this.random.between(0.9, 1.15), () => this.comeBack(desk));
      }),
    );
  }

  private comeBack(desk: ServiceDesk): void {
    if (desk.commanded || desk.status !== 'paused') return;
    desk.resume(null);
    this.service.callNext(desk);
  }

  /** 空岗: the sign stays on, nobody sits there; sometimes a patrol notices and has the window paused. */
  private leavePost(desk: ServiceDesk): void {
    this.ifPlanned(desk, () => {
      const { staff } = this.day.hall.truth;
      if (desk.status !== 'open') return;
      desk.vacant = true;
      const awayMs = this.random.lognormal(staff.vacantMedianMinutes, staff.vacantSpread) * minuteMs;
      if (this.random.chance(staff.vacantNoticedShare))
        this.day.agenda.after(awayMs * 0.5, () => {
          if (desk.vacant && !desk.commanded) desk.pause('vacant', null);
        });
      this.day.agenda.after(awayMs, () => {
        if (desk.status === 'closed' || !desk.vacant) return;
        if (desk.status === 'paused' && !desk.commanded) desk.resume(null);
        desk.vacant = false;
        this.service.callNext(desk);
      });
    });
  }

  /** A department's network goes down, and the whole row of its windows with it. */
  private planOutages(): void {
    const { staff } = this.day.hall.truth;
    for (let left = this.random.poisson(staff.outagesPerDay); left > 0; left -= 1) {
      const counter = this.day.hall.plan.counters[this.random.below(this.day.hall.plan.counters.length)];
      const at = this.random.between(this.day.date.opens, this.day.date.closes - hourMs);
      const lengthMs = this.random.lognormal(staff.outageMedianMinutes, 0.4) * minuteMs;
      for (const desk of this.desks) if (desk.plan.counterId === counter?.id) this.pauseFor(desk, at, lengthMs, 'system');
    }
  }

  /** After hours a window stays as long as somebody waits for it. */
  private closeWhenEmpty(desk: ServiceDesk): void {
    if (desk.status === 'closed') return;
    const wanted = desk.returning.length > 0 || desk.queues.some((queueId) => this.waiting(queueId) > 0);
    if (wanted && desk.status === 'open') this.day.agenda.after(2 * minuteMs, () => this.closeWhenEmpty(desk));
    else if (desk.busy) desk.onceFree(() => this.closeWhenEmpty(desk));
    else desk.close('下班', null);
  }

  private ifPlanned(desk: ServiceDesk, act: () => void): void {
    desk.onceFree(() => {
      if (!desk.commanded) act();
    });
  }
}
