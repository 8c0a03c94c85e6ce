import type { RemedyEffect } from '#contracts/remedies';
import { openDay } from '../../sensors-sim/hall-calendar.ts';
import { minuteMs, parseDay, serviceDayOf } from '../../sensors-sim/hall-time.ts';
import { type DemoHall, loadHall } from '../../sensors-sim/load-hall.ts';
import { Random } from '../../sensors-sim/random.ts';
import { advise } from '../../server/remedies/advise.ts';
import { SimulationPool } from '../../server/workers/simulation-pool.ts';
import { type AdoptedAdvice, type DropCase, scoreAdvice, scoreDrops } from './advice-score.ts';
import type { Bench, BenchResult } from './bench.ts';
import { drawDrops } from './candidate-drops.ts';
import { goOn, type Order, trueEffect } from './continued-truth.ts';
import { type LiveMoment, liveThroughDemo } from './live-demo.ts';
import { spanOf, timePreviews } from './preview-speed.ts';

const hallId = 'jincheng';
/** A seed that nothing was developed on. */
const seed = 77_003;
const firstDay = parseDay('2026-11-23');
const testDays = 7;
const momentsPerDay = 9;
const fittedDays = 28;
const horizonMinutes = 60;
/** Ways in which the truth goes on from a moment. */
const ways = 40;
const standsMinutes = 5;

/** What previews and advice say against what the demo hall then truly does; and how long a preview takes. */
export const run: Bench['run'] = async ({ scale, say }): Promise<BenchResult> => {
  const pools = { patient: new SimulationPool(), haste: new SimulationPool(undefined, 'haste') };
  const trial = new AdviceTrial(loadHall(hallId), Math.max(4, Math.round(ways * Math.min(1, 2 * scale))), say);
  const moments = drawMoments(trial.hall, Math.max(1, Math.round(testDays * scale)));
  try {
    const days = fittedDays + serviceDayOf(moments.at(-1) ?? 0) - firstDay;
    await liveThroughDemo({ hallId, seed, days, moments }, pools, (moment) => trial.look(moment));
    say(JSON.stringify(trial.figures()));
    say('timing previews of taizhou');
    const taizhou = await timePreviews('taizhou', Math.max(3, Math.round(30 * scale)), pools);
    return { ...trial.figures(), previewMilliseconds: { jincheng: spanOf(trial.milliseconds), taizhou } };
  } finally {
    await Promise.all([pools.patient.close(), pools.haste.close()]);
  }
};

/** Moments of the open hours at which it makes sense to move windows. */
function drawMoments(hall: DemoHall, days: number): number[] {
  const random = new Random(`${seed}/moments`);
  const found: number[] = [];
  for (let day = firstDay, left = days; left > 0; day += 1) {
    const date = openDay(hall, day);
    if (!date || date.weekday === 'sat') continue;
    left -= 1;
    const minutes = date.hours.flatMap(({ opens, closes }) =>
      Array.from({ length: Math.floor((closes - opens) / minuteMs) - 75 }, (_, minute) => opens + (minute + 15) * minuteMs),
    );
    found.push(
      ...random
        .shuffle(minutes)
        .slice(0, momentsPerDay)
        .sort((a, b) => a - b),
    );
  }
  return found;
}

const sayChange = ({ hall: { meanWaitMinutes } }: RemedyEffect): string =>
  `${meanWaitMinutes.difference.mean?.toFixed(2)} (${meanWaitMinutes.before?.toFixed(1)} before)`;

/** Asks the product at moments of the demo hall's days, and the hall itself what would truly come. */
class AdviceTrial {
  readonly milliseconds: number[] = [];
  private readonly cases: DropCase[] = [];
  private readonly adopted: AdoptedAdvice[] = [];
  private readonly random = new Random(`${seed}/drops`);
  private moments = 0;
  private drops = 0;
  private refusedDrops = 0;
  private refusedAdvice = 0;
  private paths = 0;

  constructor(
    readonly hall: DemoHall,
    private readonly ways: number,
    private readonly say: (line: string) => void,
  ) {}

  async look({ at, view, remedies }: LiveMoment): Promise<void> {
    const date = openDay(this.hall, serviceDayOf(at));
    if (!date) throw new Error('the hall is closed');
    const moment = { hall: this.hall, date, seed, at, horizonMinutes };
    const without = goOn(moment, this.ways);
    // First, as in the product: the hall is fitted by the time somebody drags a window.
    await this.followAdvice({ at, view, remedies }, (orders) => trueEffect(moment, orders, without));
    for (const order of drawDrops(this.hall.plan, view.state(hallId), this.random)) {
      const began = performance.now();
      const preview = await remedies.preview(hallId, [{ kind: 'window', windowId: order.windowId, request: order.action }], horizonMinutes);
      this.milliseconds.push(performance.now() - began);
      this.paths = preview.paths;
      this.drops += 1;
      const truth = trueEffect(moment, [order], without);
      if (!truth) this.refusedDrops += 1;
      else {
        this.cases.push({ action: order.action.action, preview, truth });
        this.say(`${new Date(at).toISOString()} ${JSON.stringify(order)}: said ${sayChange(preview)}, came ${truth.meanWaitMinutes.mean}`);
      }
    }
    this.moments += 1;
    this.say(`${this.moments} moments, ${this.cases.length} drops`);
  }

  /** The first advice that can be sent is done. */
  private async followAdvice(
    { at, remedies }: LiveMoment,
    goes: (orders: readonly Order[]) => ReturnType<typeof trueEffect>,
  ): Promise<void> {
    const outlook = await remedies.outlook(hallId, horizonMinutes);
    if ('silence' in outlook) throw new Error(`no outlook: ${outlook.silence}`);
    const times = { madeAt: new Date(at).toISOString(), expiresAt: new Date(at + standsMinutes * minuteMs).toISOString() };
    const advice = (await advise(remedies, outlook, times, seed + this.moments)).find(({ canBeSent }) => canBeSent);
    if (!advice) return;
    const orders = advice.remedies.flatMap((remedy) =>
      remedy.kind === 'window' ? [{ windowId: remedy.windowId, action: remedy.request }] : [],
    );
    const truth = goes(orders);
    if (truth) {
      this.adopted.push({ advice, truth });
      const [foreseen, came] = [advice.savedPersonMinutes.mean?.toFixed(0), -truth.waitedPersonMinutes.mean];
      this.say(`${new Date(at).toISOString()} advised ${JSON.stringify(orders)}: to save ${foreseen}, saved ${came} person-minutes`);
    } else this.refusedAdvice += 1;
  }

  figures() {
    return {
      hall: this.hall.id,
      seed,
      horizonMinutes,
      ways: this.ways,
      paths: this.paths,
      drops: this.drops,
      refusedByTheHall: this.refusedDrops,
      preview: scoreDrops(this.cases),
      advice: scoreAdvice(this.adopted, this.moments, this.refusedAdvice),
    };
  }
}
