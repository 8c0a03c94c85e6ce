import Type from 'typebox';
import { PlanFiles, PlanReading } from '#contracts/http-api';
import { HallError } from '#engine/errors';
import { importPlan } from '#engine/floor-plans/import-plan';
import { writeImdf } from '#engine/floor-plans/write-imdf';
import { layIntoHall } from '../../plans/lay-into-hall.ts';
import { planDocuments } from '../../plans/plan-documents.ts';
import { writeZip } from '../../plans/zip-file.ts';
import type { AppServices } from '../app-services.ts';
import type { HallApp } from '../hall-app.ts';
import { HallPath } from '../known-hall.ts';
import { problemAnswers } from '../route-docs.ts';
import { planDrawers } from '../served-roles.ts';

const tags = ['plans'];
const largestFilesBytes = 16 * 1024 * 1024;
const nowhere = { longitude: 0, latitude: 0, rotationDegrees: 0 };

/** Plans of other programs: one read as a drawing, the hall's own as an IMDF archive. */
export function addPlanFileRoutes(app: HallApp, { plans }: AppServices): void {
  const fileOf = (hallId: string) => {
    const file = plans.file(hallId);
    if (!file) throw new HallError('unknown_hall', `no such hall: ${hallId}`);
    return file;
  };

  app.post(
    '/api/halls/:hallId/plan/reading',
    {
      bodyLimit: largestFilesBytes,
      config: { served: planDrawers },
      schema: {
        tags,
        summary: 'Read IMDF or GeoJSON files as a drawing for the hall; saves nothing',
        description: 'The hall keeps its queues. What became nothing is listed with its reason.',
        params: HallPath,
        body: PlanFiles,
        response: { 200: PlanReading, ...problemAnswers(400, 401, 403, 404) },
      },
    },
    async ({ params, body }) => {
      const hall = fileOf(params.hallId);
      const documents = body.files.flatMap(({ name, base64 }) => planDocuments(name, Buffer.from(base64, 'base64')));
      const imported = importPlan(documents, { hallId: hall.id, level: body.level, timeZone: null });
      const { features, leftOut, squared } = imported;
      const { drawing, movedQueues } = layIntoHall(imported.hall, hall);
      return { drawing, features, leftOut: [...leftOut], squared: [...squared], movedQueues: [...movedQueues] };
    },
  );

  app.get(
    '/api/halls/:hallId/plan/imdf',
    {
      config: { served: planDrawers },
      schema: {
        tags,
        summary: 'The plan as a zip file with an IMDF 1.0.0 archive',
        params: HallPath,
        response: {
          200: { description: 'A zip file', content: { 'application/zip': { schema: Type.String() } } },
          ...problemAnswers(401, 403, 404),
        },
      },
    },
    async (request, reply) => {
      const hall = fileOf(request.params.hallId);
      const address = { address: hall.name.zh, locality: hall.name.zh, country: 'CN' };
      const created = new Date().toISOString();
      const archive = writeImdf(hall, { place: hall.place ?? nowhere, address, created, generatedBy: 'Halltide' });
      const entries = Object.entries(archive).map(([name, document]) => ({ name, bytes: Buffer.from(JSON.stringify(document)) }));
      return reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="${hall.id.replace(/[^\w-]/g, '_')}-imdf.zip"`)
        .send(writeZip(entries));
    },
  );
}
