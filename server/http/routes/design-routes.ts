import { DesignPreview, DesignRequest } from '#contracts/designs';
import { ExperimentSummary } from '#contracts/experiments';
import type { Role } from '#contracts/roles';
import { HallError } from '#engine/errors';
import type { AppServices } from '../app-services.ts';
import { experimentExamples } from '../experiment-examples.ts';
import type { HallApp } from '../hall-app.ts';
import { problemAnswers, withExample } from '../route-docs.ts';

const tags = ['experiments'];
const runners: readonly Role[] = ['analyst', 'manager', 'admin'];
const bodyLimit = 8 * 1024 * 1024;

/** Many plans at once: grids, hypercubes, one factor at a time, the best of many. They are followed, stopped and read as experiments. */
export function addDesignRoutes(app: HallApp, { experiments, scenarioDesk }: AppServices): void {
  app.post(
    '/api/designs/preview',
    {
      config: { served: runners },
      bodyLimit,
      schema: {
        tags,
        summary: 'How many plans a design would simulate, and what is wrong with it',
        body: withExample(DesignRequest, experimentExamples.design),
        response: { 200: withExample(DesignPreview, experimentExamples.designPreview), ...problemAnswers(400, 401, 403, 404) },
      },
    },
    ({ body }) => scenarioDesk.previewDesign(body),
  );

  app.post(
    '/api/designs',
    {
      config: { served: runners },
      bodyLimit,
      schema: {
        tags,
        summary: 'Run a design over the parameters of levers; the same question is never run twice',
        description: 'Its id is that of an experiment: /api/experiments/:experimentId answers, cancels, resumes and exports it.',
        body: withExample(DesignRequest, experimentExamples.design),
        response: {
          200: withExample(ExperimentSummary, experimentExamples.summary),
          202: withExample(ExperimentSummary, { ...experimentExamples.summary, variants: [], design: { kind: 'best', plans: 12 } }),
          ...problemAnswers(400, 401, 403, 404, 409),
        },
      },
    },
    async ({ body, account }, reply) => {
      if (!account) throw new HallError('not_signed_in', 'sign in first');
      const summary = await experiments.request(body, [await scenarioDesk.baseOf(body)], account.name);
      return reply.code(summary.status === 'done' ? 200 : 202).send(summary);
    },
  );
}
