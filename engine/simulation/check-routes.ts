import type { Scenario, ScenarioMatter } from '#contracts/scenario';
import { problem, type ScenarioProblem } from './scenario-problem.ts';

/** What is wrong with the ways through the hall, and with who is called first. */
export function findRouteProblems(scenario: Scenario): ScenarioProblem[] {
  return [...findMatterProblems(scenario), ...findEndlessMatters(scenario), ...findQueueProblems(scenario)];
}

function findMatterProblems({ queues, matters }: Scenario): ScenarioProblem[] {
  const queueIds = new Set(queues.map(({ id }) => id));
  const matterIds = new Set(matters.map(({ id }) => id));
  return matters.flatMap(({ steps }, matter) =>
    steps.flatMap(({ queueId, onward = [] }, step) => {
      const path = `/matters/${matter}/steps/${step}`;
      const shares = onward.reduce((sum, { share }) => sum + share, 0);
      return [
        ...(queueIds.has(queueId) ? [] : [problem(`${path}/queueId`, queueId, 'is no queue of this scenario')]),
        ...onward.flatMap(({ matterId }, way) =>
          matterIds.has(matterId) ? [] : [problem(`${path}/onward/${way}/matterId`, matterId, 'is no matter of this scenario')],
        ),
        ...(shares > 1 + 1e-9 ? [problem(`${path}/onward`, shares, 'the shares add up to more than 1')] : []),
      ];
    }),
  );
}

/** Matters from which visitors are sent on for ever. */
function findEndlessMatters({ matters }: Scenario): ScenarioProblem[] {
  const leaving = new Set<string>();
  for (let before = -1; before < leaving.size; ) {
    before = leaving.size;
    for (const matter of matters) if (leads(matter, leaving)) leaving.add(matter.id);
  }
  return matters.flatMap(({ id }, place) =>
    leaving.has(id) ? [] : [problem(`/matters/${place}`, id, 'whoever comes for it is sent on for ever; let a share of them leave')],
  );
}

/** Whether somebody may come to the end of a matter, or to one of the matters that are known to lead out. */
function leads({ steps }: ScenarioMatter, leaving: ReadonlySet<string>): boolean {
  for (const { onward = [] } of steps) {
    if (onward.some(({ share, matterId }) => share > 0 && leaving.has(matterId))) return true;
    if (onward.reduce((sum, { share }) => sum + share, 0) >= 1 - 1e-9) return false;
  }
  return true;
}

function findQueueProblems({ queues, classes = [{ id: 'ordinary' }], resources = [], matters }: Scenario): ScenarioProblem[] {
  const classIds = new Set(classes.map(({ id }) => id));
  const units = new Map(resources.map((resource) => [resource.id, resource.units]));
  const visited = new Set(matters.flatMap(({ steps }) => steps.map(({ queueId }) => queueId)));
  return queues.flatMap(({ id, rule, resourceId }, place) => {
    const named = rule === undefined || rule.kind === 'fifo' ? [] : rule.kind === 'accumulating' ? Object.keys(rule.rates) : rule.classes;
    const path = `/queues/${place}`;
    return [
      ...named.flatMap((classId) => (classIds.has(classId) ? [] : [problem(`${path}/rule`, classId, 'is no class of this scenario')])),
      ...(resourceId === undefined || units.has(resourceId)
        ? []
        : [problem(`${path}/resourceId`, resourceId, 'is no resource of this scenario')]),
      ...(resourceId !== undefined && units.get(resourceId) === 0 && visited.has(id)
        ? [problem(`${path}/resourceId`, resourceId, 'has no units, so that nobody is ever served; give it 1 at least')]
        : []),
    ];
  });
}
