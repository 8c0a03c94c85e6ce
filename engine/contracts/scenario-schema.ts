import type { TSchema } from 'typebox';
import { Distribution } from './distribution.ts';
import { Name } from './hall-plan.ts';
import { Identifier } from './ids.ts';
import {
  Arrivals,
  MatterStep,
  NoShow,
  QueueRule,
  Remark,
  Scenario,
  ScenarioMatter,
  ScenarioQueue,
  StartState,
  VisitorClass,
} from './scenario.ts';
import { BreakRelay, Interruption, Reserve, Resource, ScenarioWindow, StaffHabits, TidalRule, WindowPeriod } from './scenario-windows.ts';

/** Parts of a scenario that have a name of their own in its schema, and what they are. */
const parts: Readonly<Record<string, readonly [TSchema, string]>> = {
  Identifier: [Identifier, 'Names a thing of the scenario; each is given once in its list.'],
  Name: [Name, 'In Chinese and in English.'],
  Remark: [Remark, 'Something to read, in one language or in both.'],
  Distribution: [Distribution, 'A span of time that differs from one visitor to the next, in minutes.'],
  QueueRule: [QueueRule, 'Who is called first of those who wait in a queue. The first class of a list comes first.'],
  NoShow: [NoShow, 'What happens when a called number does not come.'],
  Queue: [ScenarioQueue, 'A ticket queue: in which order it is called, how long people bear it, and what its services take.'],
  Matter: [ScenarioMatter, 'What somebody comes for: one stay in a queue after another.'],
  Step: [MatterStep, 'One stay in a queue, and where a visitor goes on from it.'],
  VisitorClass: [VisitorClass, 'A kind of visitor that queues may call before others.'],
  Arrivals: [Arrivals, 'A source of visitors: at a rate, by appointment, or as recorded.'],
  Window: [ScenarioWindow, 'A place where one visitor at a time is served: window, guide desk, kiosk or remote seat.'],
  WindowPeriod: [WindowPeriod, 'A stretch in which a window is staffed; with `queues` it serves those instead of its own.'],
  BreakRelay: [BreakRelay, 'Breaks of some windows, taken by turns.'],
  StaffHabits: [StaffHabits, 'How staff differ in pace, and who comes late.'],
  Resource: [Resource, 'Something scarce that services share, such as accounts of a dedicated network.'],
  Interruption: [Interruption, 'What stops a window now and then: an empty post, a device that fails.'],
  Reserve: [Reserve, 'People who can be sent to a tidal window.'],
  TidalRule: [TidalRule, 'When tidal windows open and close, and where their staff come from.'],
  StartState: [StartState, 'A hall that is already running: who waits and who is served at a minute.'],
};

/** The scenario as a JSON Schema of draft 2020-12, its parts named under `$defs` and none said twice. */
export function buildScenarioSchema(): Readonly<Record<string, unknown>> {
  const names = new Map(Object.entries(parts).map(([name, [schema]]) => [JSON.stringify(schema), name]));
  const refer = (value: unknown): unknown => {
    const name = typeof value === 'object' ? names.get(JSON.stringify(value)) : undefined;
    return name === undefined ? within(value) : { $ref: `#/$defs/${name}` };
  };
  const within = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(refer);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, refer(part)]));
  };
  const definitions = Object.entries(parts).map(([name, [schema, description]]) => [name, { description, ...fieldsOf(within(schema)) }]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:halltide:schema:scenario:1',
    title: 'Scenario',
    description: 'A hall day as data: everything that a simulation needs to know. Minutes count from the opening.',
    ...fieldsOf(within(Scenario)),
    $defs: Object.fromEntries(definitions),
  };
}

const fieldsOf = (schema: unknown): object => (typeof schema === 'object' && schema !== null ? schema : {});
