import type { ExperimentRequest } from '#contracts/experiments';
import { hallStatistics } from '#contracts/simulation';
import type { FixtureAnswer, FixtureRequest } from './fixture-answers.ts';
import { type FixtureExperiments, fixtureShipped } from './fixture-experiments.ts';
import { fixtureLevers } from './fixture-levers.ts';

const ok = (body: unknown): FixtureAnswer => ({ status: 200, body });
const missing: FixtureAnswer = { status: 404, body: { type: 'about:blank', title: 'unknown', status: 404, code: 'unknown_experiment' } };
const download = (name: string, content: string): FixtureAnswer => ({ status: 200, body: null, download: { name, content } });

/** Answers what the page of experiments asks; null for what is none of theirs. */
export function answerExperiments(experiments: FixtureExperiments, request: FixtureRequest, person: string): FixtureAnswer | null {
  const { path, method, body } = request;
  if (path === '/api/levers') return ok(fixtureLevers);
  if (path === '/api/scenarios') return ok(fixtureShipped);
  if (path === '/api/experiments/preview') return ok(experiments.preview(body as ExperimentRequest));
  if (path === '/api/experiments')
    return method === 'POST' ? { status: 202, body: experiments.request(body as ExperimentRequest, person) } : ok(experiments.list());
  const [, id, action, part] = /^\/api\/experiments\/([^/]+)(?:\/([^/]+)(?:\/(.+))?)?$/.exec(path) ?? [];
  if (id === undefined) return null;
  const detail = experiments.detail(id);
  if (!detail) return missing;
  if (action === undefined) return ok(detail);
  if (action === 'cancel' || action === 'resume') return ok(experiments.turn(id, action));
  if (action === 'scenarios') return download(`${part}.scenario.json`, JSON.stringify(experiments.scenario(id, part ?? '')));
  if (action !== 'export' || !detail.result) return missing;
  const rows = detail.result.results.flatMap(({ scenarioId, statistics }) =>
    hallStatistics.map((name) => [scenarioId, name, statistics[name].mean, statistics[name].low, statistics[name].high].join(',')),
  );
  return download(`${id}.${request.query.get('format')}`, ['scenario,statistic,mean,low,high', ...rows].join('\n'));
}
