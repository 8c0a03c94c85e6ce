import { setImmediate as turn } from 'node:timers/promises';
import { type AskedRequest, type AskedResult, type DesignRequest, isDesign } from '#contracts/designs';
import type { Scenario } from '#contracts/scenario';
import { HallError } from '#engine/errors';
import { DesignStudy } from '#engine/simulation/design/design-study';
import { makeDesign } from '#engine/simulation/design/make-design';
import { Experiment } from '#engine/simulation/experiment';
import { formatProblem, type ScenarioProblem } from '#engine/simulation/scenario-problem';
import type { Answers, Study } from '#engine/simulation/study';
import { refuseEndless } from './simulation-limits.ts';

/** What an experiment of either kind works on. */
export interface OpenStudy extends Study<keyof Answers> {
  readonly scenarios: readonly Scenario[];
  result(): AskedResult;
}

/** The study that a request asks for, of its scenarios or of its one base. Throws `HallError('bad_request')`. */
export async function openStudy(request: AskedRequest, scenarios: readonly Scenario[]): Promise<OpenStudy> {
  if (isDesign(request)) return openDesign(request, scenarios);
  const { seed, replications, target } = request;
  refuseEndless(scenarios, replications);
  return new Experiment(scenarios, seed, { most: replications, ...(target ? { target } : {}) });
}

export async function openDesign(request: DesignRequest, [base]: readonly Scenario[]): Promise<DesignStudy> {
  if (!base) throw new HallError('bad_request', 'a design needs a scenario to begin from');
  const { design, problems } = await makeDesign(base, request, turn);
  if (!design) throw refusal(problems);
  const study = new DesignStudy(design);
  refuseEndless(study.scenarios, request.replications);
  return study;
}

/** Says every problem of a request with the path of its field. */
export function refusal(problems: readonly ScenarioProblem[]): HallError {
  const lines = problems.map(formatProblem);
  return new HallError('bad_request', `cannot be simulated:\n${lines.join('\n')}`, { about: lines });
}
