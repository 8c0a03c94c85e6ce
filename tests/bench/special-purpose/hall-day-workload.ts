import type { Scenario } from '#contracts/scenario';

/** Eight queues with priority, sixty windows, a break, patience as events of the calendar. */
export interface HallDayWorkload {
  readonly serviceMeanMinutes: readonly number[];
  readonly shares: readonly number[];
  readonly untilMinute: readonly number[];
  readonly perMinute: readonly number[];
  readonly queuesOfWindow: readonly (readonly number[])[];
  readonly worksThroughBreak: readonly boolean[];
  readonly priorityShare: number;
  readonly patienceMeanMinutes: number;
  readonly coefficientOfVariation: number;
  readonly breakFrom: number;
  readonly breakTo: number;
}

/** What the shipped scenario says, as this program takes it. */
export function workloadOf(scenario: Scenario): HallDayWorkload {
  const [stream] = scenario.arrivals;
  const [relay] = scenario.breaks ?? [];
  if (stream?.kind !== 'rates' || !relay) throw new TypeError('the hall day has one stream of rates and one break');
  const ids = scenario.queues.map(({ id }) => id);
  const total = stream.mix.reduce((sum, { weight }) => sum + weight, 0);
  const matters = scenario.matters.map(({ id, steps: [step] }) => ({
    id,
    queue: ids.indexOf(step?.queueId ?? ''),
    service: step?.service,
  }));
  const ofQueue = ids.map((_, queue) => matters.find((matter) => matter.queue === queue));
  const means = ofQueue.map((matter) => (matter?.service?.kind === 'lognormal' ? matter.service : null));
  const [patience] = scenario.queues.map((queue) => queue.patience);
  return {
    serviceMeanMinutes: means.map((service) => service?.meanMinutes ?? 0),
    shares: ofQueue.map(
      (matter) => stream.mix.filter(({ matterId }) => matterId === matter?.id).reduce((sum, { weight }) => sum + weight, 0) / total,
    ),
    untilMinute: stream.untilMinutes,
    perMinute: stream.perMinute,
    queuesOfWindow: scenario.windows.map(({ queues }) => queues.map((id) => ids.indexOf(id))),
    worksThroughBreak: scenario.windows.map(({ id }) => !relay.windowIds.includes(id)),
    priorityShare: stream.mix.filter(({ classId }) => classId === 'priority').reduce((sum, { weight }) => sum + weight, 0) / total,
    patienceMeanMinutes: patience?.kind === 'exponential' ? patience.meanMinutes : 0,
    coefficientOfVariation: means[0]?.coefficientOfVariation ?? 0,
    breakFrom: relay.fromMinute,
    breakTo: relay.toMinute,
  };
}
