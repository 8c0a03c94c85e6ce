import { afterWork, dueAfter } from './hall-calendar.ts';
import type { HallDay } from './hall-day.ts';
import { clockMs, formatInstant, hourMs, minuteMs, secondMs } from './hall-time.ts';
import type { HallTruth } from './hall-truth.ts';
import type { Random } from './random.ts';

type Matter = HallTruth['matters'][string];

/** The step that another department does in a joint matter, and the one that only what is granted needs. */
const reviewStep = '审查';
const printStep = '制证';
const workDayMs = 8 * hourMs;
/** Time that by law does not count, and one kind that is not on the law's list. */
const lawfulPauses = ['听证', '检验检测', '专家评审', '公示', '鉴定'];
const unlawfulPause = '现场勘验';

/** The department's case system: what is applied for at the windows and online, and how it goes on for days. */
export class CaseSystem {
  private readonly day: HallDay;
  private readonly random: Random;

  constructor(day: HallDay) {
    this.day = day;
    this.random = day.random('case-system');
  }

  /** Cases that come in without a visit. */
  begin(): void {
    const { truth } = this.day.hall;
    for (const [matterId, matter] of Object.entries(truth.matters))
      for (let left = this.random.poisson(matter.onlineCasesPerDay); left > 0; left -= 1) {
        const at = this.day.date.midnight + this.random.between(clockMs('08:00'), clockMs('17:30'));
        if (at > this.day.date.wakes && at < this.day.date.ends) this.day.agenda.at(at, () => this.applyOnline(matterId));
      }
  }

  /** A visitor hands in a case at a window; its id, or null when the service needed none. */
  acceptAtWindow(matterId: string, ticketId: string): string | null {
    const matter = this.day.hall.truth.matters[matterId];
    if (!matter || !this.random.chance(matter.caseShare)) return null;
    const caseId = this.day.numbered('C');
    this.proceed(caseId, matterId, this.day.agenda.now, ticketId);
    return caseId;
  }

  private applyOnline(matterId: string): void {
    const { now } = this.day.agenda;
    const caseId = this.day.numbered('C');
    const { cases } = this.day.hall.truth;
    const channel = this.random.named(cases.remoteChannels);
    this.day.emit('case.applied', caseId, { matterId, channel });
    let at = afterWork(now, this.random.between(0.2, 4) * hourMs);
    if (this.random.chance(cases.preAcceptedShare)) {
      this.day.later(at, 'case.pre_accepted', caseId, {});
      at = afterWork(at, this.random.between(0.5, 3) * hourMs);
    }
    if (this.random.chance(cases.remoteRefusedShare)) this.day.later(at, 'case.refused', caseId, { reason: '不属于本机关职权范围' });
    else this.proceed(caseId, matterId, at, null);
  }

  private proceed(caseId: string, matterId: string, acceptedAt: number, ticketId: string | null): void {
    const { cases, matters } = this.day.hall.truth;
    const matter = matters[matterId];
    if (!matter) return;
    const ticket = ticketId === null ? {} : { ticketId };
    if (ticketId !== null) this.day.emit('case.applied', caseId, { matterId, channel: 'window', ...ticket });
    if (ticketId !== null && this.random.chance(cases.refusedShare)) {
      this.day.later(acceptedAt + secondMs, 'case.refused', caseId, { reason: '申请材料不符合法定形式' });
      return;
    }
    let at = acceptedAt + 2 * secondMs;
    if (this.random.chance(cases.correctionShare)) {
      this.day.later(at, 'case.correction_requested', caseId, { reason: '一次性告知补正材料' });
      at = afterWork(at, this.random.lognormal(cases.correctionMedianHours, 0.7) * hourMs);
      this.day.later(at, 'case.correction_received', caseId, {});
      at += 2 * minuteMs;
    }
    if (this.random.chance(matter.immediateShare)) this.finishAtOnce(caseId, at, ticket);
    else this.workThrough(caseId, at, matter, ticket);
  }

  private finishAtOnce(caseId: string, at: number, ticket: { ticketId?: string }): void {
    this.day.later(at, 'case.accepted', caseId, { kind: 'immediate', ...ticket });
    const done = at + this.random.lognormal(this.day.hall.truth.cases.immediateMedianMinutes, 0.6) * minuteMs;
    this.day.later(done, 'case.finished', caseId, { result: 'granted' });
  }

  /** A promised case: reviewed, now and then paused, decided, printed, fetched; a few later than promised. */
  private workThrough(caseId: string, acceptedAt: number, matter: Matter, ticket: { ticketId?: string }): void {
    const { cases } = this.day.hall.truth;
    const { random } = this;
    const { promisedWorkingDays, departmentId, reviewerId = departmentId } = matter;
    this.day.later(acceptedAt, 'case.accepted', caseId, {
      kind: 'promised',
      promisedWorkingDays,
      dueTime: formatInstant(dueAfter(acceptedAt, promisedWorkingDays)),
      ...ticket,
    });
    const workMs = promisedWorkingDays * workDayMs * random.lognormal(cases.workShareOfPromise, cases.workSpread);
    let at = acceptedAt;
    if (random.chance(cases.pauseShare)) {
      at = afterWork(at, workMs * 0.2);
      const kind = random.chance(cases.lawfulPauseShare) ? (lawfulPauses[random.below(lawfulPauses.length)] ?? '公示') : unlawfulPause;
      this.day.later(at, 'case.paused', caseId, { kind });
      at = afterWork(at, random.lognormal(cases.pauseMedianHours, 0.5) * hourMs);
      this.day.later(at, 'case.resumed', caseId, {});
    }
    const withdrawn = random.chance(cases.withdrawnShare);
    const denied = !withdrawn && random.chance(cases.deniedShare);
    for (const [step, share] of Object.entries(cases.steps)) {
      if (step === printStep && (denied || withdrawn)) continue;
      at = afterWork(at, workMs * share);
      this.day.later(at, 'case.step_finished', caseId, { step, departmentId: step === reviewStep ? reviewerId : departmentId });
    }
    this.day.later(at + minuteMs, 'case.finished', caseId, { result: withdrawn ? 'withdrawn' : denied ? 'denied' : 'granted' });
    if (withdrawn || denied) return;
    at = afterWork(at, random.between(0.2, 2) * hourMs);
    this.day.later(at, 'case.certificate_made', caseId, {});
    if (!random.chance(cases.collectedShare)) return;
    at = afterWork(at, random.lognormal(cases.collectMedianHours, 0.8) * hourMs);
    const channel = random.named(cases.collectChannels);
    this.day.later(at, 'case.collected', caseId, { channel });
  }
}
