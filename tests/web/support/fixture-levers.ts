import type { LeverUse } from '#contracts/experiments';
import type { Name } from '#contracts/hall-plan';
import type { LeverDescription, LeverParameter } from '#contracts/levers';
import type { Scenario } from '#contracts/scenario';

const both = (zh: string, en: string): Name => ({ zh, en });
const queue: LeverParameter = { type: 'string', label: both('哪条队列', 'Queue'), refersTo: 'queue' };

interface FixtureLever {
  readonly description: LeverDescription;
  /** The changed scenario, or the parameter that is wrong and why. */
  readonly apply: (scenario: Scenario, parameters: Readonly<Record<string, unknown>>) => Scenario | { path: string; message: string };
}

const lever = (
  id: string,
  name: Name,
  description: Name,
  cases: LeverDescription['cases'],
  properties: Readonly<Record<string, LeverParameter>>,
  required: string[],
): LeverDescription => ({ id, name, description, cases, parameters: { type: 'object', properties, required } });

const moreWindows: FixtureLever = {
  description: lever(
    'more-windows',
    both('增开窗口', 'More windows'),
    both('给一条队列多开几个窗口，全天或只在一段时间。', 'More windows for a queue, all day or for a part of it.'),
    [{ number: 10, place: both('宜城', 'Yicheng'), said: both('高峰时段增开窗口', 'More windows at the peak') }],
    {
      queueId: queue,
      windows: { type: 'integer', label: both('多开几个', 'How many'), unit: 'windows', minimum: 1, maximum: 20, default: 1 },
      fromMinute: {
        type: 'number',
        label: both('从开门后多久', 'From, after opening'),
        unit: 'minutes',
        minimum: 0,
        maximum: 480,
        help: both('不填则全天', 'Left empty: all day'),
      },
    },
    ['queueId'],
  ),
  apply(scenario, { queueId, windows = 1, fromMinute }) {
    if (!scenario.queues.some(({ id }) => id === queueId)) return { path: '/queueId', message: 'is no queue of this scenario' };
    const periods = typeof fromMinute === 'number' ? [{ fromMinute, toMinute: scenario.hours.closesMinute }] : undefined;
    const added = Array.from({ length: Number(windows) }, (_, place) => ({
      id: `extra-${String(queueId)}-${place + 1}`,
      queues: [String(queueId)],
      ...(periods ? { periods } : {}),
    }));
    return { ...scenario, windows: [...scenario.windows, ...added] };
  },
};

const fasterService: FixtureLever = {
  description: lever(
    'faster-service',
    both('缩短办理时间', 'Faster service'),
    both('材料预审、免填表等使每次办理变快。', 'Pre-checked papers and forms filled beforehand make services quicker.'),
    [{ number: 19, place: both('江阴高新区', 'Jiangyin'), said: both('平均办理时间缩短三分之一', 'A third off the mean service') }],
    {
      shorterShare: { type: 'number', label: both('缩短多少', 'Shorter by'), unit: 'share', minimum: 0, maximum: 0.8, default: 0.15 },
      queueIds: {
        type: 'array',
        label: both('哪些队列', 'Queues'),
        refersTo: 'queue',
        default: [],
        help: both('不选则为全部队列', 'None chosen: every queue'),
      },
      counters: {
        type: 'string',
        label: both('靠什么', 'By'),
        enum: ['precheck', 'forms'],
        choices: { precheck: both('材料预审', 'Pre-check'), forms: both('免填表', 'No forms') },
        default: 'precheck',
      },
      trained: { type: 'boolean', label: both('窗口已培训', 'Staff trained'), default: true },
      windowIds: { type: 'array', label: both('先在哪些窗口试行', 'Windows to begin with'), refersTo: 'window', default: [] },
    },
    [],
  ),
  apply(scenario, { shorterShare = 0.15, queueIds = [] }) {
    const chosen = queueIds as string[];
    const faster = (queueId: string) => chosen.length === 0 || chosen.includes(queueId);
    const matters = scenario.matters.map((matter) => ({
      ...matter,
      steps: matter.steps.map((step) =>
        step.service.kind === 'lognormal' && faster(step.queueId)
          ? { ...step, service: { ...step.service, meanMinutes: step.service.meanMinutes * (1 - Number(shorterShare)) } }
          : step,
      ),
    }));
    const note = `办理时间缩短 ${Math.round(Number(shorterShare) * 100)}%：假设，待试点核实`;
    return { ...scenario, matters, assumptions: [...(scenario.assumptions ?? []), note] };
  },
};

const poolWindows: FixtureLever = {
  description: lever(
    'pool-windows',
    both('合并为综合窗口', 'Pool windows'),
    both('任何一个综合窗口都能办，谁等得最久先叫谁。', 'Any general window serves anybody, whoever has waited longest first.'),
    [
      { number: 7, place: both('衢州', 'Quzhou'), said: both('窗口从 60 个减至 14 个', 'From 60 windows to 14') },
      { number: 10, place: both('宜城', 'Yicheng'), said: both('窗口数量由 75 个减至 25 个', 'From 75 windows to 25') },
    ],
    {
      queueIds: { type: 'array', label: both('合并的队列', 'Queues to pool'), refersTo: 'queue', default: [] },
      longerShare: { type: 'number', label: both('跨专业多花的时间', 'Extra time'), unit: 'share', minimum: 0, maximum: 1, default: 0.1 },
    },
    [],
  ),
  apply(scenario, { queueIds = [], longerShare = 0.1 }) {
    const chosen = (queueIds as string[]).length > 0 ? (queueIds as string[]) : scenario.queues.map(({ id }) => id);
    if (chosen.length < 2) return { path: '/queueIds', message: 'a pool has 2 queues or more' };
    const windows = scenario.windows.map((entry) =>
      entry.queues.every((id) => chosen.includes(id))
        ? { ...entry, queues: chosen, calls: 'longest' as const, pace: (entry.pace ?? 1) * (1 + Number(longerShare)) }
        : entry,
    );
    return { ...scenario, windows };
  },
};

const levers: readonly FixtureLever[] = [moreWindows, poolWindows, fasterService];
export const fixtureLevers: readonly LeverDescription[] = levers.map(({ description }) => description);

type Problem = { readonly path: string; readonly value: unknown; readonly message: string };

/** The scenario with its levers pulled one after another, and what could not be pulled. */
export function pullLevers(base: Scenario, uses: readonly LeverUse[]): { scenario: Scenario; problems: Problem[] } {
  let scenario = base;
  const problems: Problem[] = [];
  uses.forEach(({ leverId, parameters }, place) => {
    const found = levers.find(({ description }) => description.id === leverId);
    const outcome = found?.apply(scenario, parameters) ?? { path: '', message: 'is no lever' };
    if ('format' in outcome) scenario = outcome;
    else problems.push({ path: `/levers/${place}/parameters${outcome.path}`, value: parameters, message: outcome.message });
  });
  return { scenario, problems };
}
