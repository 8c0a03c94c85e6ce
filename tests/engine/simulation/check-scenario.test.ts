import { describe, expect, test } from 'vitest';
import { checkScenario } from '#engine/simulation/check-scenario';
import { formatProblem } from '#engine/simulation/scenario-problem';

const constant = (minutes: number) => ({ kind: 'constant', minutes });
const upsideDown = { kind: 'uniform', lowMinutes: 9, highMinutes: 3 };
/** A scenario with one of everything, to be spoilt. */
const sound = {
  format: 1,
  id: 'sound',
  hours: { closesMinute: 480, lastTicketMinute: 450, ends: 'empty', warmUpMinutes: 10 },
  classes: [{ id: 'ordinary', patience: constant(60) }, { id: 'priority' }],
  queues: [
    {
      id: 'A',
      rule: { kind: 'priority', classes: ['priority'] },
      noShow: { share: 0.1, heldMinutes: 1, returnShare: 0.5, returnAfter: constant(9) },
    },
    { id: 'B', rule: { kind: 'accumulating', rates: { ordinary: 1, priority: 2 } }, resourceId: 'account', walk: constant(1) },
  ],
  matters: [
    { id: 'm', steps: [{ queueId: 'A', service: { kind: 'exponential', meanMinutes: 5 }, onward: [{ share: 0.2, matterId: 'n' }] }] },
    { id: 'n', steps: [{ queueId: 'B', service: { kind: 'empirical', quantilesMinutes: [1, 2, 4] } }] },
  ],
  arrivals: [
    {
      kind: 'rates',
      id: 'street',
      untilMinutes: [240, 480],
      perMinute: [0.1, 0.2],
      mix: [{ matterId: 'm', classId: 'priority', weight: 1 }],
    },
    {
      kind: 'appointments',
      id: 'booked',
      slots: [{ minute: 60, visitors: 3 }],
      meanLatenessMinutes: 0,
      latenessDeviationMinutes: 5,
      noShowShare: 0.1,
      mix: [{ matterId: 'n', weight: 1 }],
    },
    { kind: 'recorded', id: 'seen', visitors: [{ minute: 5, matterId: 'm' }] },
  ],
  windows: [
    { id: 'W1', queues: ['A', 'B'] },
    {
      id: 'W2',
      queues: ['B'],
      periods: [
        { fromMinute: 0, toMinute: 200 },
        { fromMinute: 200, toMinute: 480, queues: ['A'] },
      ],
    },
    { id: 'W3', queues: ['A'], periods: [] },
  ],
  breaks: [{ windowIds: ['W1'], fromMinute: 180, toMinute: 240, minutes: 30, relays: 2 }],
  staff: { late: { share: 0.1, delay: constant(5) } },
  resources: [{ id: 'account', units: 1 }],
  interruptions: [{ id: 'fault', windowIds: ['W1'], meanMinutesBetween: 500, duration: constant(10), whileServing: 'hold' }],
  reserves: [{ id: 'guide', staff: 1 }],
  tidalRules: [
    {
      id: 'tide',
      windowIds: ['W3'],
      queueId: 'A',
      opens: { waiting: 5 },
      closes: { waiting: 1 },
      checkEveryMinutes: 5,
      setUp: constant(3),
      minimumOpenMinutes: 10,
      reserveId: 'guide',
      staffFromWindowIds: ['W2'],
    },
  ],
  start: { minute: 30, waiting: [{ queueId: 'A', waitedMinutes: 3 }], serving: [{ windowId: 'W1', queueId: 'A', servedMinutes: 2 }] },
};
type Part = Record<string | number, unknown>;

/** The sound scenario with something else at a JSON pointer; `undefined` takes it away. */
function spoilt(pointer: string, value: unknown): unknown {
  const whole = structuredClone(sound) as unknown as Part;
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  const part = keys.reduce<Part>((inside, key) => inside[key] as Part, whole);
  if (value === undefined) delete part[last];
  else part[last] = value;
  return whole;
}
const problemsOf = (pointer: string, value: unknown) => checkScenario(spoilt(pointer, value)).problems;

