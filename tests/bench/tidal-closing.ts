import { simulateEvenings } from '#engine/planning/last-ticket';
import { openDayAfter } from '../../sensors-sim/hall-calendar.ts';
import { rounded } from './bench.ts';
import { keyOf, type TidalGround } from './tidal-days.ts';
import { runTruthDay } from './truth-day.ts';

/** Minutes after closing at which it is asked whether somebody is still served; after 45 the demo hall sends everybody home. */
const spans = [10, 15, 20, 30];

/** How likely overtime was said to be by the fixed plan's days, and how often the demo hall had it. */
export function measureClosing({ hall, days, seed, say }: TidalGround, count: number) {
  const scenarios = new Map(days.map(({ key, scenario }) => [key, scenario]));
  const [first] = days;
  if (!first) throw new Error('no days to live through');
  const evenings: { key: string; overtimeMinutes: number }[] = [];
  say('watching evenings');
  for (let date = first.date; evenings.length < Math.max(2, count); date = openDayAfter(hall, date.day)) {
    const key = keyOf(date);
    if (scenarios.has(key)) evenings.push({ key, overtimeMinutes: runTruthDay(hall, date, seed).overtimeMinutes });
  }
  const chances = spans.map((minutes) => {
    const predicted = new Map(
      [...scenarios].map(([key, scenario]) => {
        const { closesMinute, lastTicketMinute = closesMinute } = scenario.hours;
        return [key, simulateEvenings(scenario, lastTicketMinute, minutes, { replications: 400, seed }).share] as const;
      }),
    );
    const said = evenings.reduce((sum, { key }) => sum + (predicted.get(key) ?? 0), 0) / evenings.length;
    const seen = evenings.filter(({ overtimeMinutes }) => overtimeMinutes > minutes).length / evenings.length;
    return { minutes, predicted: rounded(said), observed: rounded(seen) };
  });
  const largestGapPoints = rounded(100 * Math.max(...chances.map(({ predicted, observed }) => Math.abs(predicted - observed))));
  return { evenings: evenings.length, chances, largestGapPoints };
}
