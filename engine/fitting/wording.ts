import type { Distribution } from '#contracts/distribution';
import type { HallPlan, Name } from '#contracts/hall-plan';
import { meanOf } from '../simulation/sampler.ts';
import type { Weekday } from './day-hours.ts';
import type { FittedSpan } from './fit-span.ts';

/** What is told of a fit, in both languages. */
export const both = (zh: string, en: string): Name => ({ zh, en });

/** Three digits that matter. */
export const brief = (value: number): string => String(Number(value.toPrecision(3)));
export const percent = (share: number): string => `${brief(100 * share)} %`;

/** `A 综合受理`, `queue A (General)`: the id alone of a queue that the plan does not know. */
export function queueName({ queues }: HallPlan, queueId: string): Name {
  const name = queues.find(({ id }) => id === queueId)?.name;
  return both(name ? `${queueId} ${name.zh}` : `队列 ${queueId}`, name ? `queue ${queueId} (${name.en})` : `queue ${queueId}`);
}

/** A matter by its name; `A.any` is whatever else queue A serves. */
export function matterName(plan: HallPlan, matterId: string): Name {
  const name = plan.matters.find(({ id }) => id === matterId)?.name;
  if (name) return both(name.zh, `${matterId} (${name.en})`);
  const queue = plan.queues.find(({ id }) => matterId === `${id}.any`);
  return queue ? both(`${queueName(plan, queue.id).zh}（不分事项）`, matterId) : both(matterId, matterId);
}

/** As a sentence begins. */
export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const weekdayWords: Readonly<Record<Weekday, string>> = {
  mon: '周一',
  tue: '周二',
  wed: '周三',
  thu: '周四',
  fri: '周五',
  sat: '周六',
  sun: '周日',
};
export const weekdayName = (weekday: Weekday): Name => both(weekdayWords[weekday], weekday);

const pauseWords: Readonly<Record<string, string>> = {
  break: '休息',
  meal: '用餐',
  system: '系统故障',
  training: '培训',
  vacant: '空岗',
  other: '其他暂停',
};
export const pauseName = (reason: string): Name => both(pauseWords[reason] ?? reason, reason);

const classWords: Readonly<Record<string, string>> = { ordinary: '普通', priority: '优先', appointment: '预约' };
export const className = (visitorClass: string): Name => both(classWords[visitorClass] ?? visitorClass, visitorClass);

export const familyWords: Readonly<Record<Distribution['kind'], string>> = {
  constant: '固定值',
  exponential: '指数分布',
  uniform: '均匀分布',
  triangular: '三角分布',
  lognormal: '对数正态分布',
  gamma: '伽马分布',
  empirical: '实测分布',
};

/** `lognormal, mean 12.3 min, coefficient of variation 0.52`. */
export function describeSpan({ distribution, isRobust }: FittedSpan): Name {
  if (distribution.kind === 'empirical') return both('按实测取值（没有合适的分布）', 'as seen, because no family fits');
  const { zh, en } = describeDistribution(distribution);
  return isRobust
    ? both(`${zh}，有少数偏离很远，按中位数和四分位数估计`, `${en}, by median and quartiles because some lie far out`)
    : both(zh, en);
}

export function describeDistribution(distribution: Distribution): Name {
  const { kind } = distribution;
  const mean = brief(meanOf(distribution));
  const plain = both(`${familyWords[kind]}，平均 ${mean} 分钟`, `${kind}, mean ${mean} min`);
  if (kind !== 'lognormal' && kind !== 'gamma') return plain;
  const spread = brief(distribution.coefficientOfVariation);
  return both(`${plain.zh}，变异系数 ${spread}`, `${plain.en}, coefficient of variation ${spread}`);
}