const onlyB = ['W1', 'W2', 'W3'].map((id) => ({ id, queues: ['B'] }));
const tooLate = { id: 'W4', queues: ['A'], periods: [{ fromMinute: 480, toMinute: 600 }] };

describe('a scenario', () => {
  test('with one of everything is sound', () => {
    expect(checkScenario(sound)).toEqual({ scenario: sound, problems: [] });
  });

  test.each<[string, string, unknown, string, unknown, RegExp]>([
    ['a queue nobody serves', '/windows', onlyB, '/queues/0/id', 'A', /served by no window; give a window/],
    ['a queue served after closing only', '/windows', [...onlyB, tooLate], '/queues/0/id', 'A', /served by no window/],
    ['a negative time', '/matters/0/steps/0/service/meanMinutes', -5, '/matters/0/steps/0/service/meanMinutes', -5, />= 0/],
    ['a time that is no number', '/queues/1/walk/minutes', 'soon', '/queues/1/walk/minutes', 'soon', /number/],
    ['an unknown matter', '/arrivals/0/mix/0/matterId', 'wish', '/arrivals/0/mix/0/matterId', 'wish', /no matter/],
    [
      'an unknown matter of a recorded visitor',
      '/arrivals/2/visitors/0/matterId',
      'wish',
      '/arrivals/2/visitors/0/matterId',
      'wish',
      /no matter/,
    ],
    [
      'an unknown matter to go on to',
      '/matters/0/steps/0/onward/0/matterId',
      'wish',
      '/matters/0/steps/0/onward/0/matterId',
      'wish',
      /no matter/,
    ],
    ['an unknown class', '/arrivals/0/mix/0/classId', 'royal', '/arrivals/0/mix/0/classId', 'royal', /no class/],
    ['a class that a rule names', '/queues/0/rule/classes', ['royal'], '/queues/0/rule', 'royal', /no class/],
    ['a class that gathers', '/queues/1/rule/rates', { royal: 3 }, '/queues/1/rule', 'royal', /no class/],
    [
      'a class that is ranked twice',
      '/queues/0/rule/classes',
      ['priority', 'priority'],
      '/queues/0/rule/classes',
      ['priority', 'priority'],
      /duplicate/,
    ],
    ['an unknown queue of a step', '/matters/1/steps/0/queueId', 'Z', '/matters/1/steps/0/queueId', 'Z', /no queue/],
    ['an unknown queue of a window', '/windows/0/queues', ['A', 'Z'], '/windows/0/queues', 'Z', /no queue/],
    ['an unknown queue of a period', '/windows/1/periods/1/queues', ['Z'], '/windows/1/queues', 'Z', /no queue/],
    ['an unknown resource', '/queues/1/resourceId', 'key', '/queues/1/resourceId', 'key', /no resource/],
    ['a resource that there is nothing of', '/resources/0/units', 0, '/queues/1/resourceId', 'account', /give it 1 at least/],
    ['closing before opening', '/hours/closesMinute', 0, '/hours/closesMinute', 0, /after 0/],
    ['a last ticket after closing', '/hours/lastTicketMinute', 500, '/hours/lastTicketMinute', 500, /until closing at the latest \(480\)/],
    ['a warm-up that counts nobody', '/hours/warmUpMinutes', 480, '/hours/warmUpMinutes', 480, /less than 480/],
    ['a start after closing', '/start/minute', 480, '/start/minute', 480, /less than 480/],
    [
      'a period that ends before it begins',
      '/windows/1/periods/0',
      { fromMinute: 90, toMinute: 60 },
      '/windows/1/periods/0/toMinute',
      60,
      /after fromMinute \(90\)/,
    ],
    ['periods that overlap', '/windows/1/periods/0/toMinute', 300, '/windows/1/periods', 200, /another period has ended \(300\)/],
    ['breaks that do not fit', '/breaks/0/relays', 3, '/breaks/0/minutes', 30, /3 relays of it do not fit between 180 and 240/],
    ['a break of an unknown window', '/breaks/0/windowIds', ['W9'], '/breaks/0/windowIds', 'W9', /no window/],
    ['a share above 1', '/queues/0/noShow/share', 1.2, '/queues/0/noShow/share', 1.2, /<= 1/],
    [
      'shares that add up to more than 1',
      '/matters/0/steps/0/onward',
      [
        { share: 0.7, matterId: 'n' },
        { share: 0.6, matterId: 'm' },
      ],
      '/matters/0/steps/0/onward',
      expect.closeTo(1.3, 9),
      /more than 1/,
    ],
    ['visitors who are sent on for ever', '/matters/0/steps/0/onward', [{ share: 1, matterId: 'm' }], '/matters/0', 'm', /for ever/],
    ['rates whose minutes fall', '/arrivals/0/untilMinutes', [240, 240], '/arrivals/0/untilMinutes/1', 240, /not after the one before/],
    ['a negative rate', '/arrivals/0/perMinute/1', -0.2, '/arrivals/0/perMinute/1', -0.2, />= 0/],
    ['more rates than minutes', '/arrivals/0/perMinute', [1, 2, 3], '/arrivals/0/perMinute', 3, /as many rates.*\(2\)/],
    ['a mix of nothing', '/arrivals/0/mix/0/weight', 0, '/arrivals/0/mix', 0, /above 0/],
    ['an id given twice', '/arrivals/1/id', 'street', '/arrivals/1/id', 'street', /taken by another/],
    [
      'a range upside down',
      '/matters/0/steps/0/service',
      upsideDown,
      '/matters/0/steps/0/service/lowMinutes',
      9,
      /above highMinutes \(3\)/,
    ],
    ['a patience upside down', '/classes/0/patience', upsideDown, '/classes/0/patience/lowMinutes', 9, /above highMinutes/],
    ['a return upside down', '/queues/0/noShow/returnAfter', upsideDown, '/queues/0/noShow/returnAfter/lowMinutes', 9, /above highMinutes/],
    ['a delay upside down', '/staff/late/delay', upsideDown, '/staff/late/delay/lowMinutes', 9, /above highMinutes/],
    ['a fault upside down', '/interruptions/0/duration', upsideDown, '/interruptions/0/duration/lowMinutes', 9, /above highMinutes/],
    ['a set-up upside down', '/tidalRules/0/setUp', upsideDown, '/tidalRules/0/setUp/lowMinutes', 9, /above highMinutes/],
    [
      'a likely value outside its range',
      '/queues/1/walk',
      { kind: 'triangular', lowMinutes: 1, likelyMinutes: 7, highMinutes: 5 },
      '/queues/1/walk/likelyMinutes',
      7,
      /outside 1 to 5/,
    ],
    [
      'quantiles that fall',
      '/matters/1/steps/0/service/quantilesMinutes',
      [1, 4, 2],
      '/matters/1/steps/0/service/quantilesMinutes/2',
      2,
      /less than the one before/,
    ],
    [
      'an unknown distribution',
      '/queues/1/walk',
      { kind: 'weibull', shape: 2 },
      '/queues/1/walk/kind',
      'weibull',
      /none of constant, exponential/,
    ],
    ['a fault of an unknown window', '/interruptions/0/windowIds', ['W9'], '/interruptions/0/windowIds', 'W9', /no window/],
    ['a tidal window that is not there', '/tidalRules/0/windowIds', ['W9'], '/tidalRules/0/windowIds', 'W9', /no window/],
    ['a donor that is not there', '/tidalRules/0/staffFromWindowIds', ['W9'], '/tidalRules/0/staffFromWindowIds', 'W9', /no window/],
    ['a watched queue that is not there', '/tidalRules/0/queueId', 'Z', '/tidalRules/0/queueId', 'Z', /no queue/],
    ['an unknown reserve', '/tidalRules/0/reserveId', 'army', '/tidalRules/0/reserveId', 'army', /no reserve/],
    ['a rule that never opens', '/tidalRules/0/opens', {}, '/tidalRules/0/opens', {}, /fewer than 1/],
    ['somebody who waits in an unknown queue', '/start/waiting/0/queueId', 'Z', '/start/waiting/0/queueId', 'Z', /no queue/],
    [
      'somebody who waits for an unknown matter',
      '/start/waiting/0',
      { ...sound.start.waiting[0], matterId: 'wish' },
      '/start/waiting/0/matterId',
      'wish',
      /no matter/,
    ],
    [
      'somebody of an unknown class',
      '/start/serving/0',
      { ...sound.start.serving[0], classId: 'royal' },
      '/start/serving/0/classId',
      'royal',
      /no class/,
    ],
    ['somebody at an unknown window', '/start/serving/0/windowId', 'W9', '/start/serving/0/windowId', 'W9', /no window/],
    [
      'two at one window',
      '/start/serving',
      [sound.start.serving[0], sound.start.serving[0]],
      '/start/serving/1/windowId',
      'W1',
      /one at a time/,
    ],
    ['a field that is not known', '/hours/opens', 9, '/hours/opens', 9, /no field here; there are startsAt, closesMinute/],
    ['a field that is missing', '/hours/ends', undefined, '/hours/ends', undefined, /missing/],
    ['another format', '/format', 2, '/format', 2, /has to be 1/],
    ['an end that is none', '/hours/ends', 'noon', '/hours/ends', 'noon', /none of empty, closing/],
  ])('with %s is refused', (_, pointer, value, path, found, message) => {
    expect(problemsOf(pointer, value)).toEqual([{ path, value: found, message: expect.stringMatching(message) }]);
  });

  test('of more visitors than a day can have is refused before it runs', () => {
    const { start: _none, ...whole } = sound;
    const endless = { ...whole, hours: { closesMinute: 10_000_000, ends: 'closing' } };
    const [first] = sound.arrivals;
    const rush = (minutes: number) => checkScenario({ ...endless, arrivals: [{ ...first, untilMinutes: [minutes], perMinute: [10_000] }] });
    expect(rush(2000).problems).toEqual([]);
    expect(rush(2001).problems).toEqual([
      { path: '/arrivals', value: 20_010_000, message: expect.stringMatching(/20000000 are simulated at most/) },
    ]);
  });

  test('is told everything that is wrong with it at once, but no more than twenty things', () => {
    const twice = { ...sound, hours: { ...sound.hours, closesMinute: -1, ends: 'noon' } };
    expect(checkScenario(twice).problems.map(({ path }) => path)).toEqual(['/hours/closesMinute', '/hours/ends']);
    const many = { ...sound, windows: Array.from({ length: 50 }, () => ({ id: 'W1', queues: ['Z'] })) };
    expect(checkScenario(many).problems).toHaveLength(20);
    expect(checkScenario({ ...sound, windows: Array.from({ length: 50 }, () => ({})) }).problems).toHaveLength(20);
  });

  test.each([
    ['text', 'hello'],
    ['nothing', null],
    ['a list', []],
    ['a number', 7],
  ])('that is %s is none', (_, value) => {
    expect(checkScenario(value).problems).toEqual([{ path: '/', value, message: 'must be object' }]);
  });

  test('says what is wrong in a line for people', () => {
    expect(problemsOf('/hours/closesMinute', 0).map(formatProblem)[0]).toBe(
      '/hours/closesMinute: 0 the hall closes before it opens; give minutes after 0',
    );
    const [missing] = problemsOf('/hours/ends', undefined).map(formatProblem);
    expect(missing).toBe('/hours/ends: is missing');
  });
});
