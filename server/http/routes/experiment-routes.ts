import Type from 'typebox';
import { AskedDetail, isDesignDetail } from '#contracts/designs';
import { ExperimentList, ExperimentPreview, ExperimentRequest, ExperimentSummary, ShippedScenarioList } from '#contracts/experiments';
import { Identifier } from '#contracts/ids';
import { LeverDescription } from '#contracts/levers';
import type { Role } from '#contracts/roles';
import { HallError } from '#engine/errors';
import { describeLever } from '#engine/simulation/levers/lever';
import { levers } from '#engine/simulation/levers/levers';
import { csvAsParquet, designAsCsv, resultAsCsv } from '../../simulation/result-table.ts';
import type { AppServices } from '../app-services.ts';
import { experimentExamples } from '../experiment-examples.ts';
import type { HallApp } from '../hall-app.ts';
import { problemAnswers, withExample } from '../route-docs.ts';

const tags = ['experiments'];
const readers: readonly Role[] = ['analyst', 'manager', 'leader', 'admin'];
const runners: readonly Role[] = ['analyst', 'manager', 'admin'];
const ExperimentPath = Type.Object({ experimentId: Type.String({ pattern: '^[0-9a-f]{24}$' }) });
const VariantPath = Type.Object({ experimentId: Type.String({ pattern: '^[0-9a-f]{24}$' }), variantId: Identifier });
const ExportFormat = Type.Object({ format: Type.Enum(['csv', 'parquet'], { default: 'csv' }) });
/** A scenario of a large hall is some hundred kilobytes. */
const bodyLimit = 8 * 1024 * 1024;

/** What would happen if: experiments on simulated days. */
export function addExperimentRoutes(app: HallApp, { experiments, scenarioDesk }: AppServices): void {
  app.get(
    '/api/scenarios',
    {
      config: { served: readers },
      schema: {
        tags,
        summary: 'The scenarios that come with the product',
        response: { 200: withExample(ShippedScenarioList, experimentExamples.shipped), ...problemAnswers(401, 403) },
      },
    },
    () => scenarioDesk.shipped(),
  );

  app.get(
    '/api/levers',
    {
      config: { served: readers },
      schema: {
        tags,
        summary: 'What a hall can do otherwise, with the parameters of each lever and the cases that used it',
        response: { 200: Type.Array(LeverDescription), ...problemAnswers(401, 403) },
      },
    },
    () => levers.map(describeLever),
  );

  app.get(
    '/api/experiments',
    {
      config: { served: readers },
      schema: {
        tags,
        summary: 'Experiments, newest first',
        response: { 200: withExample(ExperimentList, [experimentExamples.summary]), ...problemAnswers(401, 403) },
      },
    },
    () => experiments.list(),
  );

  app.post(
    '/api/experiments/preview',
    {
      config: { served: runners },
      bodyLimit,
      schema: {
        tags,
        summary: 'What an experiment would simulate, and what is wrong with it',
        body: withExample(ExperimentRequest, experimentExamples.request),
        response: { 200: withExample(ExperimentPreview, experimentExamples.preview), ...problemAnswers(400, 401, 403, 404) },
      },
    },
    ({ body }) => scenarioDesk.preview(body),
  );

  app.post(
    '/api/experiments',
    {
      config: { served: runners },
      bodyLimit,
      schema: {
        tags,
        summary: 'Run an experiment; the same question is never run twice',
        description: 'It goes on when the page is left. 202 while it runs, 200 when it has been run before.',
        body: withExample(ExperimentRequest, experimentExamples.request),
        response: {
          200: withExample(ExperimentSummary, experimentExamples.summary),
          202: withExample(ExperimentSummary, { ...experimentExamples.summary, status: 'running', progress: 0.4, finishedAt: null }),
          ...problemAnswers(400, 401, 403, 404, 409),
        },
      },
    },
    async ({ body, account }, reply) => {
      if (!account) throw new HallError('not_signed_in', 'sign in first');
      const summary = await experiments.request(body, await scenarioDesk.scenariosOf(body), account.name);
      return reply.code(summary.status === 'done' ? 200 : 202).send(summary);
    },
  );

  app.get(
    '/api/experiments/:experimentId',
    {
      config: { served: readers },
      // To tell by their schemas which of the two an answer is takes seconds the first time.
      serializerCompiler: () => (answer) => JSON.stringify(answer),
      schema: {
        tags,
        summary: 'An experiment or design and its result, as far as it has come',
        params: ExperimentPath,
        response: { 200: AskedDetail, ...problemAnswers(401, 403, 404) },
      },
    },
    ({ params }) => experiments.detail(params.experimentId),
  );

  app.get(
    '/api/experiments/:experimentId/scenarios/:variantId',
    {
      config: { served: readers },
      schema: {
        tags,
        summary: 'The scenario of a variant or of a plan of a design, as JSON to keep and to run again',
        params: VariantPath,
        response: { 200: Type.Unknown(), ...problemAnswers(401, 403, 404) },
      },
    },
    async ({ params }, reply) => {
      const scenarios = await experiments.scenarios(params.experimentId);
      const scenario = scenarios.find(({ id }) => id === params.variantId);
      if (!scenario) throw new HallError('unknown_experiment', `the experiment has no variant ${params.variantId}`);
      return reply.header('content-disposition', `attachment; filename="${scenario.id}.scenario.json"`).send(scenario);
    },
  );

  app.get(
    '/api/experiments/:experimentId/export',
    {
      config: { served: readers },
      schema: {
        tags,
        summary: 'The statistics of an experiment as a table',
        params: ExperimentPath,
        querystring: ExportFormat,
        response: { 200: Type.Unknown(), ...problemAnswers(401, 403, 404, 409) },
      },
    },
    async ({ params, query }, reply) => {
      const detail = await experiments.detail(params.experimentId);
      if (!detail.result) throw new HallError('conflict', 'nothing has been simulated yet');
      const csv = isDesignDetail(detail) ? designAsCsv(detail.request, detail.result) : resultAsCsv(detail.result);
      const { format } = query;
      reply.header('content-disposition', `attachment; filename="${params.experimentId}.${format}"`);
      return format === 'csv'
        ? reply.type('text/csv; charset=utf-8').send(csv)
        : reply.type('application/vnd.apache.parquet').send(await csvAsParquet(csv));
    },
  );

  for (const action of ['cancel', 'resume'] as const)
    app.post(
      `/api/experiments/:experimentId/${action}`,
      {
        config: { served: runners },
        schema: {
          tags,
          summary:
            action === 'cancel' ? 'Stop an experiment; what it has added up stays' : 'Go on with a cancelled or interrupted experiment',
          params: ExperimentPath,
          response: { 200: withExample(ExperimentSummary, experimentExamples.summary), ...problemAnswers(401, 403, 404, 409) },
        },
      },
      ({ params }) => experiments[action](params.experimentId),
    );
}
