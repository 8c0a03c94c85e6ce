import { InvalidArgumentError } from 'commander';
import type { HallPlan } from '#contracts/hall-plan';
import type { ServiceDay } from '#contracts/instant';
import { HallError } from '#engine/errors';
import type { NodeAccess } from './node-access.ts';

/** Reads a service day of the command line: `2026-03-02`. */
export function parseDay(text: string): ServiceDay {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text)
    throw new InvalidArgumentError('no day of the calendar such as 2026-03-02');
  return text;
}

/** The plan of a hall that the node knows. Throws `HallError('unknown_hall')`. */
export function findPlan({ plans }: NodeAccess, hallId: string): HallPlan {
  const plan = plans.find(({ id }) => id === hallId);
  if (!plan) throw new HallError('unknown_hall', `unknown hall: ${hallId} (known: ${plans.map(({ id }) => id).join(', ')})`);
  return plan;
}
